package dev.matinee.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which paths go to which service.
 *
 * @param maxBodyBytes larger bodies are refused at the door
 * @param headWithin how long a caller may take from a request's first byte to the end of its headers
 * @param bodyWithin and how long from there to the end of its body
 */
@Validated
@ConfigurationProperties("matinee.gateway")
record RouteSettings(
        @NotEmpty List<@Valid To> routes,
        long maxBodyBytes,
        @NotNull Duration headWithin,
        @NotNull Duration bodyWithin) {
    /** @param timeout for a whole answer; after it the caller is told, and the breaker counts a failure */
    record To(
            @NotBlank String service,
            @NotEmpty List<String> paths,
            @NotNull Duration timeout) {}
}
