package dev.matinee.devstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealStoresIT {
    @Test
    void each_schema_is_fresh_and_its_user_sees_no_other() throws SQLException {
        TestSchema one = TestStores.mysql("one");
        TestSchema other = TestStores.mysql("other");
        try (Connection connection = DriverManager.getConnection(one.jdbcUrl(), one.username(), one.password())) {
            connection.createStatement().execute("CREATE TABLE film (id INT PRIMARY KEY)");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(other.jdbcUrl(), one.username(), one.password()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void redis_refuses_who_has_no_password() throws IOException {
        TestRedis.Server state = TestStores.redis().state();
        try (Socket socket = new Socket(state.host(), state.port())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(7), StandardCharsets.US_ASCII))
                    .isEqualTo("-NOAUTH");
        }
    }

    @Test
    void s3_lets_the_apps_pages_put_objects_and_no_others() throws IOException, InterruptedException {
        TestS3 s3 = TestStores.s3();
        String origin = TestStores.appOrigin();
        HttpResponse<Void> app = preflight(s3, origin, "PUT");
        assertThat(app.statusCode()).isEqualTo(200);
        assertThat(app.headers().firstValue("Access-Control-Allow-Origin")).contains(origin);
        assertThat(app.headers().firstValue("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(app.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).isEqualToIgnoringCase("content-type"));

        for (String other : List.of("https://evil.example", origin + "0", "http://localhost", "null")) {
            HttpResponse<Void> refused = preflight(s3, other, "PUT");
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(other)
                    .isEmpty();
        }
        assertThat(preflight(s3, origin, "DELETE").headers().firstValue("Access-Control-Allow-Methods"))
                .isEmpty();
    }

    private static HttpResponse<Void> preflight(TestS3 s3, String origin, String method)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asked = HttpRequest.newBuilder(URI.create(s3.endpoint() + "/matinee-masters/masters/film"))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", method)
                    .header("Access-Control-Request-Headers", "content-type")
                    .build();
            return client.send(asked, HttpResponse.BodyHandlers.discarding());
        }
    }

    @Test
    void s3_refuses_who_does_not_sign() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI media = URI.create(TestStores.s3().endpoint() + "/matinee-media?list-type=2");
            assertThat(client.send(HttpRequest.newBuilder(media).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void settings_have_the_names_that_services_read() {
        Map<String, Object> settings = new HashMap<>();
        SettingsReceiver into = (property, value) -> settings.put(property, value.get());
        TestStores.cassandra().into(into);
        TestStores.kafka().into(into);
        TestStores.redis().into(into);
        TestStores.s3().into(into);
        assertThat(settings)
                .containsKeys(
                        "spring.cassandra.contactpoints",
                        "spring.kafka.bootstrap-servers",
                        "matinee.redis.state.password",
                        "matinee.s3.secret-access-key")
                .containsEntry("matinee.cassandra.create-keyspace", true);
    }
}
