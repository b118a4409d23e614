package dev.matinee.billing.entitlement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pastDueGrace how long one may watch on after a payment failed
 * @param renewalSlack how long a renewal may take to be heard of after the period's end
 */
@ConfigurationProperties("matinee.billing.entitlement")
public record EntitlementRules(
        @DefaultValue("7d") Duration pastDueGrace,
        @DefaultValue("1d") Duration renewalSlack) {}
