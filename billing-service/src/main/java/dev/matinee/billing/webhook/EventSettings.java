package dev.matinee.billing.webhook;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param lease how long one instance may work on a customer; after it another may take over, as when the first has died */
@Validated
@ConfigurationProperties("matinee.billing.events")
record EventSettings(
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration lease) {}
