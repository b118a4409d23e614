package dev.matinee.auth.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.kit.problem.CommonProblem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How often who is signed in may be wrong about the account's password. */
@Component
class ProofBudget {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cache<String, AtomicInteger> tries =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();

    void spend(String account) {
        if (tries.get(account, a -> new AtomicInteger()).incrementAndGet() > TRIES) {
            throw CommonProblem.TOO_MANY_TRIES
                    .problem("Too many wrong passwords")
                    .retryAfter(WINDOW.toSeconds());
        }
    }

    void restore(String account) {
        tries.invalidate(account);
    }
}
