package dev.matinee.auth.guessing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.kit.redis.OptionalRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Counts tries by key, for ten minutes from the first on; together in Redis, each instance for itself while it is away. */
@Component
class Tries {
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final RedisScript<Long> COUNT = new DefaultRedisScript<>("""
            local tries = redis.call('INCRBY', KEYS[1], ARGV[1])
            if tries == tonumber(ARGV[1]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
            return tries""", Long.class);

    private final OptionalRedis redis;
    private final Cache<String, AtomicLong> here =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(WINDOW).build();

    Tries(OptionalRedis redis) {
        this.redis = redis;
    }

    /** How many there are now, this one among them. */
    long count(String key) {
        return redis.ask(asked -> asked.execute(COUNT, List.of(key), "1", Long.toString(WINDOW.toMillis())))
                .orElseGet(() -> here.get(key, fresh -> new AtomicLong()).incrementAndGet());
    }

    long counted(String key) {
        return redis.ask(asked -> {
                    String tries = asked.opsForValue().get(key);
                    return tries == null ? 0 : Long.parseLong(tries);
                })
                .orElseGet(() -> here.get(key, fresh -> new AtomicLong()).get());
    }

    void forget(String key) {
        here.invalidate(key);
        redis.ask(asked -> Boolean.TRUE.equals(asked.delete(key)));
    }
}
