package dev.matinee.playback.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/** Who plays: a browser has cookies, anybody else signed addresses. */
enum Client {
    @JsonProperty("web")
    WEB,
    @JsonProperty("native")
    NATIVE;

    private static final Duration IN_A_BROWSER = Duration.ofMinutes(20);
    private static final Duration BEYOND_RUNTIME = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** How long a policy is valid: short where heartbeats renew it, else for all of the film and two hours of pauses. */
    Duration policyLife(long durationMs) {
        if (this == WEB) {
            return IN_A_BROWSER;
        }
        var asked = Duration.ofMillis(durationMs).plus(BEYOND_RUNTIME);
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
