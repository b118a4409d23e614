package dev.matinee.auth.session;

import dev.matinee.auth.token.AccessTokens;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.SessionState;
import dev.matinee.events.v1.Subject;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions. The gateways hear of it and refuse the access tokens that are still about. */
@Service
@Transactional
public class SessionEnds {
    private static final int LISTED = 100;
    private static final int PORTION = 500;

    private final RefreshFamilies families;
    private final Outbox outbox;
    private final Clock clock;

    SessionEnds(RefreshFamilies families, Outbox outbox, Clock clock) {
        this.families = families;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** True if it lived, and was this account's. */
    public boolean end(String session, String account) {
        Instant now = clock.instant();
        if (families.end(session, account, now) == 0) {
            return false;
        }
        // It never has another token, so that also those of a clock that runs ahead are worthless.
        var state = SessionState.newBuilder()
                .setSubject(Subject.SESSION)
                .setId(session)
                .setNotBeforeMs(now.plus(AccessTokens.LIFE).toEpochMilli())
                .build();
        outbox.say(Topic.SESSIONS, session, state);
        SecurityLog.happened("session-ended", account, "session", session);
        return true;
    }

    /** All of an account's sessions but this one; an empty id spares none. */
    public void endOthers(String account, String kept) {
        families.others(account, kept).forEach(session -> end(session, account));
    }

    /** Those that go on, the last used first. */
    @Transactional(readOnly = true)
    public List<SignedInDevice> living(String account, String asking) {
        return families.living(account, clock.instant(), LISTED).stream()
                .map(family -> family.view(asking))
                .toList();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        families.forget(clock.instant(), PORTION);
    }
}
