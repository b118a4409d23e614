package dev.matinee.auth.signin;

import dev.matinee.kit.caller.ClosedToKids;
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

    /** Whoever watches with a kids profile may sign out and choose a profile, and has nothing else to do with the account. */
    @Bean
    ClosedToKids closedToKids() {
        return ClosedToKids.of(
                "/api/auth/account/**",
                "/api/auth/sessions/**",
                "/api/auth/passkeys/**",
                "/api/auth/second-factor/**",
                "/api/auth/password/change",
                "/api/auth/password/check",
                "/api/auth/email/verify/send");
    }
}
