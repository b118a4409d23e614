package dev.matinee.auth.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.auth.token.AccessTokens;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Profile;
import dev.matinee.events.v1.SessionState;
import dev.matinee.events.v1.Subject;
import dev.matinee.kit.event.EventPublisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes tokens worthless whose claims a change of the profile has overtaken. What it says follows from what it heard
 * alone, so that several instances, and one that starts again, say the same.
 */
@Component
class ProfileChanges {
    private static final Logger log = LoggerFactory.getLogger(ProfileChanges.class);
    private static final long SECOND = 1000;

    private final EventPublisher publisher;
    private final Clock clock;
    private final Cache<String, Boolean> removed = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    ProfileChanges(EventPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    void heard(String id, @Nullable Profile before, @Nullable Profile after) {
        if (after == null) {
            removed.put(id, true);
            if (before != null) {
                // Tokens of the last change may be dated up to a second after it.
                long next = (before.getClaimsVersion() / SECOND + 1) * SECOND;
                say(id, Math.max(clock.instant().toEpochMilli(), next));
            }
        } else if (outdatesTokens(before, after)) {
            say(id, after.getClaimsVersion());
        }
    }

    boolean wasRemoved(String id) {
        return removed.getIfPresent(id) != null;
    }

    /** A profile of version 1 is new, and nobody has a token of it; a change older than a token's life outdates none. */
    private boolean outdatesTokens(@Nullable Profile before, Profile after) {
        Instant oldest = clock.instant().minus(AccessTokens.LIFE);
        boolean recent = after.getClaimsVersion() > oldest.toEpochMilli();
        return before == null
                ? recent && after.getVersion() > 1
                : recent && after.getClaimsVersion() > before.getClaimsVersion();
    }

    private void say(String profile, long notBefore) {
        var state = SessionState.newBuilder()
                .setSubject(Subject.PROFILE)
                .setId(profile)
                .setNotBeforeMs(notBefore)
                .build();
        publisher.say(Topic.SESSIONS, profile, state).whenComplete((stored, failed) -> {
            if (failed != null) {
                log.error("Tokens of profile {} stay good until they expire: nobody could be told", profile, failed);
            }
        });
    }
}
