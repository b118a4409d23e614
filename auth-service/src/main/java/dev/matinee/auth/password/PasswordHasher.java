package dev.matinee.auth.password;

import dev.matinee.kit.problem.CommonProblem;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id at the cost that OWASP's Password Storage Cheat Sheet names (19 MiB, 2 passes, 1 lane). As many run at once
 * as there are cores, a few wait, each in their {@link Lane}, the others are told to come back: 429.
 */
@Component
public class PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final long COME_BACK_SECONDS = 2;

    private final PasswordEncoder argon2;
    private final HashingQueue queue;
    private final HashingSettings settings;
    private final String nobodys;

    @Autowired
    PasswordHasher(HashingSettings settings) {
        this(settings, new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES));
    }

    PasswordHasher(HashingSettings settings, PasswordEncoder argon2) {
        this.settings = settings;
        this.argon2 = argon2;
        this.queue = new HashingQueue(Runtime.getRuntime().availableProcessors(), settings.queue());
        this.nobodys = Objects.requireNonNull(argon2.encode("nobody's password"));
    }

    public String hash(String password, Lane lane) {
        return bounded(lane, () -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Whether it is the password of this hash. */
    public boolean matches(String password, String hash, Lane lane) {
        return bounded(lane, () -> argon2.matches(password, hash));
    }

    /**
     * Whose password it is; empty where it is nobody's, which takes as long to say. Who it could be is looked up when its turn
     * has come, so that a crowd waits without holding anything.
     */
    public <T> Optional<T> whose(String password, Lane lane, Supplier<Optional<T>> owner, Function<T, String> hash) {
        return bounded(lane, () -> {
            var found = owner.get();
            boolean right = argon2.matches(password, found.map(hash).orElse(nobodys));
            return right ? found : Optional.empty();
        });
    }

    private <T> T bounded(Lane lane, Supplier<T> hashing) {
        if (!queue.enter(lane, settings.patience())) {
            throw busy();
        }
        try {
            return hashing.get();
        } finally {
            queue.leave();
        }
    }

    private static RuntimeException busy() {
        return CommonProblem.TOO_MANY_TRIES
                .problem("Too many people are signing in right now")
                .retryAfter(COME_BACK_SECONDS);
    }
}
