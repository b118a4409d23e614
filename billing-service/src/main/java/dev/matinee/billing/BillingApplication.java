package dev.matinee.billing;

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

    @Bean
    OpenEndpoints openEndpoints() {
        return OpenEndpoints.of("GET /api/billing/plans", "POST /api/billing/stripe/webhook");
    }
}
