package dev.matinee.billing.change;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param longest how long a subscription may be paused at once */
@ConfigurationProperties("matinee.billing.pause")
record PauseSettings(@DefaultValue("92d") Duration longest) {}
