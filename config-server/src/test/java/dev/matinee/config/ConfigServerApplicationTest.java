package dev.matinee.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.config.server.environment.EnvironmentRepository;

@SpringBootTest
class ConfigServerApplicationTest {
    @Autowired
    EnvironmentRepository settings;

    @Test
    void everyServiceIsGivenWhatAllShare() {
        var found = settings.findOne("auth-service", "default", null);

        assertThat(found.getPropertySources())
                .anySatisfy(source -> assertThat(source.getSource().keySet())
                        .anyMatch(key -> key.equals("management.tracing.sampling.probability")));
    }
}
