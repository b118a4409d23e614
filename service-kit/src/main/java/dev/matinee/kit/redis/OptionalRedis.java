package dev.matinee.kit.redis;

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
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Asks Redis for what can be done without: when it is away, the answer is empty, and is counted ({@code
 * matinee.redis.unanswered}). Where there is no connection, nobody tries again within a second.
 */
public final class OptionalRedis {
    private static final Logger log = LoggerFactory.getLogger(OptionalRedis.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final Counter unanswered;
    private volatile Instant awayUntil = Instant.MIN;

    public OptionalRedis(StringRedisTemplate stateRedis, Clock clock, MeterRegistry meters) {
        this.redis = stateRedis;
        this.clock = clock;
        this.unanswered = meters.counter("matinee.redis.unanswered");
    }

    /** Empty when Redis is away; the question must not answer null. */
    public <T> Optional<T> ask(Function<StringRedisTemplate, T> question) {
        if (clock.instant().isBefore(awayUntil)) {
            unanswered.increment();
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(redis));
        } catch (RedisConnectionFailureException away) {
            awayUntil = clock.instant().plus(REST);
            return unanswered(away);
        } catch (DataAccessException late) {
            return unanswered(late);
        }
    }

    private <T> Optional<T> unanswered(DataAccessException cause) {
        unanswered.increment();
        log.error("Redis does not answer: what is counted there is not counted", cause);
        return Optional.empty();
    }
}
