package dev.matinee.billing.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param command {@code replay-events} or {@code reconcile}
 * @param commandEvent the only event to replay; null for all that are set aside
 */
@ConfigurationProperties("matinee.billing")
record CommandSettings(@Nullable String command, @Nullable String commandEvent) {}
