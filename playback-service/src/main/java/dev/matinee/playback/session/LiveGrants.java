package dev.matinee.playback.session;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.entitlement.Entitlements;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Knows of a playback whether it goes on, as its next heartbeat would be answered; nothing is kept going by asking. */
@Component
public class LiveGrants {
    private final SessionIds ids;
    private final LiveSessions live;
    private final OngoingPlayback playback;
    private final Catalogue catalogue;
    private final Entitlements entitlements;
    private final Clock clock;

    LiveGrants(
            SessionIds ids,
            LiveSessions live,
            OngoingPlayback playback,
            Catalogue catalogue,
            Entitlements entitlements,
            Clock clock) {
        this.ids = ids;
        this.live = live;
        this.playback = playback;
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /**
     * Of the profile's own playback.
     *
     * @throws Problem 404 for another's and for what it may not see, 410 when it has ended, 402 when the account may no longer
     *     watch
     */
    public LiveGrant of(CurrentProfile profile, String sessionId) {
        var session = ids.read(sessionId)
                .filter(one -> one.account().equals(profile.account()))
                .filter(one -> one.profile().equals(profile.id()))
                .orElseThrow(Problem::notFound);
        var grant = goingOn(session);
        if (catalogue.visible(session.titleId(), profile).isEmpty()) {
            throw Problem.notFound();
        }
        return grant;
    }

    /**
     * Of a playback whose caller has shown by other means that it is theirs.
     *
     * @throws Problem 404, 410 and 402 as above
     */
    public LiveGrant of(String sessionId) {
        return goingOn(ids.read(sessionId).orElseThrow(Problem::notFound));
    }

    private LiveGrant goingOn(Session session) {
        boolean over = catalogue.isTakenDown(session.titleId())
                || !clock.instant().isBefore(session.ends())
                || playback.wasEndedHere(session)
                || !live.isGoingOn(session).orElse(true);
        if (over) {
            throw Refusal.SESSION_ENDED.problem();
        }
        if (session.takesStream() && entitlements.of(session.account()).isEmpty()) {
            throw Refusal.SUBSCRIPTION_REQUIRED.problem();
        }
        return new LiveGrant(session.titleId(), session.assetId(), session.standardOnly());
    }
}
