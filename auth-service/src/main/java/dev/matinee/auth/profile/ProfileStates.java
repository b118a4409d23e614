package dev.matinee.auth.profile;

import dev.matinee.auth.token.ProfileClaims;
import dev.matinee.events.v1.Profile;
import dev.matinee.kit.event.StateTable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What profile-service has told of profiles: claims are read from here at every refresh. */
@Component
public class ProfileStates {
    private final StateTable<Profile> profiles;
    private final ProfileChanges changes;

    ProfileStates(StateTable<Profile> profiles, ProfileChanges changes) {
        this.profiles = profiles;
        this.changes = changes;
    }

    /** Empty where the profile is not known: removed, or so new that nothing was heard of it. */
    public Optional<ProfileClaims> claims(String profile) {
        return profiles.get(profile)
                .map(p -> new ProfileClaims(p.getId(), p.getMaturity(), p.getKids(), p.getClaimsVersion()));
    }

    /** Whether it was heard, a short while ago, that the profile is gone. */
    public boolean wasRemoved(String profile) {
        return changes.wasRemoved(profile);
    }
}
