package dev.matinee.profile.profile;

import dev.matinee.events.Topic;
import dev.matinee.kit.outbox.IdempotentWrites;
import dev.matinee.kit.outbox.Outbox;
import dev.matinee.kit.problem.Problem;
import dev.matinee.profile.ProfileProblem;
import dev.matinee.profile.accountpin.AccountPins;
import dev.matinee.profile.avatar.Avatar;
import dev.matinee.profile.avatar.Avatars;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The profiles of accounts. What changes is told in the same transaction. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Profiles {
    private static final int MOST = 5;

    private final StoredProfiles profiles;
    private final AccountPins accountPins;
    private final Avatars avatars;
    private final Outbox outbox;
    private final IdempotentWrites writes;
    private final Clock clock;

    Profiles(
            StoredProfiles profiles,
            AccountPins accountPins,
            Avatars avatars,
            Outbox outbox,
            IdempotentWrites writes,
            Clock clock) {
        this.profiles = profiles;
        this.accountPins = accountPins;
        this.avatars = avatars;
        this.outbox = outbox;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * A profile, with what a token says of it.
     *
     * @param claimsVersion when maturity, kids or PIN changed last, in milliseconds of the epoch
     */
    public record WithClaims(Profile profile, long claimsVersion) {}

    /** 404 where there is none, or it is another account's. */
    @Transactional(readOnly = true)
    public WithClaims find(String id, String account) {
        var profile = profiles.findByIdAndAccountId(id, account).orElseThrow(Problem::notFound);
        return new WithClaims(view(profile), profile.claimsVersion());
    }

    @Transactional(readOnly = true)
    List<Profile> of(String account) {
        return profiles.of(account, MOST).stream().map(this::view).toList();
    }

    @Transactional(readOnly = true)
    List<ProfileCard> cardsOf(String account) {
        return profiles.of(account, MOST).stream()
                .map(profile -> profile.card(avatar(profile)))
                .toList();
    }

    /** @param proven whether the account's PIN was shown */
    Profile make(String account, @Nullable String key, NewProfile wanted, String language, boolean proven) {
        existing(wanted.avatarId());
        profiles.lockAccount(account);
        return writes.once(account, "make-profile", key, wanted.withoutPin(), Profile.class, () -> {
            guard(account, proven);
            if (profiles.countByAccountId(account) >= MOST) {
                throw ProfileProblem.PROFILE_LIMIT.problem();
            }
            return tell(new StoredProfile(UUID.randomUUID().toString(), account, wanted, language, now()));
        });
    }

    /** @param proven whether the account's PIN was shown */
    Profile change(String id, String account, ProfileChange change, boolean proven) {
        if (change.avatarId() != null) {
            existing(change.avatarId());
        }
        var profile = locked(id, account);
        if (profile.isLoosenedBy(change)) {
            guard(account, proven);
        }
        profile.change(change, now());
        return tell(profile);
    }

    /** It chose these tracks, and wishes for them from now on; null for what it did not choose. */
    public void wish(String id, String account, @Nullable String subtitles, @Nullable String audio) {
        var profile = locked(id, account);
        if (profile.wish(subtitles, audio)) {
            tell(profile);
        }
    }

    void remove(String id, String account) {
        var profile = locked(id, account);
        profiles.delete(profile);
        outbox.end(Topic.PROFILES, profile.id());
    }

    /** The account is no more. */
    void removeAll(String account) {
        profiles.lockAccount(account);
        for (var profile : profiles.of(account, MOST)) {
            profiles.delete(profile);
            outbox.end(Topic.PROFILES, profile.id());
        }
        profiles.forgetAccount(account);
        accountPins.forget(account);
        writes.forget(account);
    }

    /** A PIN was set, changed or removed: whoever chose the profile before, chooses it again. */
    public void pinChanged(String id, String account, boolean has) {
        var profile = locked(id, account);
        profile.pin(has, now());
        tell(profile);
    }

    private StoredProfile locked(String id, String account) {
        return profiles.lock(id, account).orElseThrow(Problem::notFound);
    }

    private Profile tell(StoredProfile profile) {
        var stored = profiles.saveAndFlush(profile);
        outbox.say(Topic.PROFILES, stored.id(), stored.state());
        return view(stored);
    }

    private void existing(String avatar) {
        if (avatars.find(avatar).isEmpty()) {
            throw Problem.invalid("avatarId", "is no avatar");
        }
    }

    /** Asked inside of the change's transaction, so that no other change comes between. */
    private void guard(String account, boolean proven) {
        if (!proven && accountPins.isSet(account)) {
            throw ProfileProblem.ACCOUNT_PIN_REQUIRED.problem();
        }
    }

    private Profile view(StoredProfile profile) {
        return profile.view(avatar(profile));
    }

    private String avatar(StoredProfile profile) {
        return avatars.find(profile.avatarId())
                .map(Avatar::url)
                .orElse(avatars.all().getFirst().url());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
