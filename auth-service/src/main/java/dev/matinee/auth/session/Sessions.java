package dev.matinee.auth.session;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.token.AccessTokens;
import dev.matinee.auth.token.ProfileClaims;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Opens sessions and renews them. */
@Service
public class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final RefreshFamilies families;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final CurrentClaims claims;
    private final SessionEnds ends;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(
            RefreshFamilies families,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Accounts accounts,
            CurrentClaims claims,
            SessionEnds ends,
            SessionSettings settings,
            Clock clock) {
        this.families = families;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.claims = claims;
        this.ends = ends;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new session of somebody who has just proven who they are. */
    @Transactional
    public Grant open(Account account, Client client, Device device) {
        Instant now = now();
        var family = new RefreshFamily(
                        UUID.randomUUID().toString(), account.id(), client, device, refreshTokens.seed(), now)
                .lasting(now.plus(settings.idle()), now.plus(settings.absolute()));
        families.save(family);
        return grant(family, account, now);
    }

    /**
     * Renews a session. The token is spent by it; a spent one ends its family, but for the last one within the grace,
     * from the same client: it is given the answer that was lost, and nothing moves.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED, noRollbackFor = Problem.class)
    public Grant refresh(String presented, Client client, Device device) {
        var token = RefreshToken.read(presented).orElseThrow(AuthProblem.SESSION_ENDED::problem);
        var family = families.findById(token.family())
                .filter(f -> f.client() == client && refreshTokens.isOurs(token, f.seed()))
                .orElseThrow(AuthProblem.SESSION_ENDED::problem);
        Instant now = now();
        if (isLostAnswer(token, family, device, now)) {
            return grant(family, accounts.get(family.accountId()), now);
        }
        int rotated =
                families.rotate(family.getId(), token.generation(), now, now.plus(settings.idle()), device.place());
        var current = families.lock(family.getId()).orElseThrow(AuthProblem.SESSION_ENDED::problem);
        if (rotated == 0 && !isLostAnswer(token, current, device, now)) {
            throw refuse(token, current, now);
        }
        return grant(current, accounts.get(current.accountId()), now);
    }

    /** Ends the session of a refresh token that another one is given in place of; nothing where it is none of ours. */
    @Transactional
    public void replace(String presented) {
        RefreshToken.read(presented)
                .flatMap(token ->
                        families.findById(token.family()).filter(family -> refreshTokens.isOurs(token, family.seed())))
                .ifPresent(family -> ends.end(family.getId(), family.accountId()));
    }

    /** The session goes on with this profile; its next tokens have it. */
    @Transactional
    public String choose(String session, String account, ProfileClaims profile) {
        int chosen = families.choose(
                session, account, profile.id(), profile.maturity(), profile.kids(), profile.version(), now());
        if (chosen == 0) {
            throw AuthProblem.SESSION_ENDED.problem();
        }
        return accessTokens.sign(account, session, accounts.get(account).roles(), profile);
    }

    /** Whether this session watches with a kids profile now, whatever an older token of it says. */
    @Transactional(readOnly = true)
    public boolean isOfKids(String session) {
        var family = families.findById(session).orElse(null);
        var watching = family == null ? null : claims.of(family, now());
        return watching != null && watching.kids();
    }

    private boolean isLostAnswer(RefreshToken token, RefreshFamily current, Device device, Instant now) {
        return !current.isOver(now)
                && token.generation() == current.generation() - 1
                && current.device().equals(device.name())
                && !now.isAfter(current.rotatedAt().plus(settings.grace()));
    }

    private Problem refuse(RefreshToken token, RefreshFamily current, Instant now) {
        if (!current.isOver(now)) {
            log.warn("A spent refresh token ends session {}", current.getId());
            ends.end(current.getId(), current.accountId());
        }
        return AuthProblem.SESSION_ENDED.problem();
    }

    private Grant grant(RefreshFamily family, Account account, Instant now) {
        String access = accessTokens.sign(account.id(), family.getId(), account.roles(), claims.of(family, now));
        String refresh = refreshTokens
                .derive(family.getId(), family.seed(), family.generation())
                .written();
        return new Grant(family.getId(), access, refresh, family.client(), Duration.between(now, family.idleUntil()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
