package dev.matinee.auth.session;

import dev.matinee.auth.profile.ProfileStates;
import dev.matinee.auth.token.ProfileClaims;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a session's next token says of its profile: always the newest that is known. */
@Component
class CurrentClaims {
    /** How long a choice is believed while nothing was heard of the profile: events take less. */
    private static final Duration UNHEARD = Duration.ofMinutes(2);

    private final ProfileStates profiles;

    CurrentClaims(ProfileStates profiles) {
        this.profiles = profiles;
    }

    /** Null where none was chosen, or it is gone. */
    @Nullable
    ProfileClaims of(RefreshFamily family, Instant now) {
        var chosen = family.chosen();
        if (chosen == null) {
            return null;
        }
        var heard = profiles.claims(chosen.id());
        if (heard.isPresent()) {
            return heard.get().version() >= chosen.version() ? heard.get() : chosen;
        }
        boolean unheard = family.choseSince(now.minus(UNHEARD)) && !profiles.wasRemoved(chosen.id());
        return unheard ? chosen : null;
    }
}
