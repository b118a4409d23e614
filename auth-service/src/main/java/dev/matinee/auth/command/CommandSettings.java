package dev.matinee.auth.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param command {@code make-operator} or {@code rotate-keys}
 * @param commandEmail of who becomes an operator
 */
@ConfigurationProperties("matinee.auth")
record CommandSettings(@Nullable String command, @Nullable String commandEmail) {}
