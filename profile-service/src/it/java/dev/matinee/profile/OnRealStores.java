package dev.matinee.profile;

import com.sun.net.httpserver.HttpServer;
import dev.matinee.devstack.testing.TestS3;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.testing.SteppingClock;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on MySQL, Kafka and S3, with an auth-service that knows one password. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OnRealStores.Time.class)
abstract class OnRealStores {
    static final String PASSWORD = "the account's password";
    static final TestS3 S3 = TestStores.s3();
    private static final HttpServer AUTH = authService();

    @LocalServerPort
    int port;

    @Autowired
    SteppingClock clock;

    @Autowired
    EventPublisher publisher;

    @Autowired
    StateTable<Title> catalog;

    Api api;
    String account;
    String token;

    @BeforeEach
    void newAccount() {
        api = new Api(port);
        account = UUID.randomUUID().toString();
        token = TestTokens.account(account);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestStores.mysql("profile").into(settings::add);
        TestStores.kafka().into(settings::add);
        S3.into(settings::add);
        TestTokens.into(settings::add);
        settings.add("eureka.client.enabled", () -> false);
        settings.add("spring.cloud.config.enabled", () -> false);
        settings.add(
                "spring.cloud.discovery.client.simple.instances.auth-service[0].uri",
                () -> "http://127.0.0.1:" + AUTH.getAddress().getPort());
    }

    /** A title in the catalogue that this service has heard of. */
    String title(int maturity, boolean published) {
        String id = UUID.randomUUID().toString();
        var title = Title.newBuilder()
                .setId(id)
                .setVersion(1)
                .setType(TitleType.FILM)
                .setName("A film")
                .setMaturity(maturity)
                .setPublished(published)
                .build();
        publisher.say(Topic.CATALOG, id, title).join();
        soon(() -> catalog.get(id).isPresent());
        return id;
    }

    static void soon(BooleanSupplier holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(holds::getAsBoolean);
    }

    private static HttpServer authService() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/api/auth/password/check", call -> {
                String asked = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                call.sendResponseHeaders(asked.contains(PASSWORD) ? 204 : 401, -1);
                call.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        SteppingClock clock() {
            return new SteppingClock();
        }
    }
}
