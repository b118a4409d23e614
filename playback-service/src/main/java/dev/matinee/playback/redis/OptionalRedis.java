package dev.matinee.playback.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Asks Redis, and lets playback go on when it is away: then the answer is empty, and nobody waits for it again within a
 * second.
 */
@Component
public class OptionalRedis {
    private static final Logger log = LoggerFactory.getLogger(OptionalRedis.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final Counter unanswered;
    private volatile Instant awayUntil = Instant.MIN;

    OptionalRedis(StringRedisTemplate stateRedis, Clock clock, MeterRegistry meters) {
        this.redis = stateRedis;
        this.clock = clock;
        this.unanswered = meters.counter("matinee.playback.redis.unanswered");
    }

    /** Empty when Redis is away; the question must not answer null. */
    public <T> Optional<T> ask(Function<StringRedisTemplate, T> question) {
        if (clock.instant().isBefore(awayUntil)) {
            unanswered.increment();
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(redis));
        } catch (DataAccessException away) {
            unanswered.increment();
            awayUntil = clock.instant().plus(REST);
            log.error("Redis does not answer: streams are not limited, and recent positions come late", away);
            return Optional.empty();
        }
    }
}
