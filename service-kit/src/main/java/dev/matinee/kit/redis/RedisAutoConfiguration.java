package dev.matinee.kit.redis;

import dev.matinee.kit.redis.RedisSettings.Server;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Two templates: {@code cacheRedis} may forget at any time, {@code stateRedis} does not. Both answer or fail within
 * half a second: what waits longer for Redis is worse off than without it.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass({StringRedisTemplate.class, ClientOptions.class})
@EnableConfigurationProperties(RedisSettings.class)
class RedisAutoConfiguration {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Bean
    @ConditionalOnProperty("matinee.redis.cache.host")
    LettuceConnectionFactory cacheRedisConnections(RedisSettings settings) {
        return connections(settings.cache());
    }

    @Bean
    @ConditionalOnProperty("matinee.redis.cache.host")
    StringRedisTemplate cacheRedis(LettuceConnectionFactory cacheRedisConnections) {
        return new StringRedisTemplate(cacheRedisConnections);
    }

    @Bean
    @ConditionalOnProperty("matinee.redis.state.host")
    LettuceConnectionFactory stateRedisConnections(RedisSettings settings) {
        return connections(settings.state());
    }

    @Bean
    @ConditionalOnProperty("matinee.redis.state.host")
    StringRedisTemplate stateRedis(LettuceConnectionFactory stateRedisConnections) {
        return new StringRedisTemplate(stateRedisConnections);
    }

    @Bean
    @ConditionalOnProperty("matinee.redis.state.host")
    OptionalRedis optionalRedis(StringRedisTemplate stateRedis, Clock clock, MeterRegistry meters) {
        return new OptionalRedis(stateRedis, clock, meters);
    }

    private static LettuceConnectionFactory connections(@org.jspecify.annotations.Nullable Server server) {
        if (server == null) {
            throw new IllegalStateException("matinee.redis is not set");
        }
        var where = new RedisStandaloneConfiguration(server.host(), server.port());
        if (server.password() != null) {
            where.setPassword(server.password());
        }
        var client = LettuceClientConfiguration.builder()
                .commandTimeout(PATIENCE)
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .socketOptions(
                                SocketOptions.builder().connectTimeout(PATIENCE).build())
                        .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                        .build());
        if (server.tls()) {
            client.useSsl();
        }
        var factory = new LettuceConnectionFactory(where, client.build());
        factory.setEagerInitialization(false);
        factory.setValidateConnection(false);
        return factory;
    }
}
