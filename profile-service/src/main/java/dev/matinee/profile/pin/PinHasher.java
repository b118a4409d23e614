package dev.matinee.profile.pin;

import dev.matinee.kit.problem.CommonProblem;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id at OWASP's cost (19 MiB, 2 passes, 1 lane), as many at once as there are cores; who waits too long gets 429. */
@Component
class PinHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    String hash(String pin) {
        return bounded(() -> Objects.requireNonNull(argon2.encode(pin)));
    }

    boolean matches(String pin, String hash) {
        return bounded(() -> argon2.matches(pin, hash));
    }

    private <T> T bounded(Supplier<T> hashing) {
        try {
            if (!cores.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw CommonProblem.TOO_MANY_TRIES.problem().retryAfter(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommonProblem.UNAVAILABLE.problem();
        }
        try {
            return hashing.get();
        } finally {
            cores.release();
        }
    }
}
