package dev.matinee.playback.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.devstack.aws.SecretsManager;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.json.JsonMapper;

class KeySecretTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "matinee/cdn-keys";
    private static final String FIRST = TestKeys.newPem();
    private static final String SECOND = TestKeys.newPem();

    @TempDir
    Path folder;

    private SecretsManager aws;
    private SecretsManagerClient client;

    @BeforeEach
    void start() throws IOException {
        aws = SecretsManager.start(0, folder, "matinee", "secret", Clock.systemUTC());
        client = new CdnConfiguration()
                .secretsManagerClient(new SecretsManagerSettings(aws.endpoint(), "eu-west-1", "matinee", "secret"));
        client.createSecret(create -> create.name(NAME).secretString(group("K1", Map.of("K1", FIRST))));
    }

    @AfterEach
    void stop() {
        client.close();
        aws.close();
    }

    private static String group(String active, Map<String, String> keys) {
        return JSON.writeValueAsString(Map.of("active", active, "keys", keys));
    }

    private void put(String text) {
        client.putSecretValue(put -> put.secretId(NAME).secretString(text));
    }

    @Test
    void keys_follow_one_another_in_a_secret_and_go_on_while_it_is_away() {
        var keys = new CdnKeys(new KeySecret(client, JSON, NAME));
        var watch = new KeyWatch(
                keys,
                TestKeys.settings("K1", FIRST, HashAlgorithm.SHA256, Map.of(), null),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        put(group("K1", Map.of("K1", FIRST, "K2", SECOND)));
        watch.look();
        assertThat(keys.active().id()).isEqualTo("K1");
        assertThat(keys.find("K2")).isPresent();
        put(group("K2", Map.of("K1", FIRST, "K2", SECOND)));
        watch.look();
        assertThat(keys.active().id()).isEqualTo("K2");
        aws.close();
        watch.look();
        assertThat(keys.all()).extracting(CdnKey::id).containsExactly("K2", "K1");
    }

    @Test
    void what_is_no_group_is_refused_and_not_shown() {
        for (String text : new String[] {"PRIVATE", "{\"active\": \"PRIVATE", "[]", "{}", "{\"active\":\"K1\"}"}) {
            put(text);
            assertThatThrownBy(() -> new KeySecret(client, JSON, NAME).read())
                    .hasMessageContaining(NAME)
                    .hasMessageNotContaining("PRIVATE")
                    .hasNoCause();
        }
    }
}
