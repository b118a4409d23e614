package dev.matinee.auth.secondfactor;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.sealing.Sealer;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who wants a second factor, and whether a code is right. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED, noRollbackFor = Problem.class)
public class SecondFactors {
    /** A recovery code, with what people put between its groups. */
    public static final int LONGEST_CODE = 40;

    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final StoredSecondFactors factors;
    private final Sealer sealer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(StoredSecondFactors factors, Sealer sealer, Clock clock) {
        this.factors = factors;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** @param recoveryCodesLeft unused ones */
    public record State(boolean enabled, int recoveryCodesLeft) {}

    /** Passes where the account wants no second factor, or this is its code, or one of its recovery codes. */
    public void check(String account, @Nullable String code) {
        var factor =
                factors.lock(account).filter(StoredSecondFactors.Row::confirmed).orElse(null);
        if (factor == null) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw AuthProblem.SECOND_FACTOR_REQUIRED.problem();
        }
        if (isRight(account, factor, code)) {
            return;
        }
        if (!factors.useCode(account, RecoveryCodes.hash(code))) {
            throw AuthProblem.SECOND_FACTOR_WRONG.problem();
        }
        SecurityLog.happened("recovery-code-used", account);
        factors.tried(account, 0, clock.instant());
    }

    @Transactional(readOnly = true)
    public State state(String account) {
        boolean enabled =
                factors.find(account).filter(StoredSecondFactors.Row::confirmed).isPresent();
        return new State(enabled, factors.codesLeft(account));
    }

    /** A new secret, in base32, which is in force once {@link #confirm confirmed}. */
    String begin(String account) {
        if (factors.lock(account).filter(StoredSecondFactors.Row::confirmed).isPresent()) {
            throw AuthProblem.SECOND_FACTOR_ON.problem();
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        factors.put(account, sealer.seal(secret, account), clock.instant());
        return Base32.written(secret);
    }

    /** The app's first code shows that it has the secret. Gives the recovery codes, once. */
    List<String> confirm(String account, String code) {
        var factor = factors.lock(account).orElseThrow(Problem::notFound);
        if (factor.confirmed()) {
            throw AuthProblem.SECOND_FACTOR_ON.problem();
        }
        if (!isRight(account, factor, code)) {
            throw AuthProblem.SECOND_FACTOR_WRONG.problem();
        }
        factors.confirm(account, clock.instant());
        SecurityLog.happened("second-factor-on", account);
        return newCodes(account);
    }

    List<String> renewCodes(String account) {
        if (factors.lock(account).filter(StoredSecondFactors.Row::confirmed).isEmpty()) {
            throw Problem.notFound();
        }
        SecurityLog.happened("recovery-codes-renewed", account);
        return newCodes(account);
    }

    private List<String> newCodes(String account) {
        var codes = RecoveryCodes.make(random);
        factors.putCodes(account, codes.stream().map(RecoveryCodes::hash).toList());
        return codes;
    }

    void remove(String account) {
        factors.remove(account);
        SecurityLog.happened("second-factor-off", account);
    }

    private boolean isRight(String account, StoredSecondFactors.Row factor, String code) {
        Instant now = clock.instant();
        boolean newWindow = factor.triesSince().plus(WINDOW).isBefore(now);
        int tries = newWindow ? 1 : factor.tries() + 1;
        if (tries > TRIES) {
            throw CommonProblem.TOO_MANY_TRIES
                    .problem("Too many wrong codes")
                    .retryAfter(Duration.between(now, factor.triesSince().plus(WINDOW))
                                    .toSeconds()
                            + 1);
        }
        factors.tried(account, tries, newWindow ? now : factor.triesSince());
        var step = Totp.matches(sealer.open(factor.sealed(), account), code.strip(), now, factor.lastStep());
        step.ifPresent(taken -> factors.taken(account, taken));
        return step.isPresent();
    }
}
