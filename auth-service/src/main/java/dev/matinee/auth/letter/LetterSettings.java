package dev.matinee.auth.letter;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from the sender
 * @param proofLife how long the link that proves an address is good
 * @param resetLife how long the link that sets a new password is good
 */
@Validated
@ConfigurationProperties("matinee.auth.letters")
record LetterSettings(
        @NotBlank String from,
        @DefaultValue("24h") Duration proofLife,
        @DefaultValue("30m") Duration resetLife) {}
