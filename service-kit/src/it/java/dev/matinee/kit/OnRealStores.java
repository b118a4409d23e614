package dev.matinee.kit;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.kit.testing.TestTokens;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.cassandra.autoconfigure.CassandraAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that is nothing but the kit, on MySQL and Kafka. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = OnRealStores.Service.class,
        properties = {
            "spring.cloud.config.enabled=false",
            "eureka.client.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/kit/V0_1__outbox.sql",
            "matinee.kafka.retries=2"
        })
public abstract class OnRealStores {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {CassandraAutoConfiguration.class, DataRedisAutoConfiguration.class})
    static class Service {}

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestStores.mysql("kit").into(settings::add);
        TestStores.kafka().into(settings::add);
        TestTokens.into(settings::add);
        String name = "kit-" + UUID.randomUUID();
        settings.add("spring.application.name", () -> name);
    }
}
