package dev.matinee.auth.token;

import com.nimbusds.jose.jwk.JWKSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    @Bean
    SigningKeys signingKeys(SigningSettings settings) {
        return new SigningKeys(settings);
    }

    /** This service verifies tokens, too, and need not ask itself for the keys. */
    @Bean
    JWKSet publishedKeys(SigningKeys keys) {
        return keys.published();
    }
}
