package dev.matinee.devstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeSettingsTest {
    @TempDir
    Path secrets;

    @Test
    void a_missing_secret_is_named_and_no_secret_is_shown() throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MATINEE_SECRETS", secrets.toString(),
                "MATINEE_WEB", "web/dist",
                "MATINEE_GATEWAY", "http://127.0.0.1:9000",
                "MATINEE_S3_ENDPOINT", "http://127.0.0.1:9001",
                "MATINEE_S3_ACCESSKEYID", "edge",
                "MATINEE_CDN_KEYS", ".matinee/cdn"));
        Files.writeString(secrets.resolve("matinee.s3.secret-access-key"), "hidden-key\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeSettings.from(environment))
                .withMessageContaining("matinee.origin-secret");
        Files.writeString(secrets.resolve("matinee.origin-secret"), "hidden-origin\n");
        EdgeSettings settings = EdgeSettings.from(environment);
        assertThat(settings.s3().secretAccessKey()).isEqualTo("hidden-key");
        assertThat(settings.toString() + settings.s3()).doesNotContain("hidden");
        environment.remove("MATINEE_GATEWAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeSettings.from(environment))
                .withMessageContaining("MATINEE_GATEWAY");
    }

    @Test
    void only_origins_may_be_uploaded_to() throws Exception {
        Files.writeString(secrets.resolve("matinee.s3.secret-access-key"), "key\n");
        Files.writeString(secrets.resolve("matinee.origin-secret"), "origin\n");
        Map<String, String> environment = new HashMap<>(Map.of(
                "MATINEE_SECRETS", secrets.toString(),
                "MATINEE_WEB", "web/dist",
                "MATINEE_GATEWAY", "http://127.0.0.1:9000",
                "MATINEE_S3_ENDPOINT", "http://127.0.0.1:9001",
                "MATINEE_S3_ACCESSKEYID", "edge",
                "MATINEE_CDN_KEYS", ".matinee/cdn",
                "MATINEE_UPLOADS", "http://localhost:9000 https://films.s3.eu-west-1.amazonaws.com"));

        assertThat(EdgeSettings.from(environment).uploads())
                .containsExactly("http://localhost:9000", "https://films.s3.eu-west-1.amazonaws.com");
        environment.put("MATINEE_UPLOADS", "http://localhost:9000; script-src *");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeSettings.from(environment))
                .withMessageContaining("MATINEE_UPLOADS");
    }

    @Test
    void where_there_is_a_port_for_it_the_control_api_wants_its_distribution_and_its_secret() throws Exception {
        Files.writeString(secrets.resolve("matinee.s3.secret-access-key"), "key\n");
        Files.writeString(secrets.resolve("matinee.origin-secret"), "origin\n");
        Map<String, String> environment = new HashMap<>(Map.of(
                "MATINEE_SECRETS", secrets.toString(),
                "MATINEE_WEB", "web/dist",
                "MATINEE_GATEWAY", "http://127.0.0.1:9000",
                "MATINEE_S3_ENDPOINT", "http://127.0.0.1:9001",
                "MATINEE_S3_ACCESSKEYID", "edge",
                "MATINEE_CDN_KEYS", ".matinee/cdn"));
        assertThat(EdgeSettings.from(environment).control()).isNull();

        environment.put("MATINEE_CONTROL_PORT", "8081");
        environment.put("MATINEE_CDN_DISTRIBUTIONID", "E1");
        environment.put("MATINEE_CDN_ACCESSKEYID", "cdn");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeSettings.from(environment))
                .withMessageContaining("matinee.cdn.secret-access-key");
        Files.writeString(secrets.resolve("matinee.cdn.secret-access-key"), "hidden\n");
        var control = Objects.requireNonNull(EdgeSettings.from(environment).control());
        assertThat(control.address()).isEqualTo("127.0.0.1");
        assertThat(control.port()).isEqualTo(8081);
        assertThat(control.toString()).doesNotContain("hidden");
    }
}
