package dev.matinee.auth;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.kit.testing.SteppingClock;
import java.util.List;
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

/** The whole service on MySQL, Kafka and SMTP, with a profile-service that knows two profiles. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OnRealStores.Time.class)
abstract class OnRealStores {
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final KnownProfiles PROFILES = KnownProfiles.started();

    @LocalServerPort
    int port;

    @Autowired
    SteppingClock clock;

    Api api;

    @BeforeEach
    void client() {
        api = new Api(port);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        TestStores.mysql("auth").into(settings::add);
        TestStores.kafka().into(settings::add);
        TestStores.redis().into(settings::add);
        settings.add("matinee.auth.refresh-secret", () -> "a secret for tests, of more than 32 characters");
        settings.add("matinee.auth.sealing-key", () -> "another secret for tests, of more than 32 characters");
        settings.add("matinee.auth.signing.publish-ahead", () -> "1m");
        settings.add("matinee.auth.bootstrap-operator.email", () -> "operator@example.org");
        settings.add("matinee.auth.bootstrap-operator.password", () -> Api.PASSWORD);
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("eureka.client.enabled", () -> false);
        settings.add("spring.cloud.config.enabled", () -> false);
        for (String service : List.of("profile", "playback", "recommendation", "billing")) {
            settings.add(
                    "spring.cloud.discovery.client.simple.instances." + service + "-service[0].uri", PROFILES::address);
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
