package dev.matinee.gateway.limit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** The door waits for nobody, so it asks Redis reactively. */
@Configuration(proxyBeanMethods = false)
class ReactiveRedis {
    @Bean
    @ConditionalOnProperty("matinee.redis.state.host")
    ReactiveStringRedisTemplate reactiveStateRedis(LettuceConnectionFactory stateRedisConnections) {
        return new ReactiveStringRedisTemplate(stateRedisConnections);
    }
}
