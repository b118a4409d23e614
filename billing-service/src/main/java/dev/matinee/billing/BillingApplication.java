package dev.matinee.billing;

import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.OpenEndpoints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
class BillingApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BillingApplication.class, arguments);
    }

    /** Whoever watches with a kids profile neither pays nor sees what is paid. */
    @Bean
    ClosedToKids closedToKids() {
        return ClosedToKids.of(
                "/api/billing/checkout/**",
                "/api/billing/portal/**",
                "/api/billing/subscription/**",
                "/api/billing/invoices/**");
    }

    @Bean
    OpenEndpoints openEndpoints() {
        return OpenEndpoints.of("GET /api/billing/plans", "POST /api/billing/stripe/webhook");
    }
}
