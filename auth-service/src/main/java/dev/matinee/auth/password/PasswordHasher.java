package dev.matinee.auth.password;

import dev.matinee.kit.problem.CommonProblem;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id at the cost that OWASP's Password Storage Cheat Sheet names (19 MiB, 2 passes, 1 lane). As many run at once
 * as there are cores, a few wait, the others are told to come back: 429.
 */
@Component
public class PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final long COME_BACK_SECONDS = 2;

    private final PasswordEncoder argon2;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final HashingSettings settings;
    private final String nobodys;

    @Autowired
    PasswordHasher(HashingSettings settings) {
        this(settings, new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES));
    }

    PasswordHasher(HashingSettings settings, PasswordEncoder argon2) {
        this.settings = settings;
        this.argon2 = argon2;
        this.nobodys = Objects.requireNonNull(argon2.encode("nobody's password"));
    }

    public String hash(String password) {
        return bounded(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Whether it is the password of this hash. Where there is none, it is not, and takes as long to say so. */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = bounded(() -> argon2.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T bounded(Supplier<T> hashing) {
        if (waiting.incrementAndGet() > settings.queue() + cores.availablePermits()) {
            waiting.decrementAndGet();
            throw busy();
        }
        boolean admitted;
        try {
            admitted = cores.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
        if (!admitted) {
            throw busy();
        }
        try {
            return hashing.get();
        } finally {
            cores.release();
        }
    }

    private static RuntimeException busy() {
        return CommonProblem.TOO_MANY_TRIES
                .problem("Too many people are signing in right now")
                .retryAfter(COME_BACK_SECONDS);
    }
}
