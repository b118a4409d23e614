package dev.matinee.auth.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    /** This service verifies tokens, too, and need not ask itself for the keys. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(KeyRing keys) {
        return (selector, context) -> selector.select(keys.published());
    }

    @Bean
    SchedulingConfigurer keyRingTender(KeyRing keys, SigningSettings settings) {
        return tasks -> tasks.addFixedDelayTask(keys::tend, settings.readEvery());
    }
}
