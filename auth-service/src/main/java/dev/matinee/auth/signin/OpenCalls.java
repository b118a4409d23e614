package dev.matinee.auth.signin;

import dev.matinee.kit.caller.OpenEndpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wants no token, because it is how one gets one. */
@Configuration(proxyBeanMethods = false)
class OpenCalls {
    @Bean
    OpenEndpoints openEndpoints() {
        return OpenEndpoints.of(
                "POST /api/auth/register",
                "POST /api/auth/login",
                "POST /api/auth/login/passkey",
                "POST /api/auth/login/passkey/options",
                "POST /api/auth/refresh",
                "POST /api/auth/password/forgot",
                "POST /api/auth/password/reset",
                "POST /api/auth/email/verify",
                "GET /api/auth/terms",
                "GET /api/auth/jwks.json");
    }
}
