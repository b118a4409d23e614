package dev.matinee.gateway.limit;

import dev.matinee.gateway.limit.Buckets.Taken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What all instances of the door let in together, in Redis. A key holds when its budget will be whole again, in
 * microseconds since 1970 (the generic cell rate algorithm, ITU-T I.371), and is gone once it is. While Redis is
 * away every answer is empty: each instance then goes by its own buckets, and nobody tries Redis again within a second.
 */
@Component
class SharedBudget {
    private static final Logger log = LoggerFactory.getLogger(SharedBudget.class);
    private static final long REST = TimeUnit.SECONDS.toNanos(1);
    private static final double MICROS = 1e6;

    /** One from each, or from none if one of them has none; says how many microseconds to wait. */
    private static final RedisScript<Long> TAKE = RedisScript.of("""
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local owed, wait = {}, 0
            for i, key in ipairs(KEYS) do
              local burst, each = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
              owed[i] = math.max(0, tonumber(redis.call('GET', key) or 0) - now) + each
              wait = math.max(wait, owed[i] - burst * each)
            end
            if wait < 1 then
              for i, key in ipairs(KEYS) do
                redis.call('SET', key, string.format('%.0f', now + owed[i]), 'PX', math.ceil(owed[i] / 1000))
              end
              return 0
            end
            return math.ceil(wait)""", Long.class);

    /** What was let in already, so none is refused; but nobody pays for more than two bursts. Says what each owes. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SETTLE = RedisScript.of("""
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local answer = {}
            for i, key in ipairs(KEYS) do
              local burst, each, taken = tonumber(ARGV[3 * i - 2]), tonumber(ARGV[3 * i - 1]), tonumber(ARGV[3 * i])
              local owed = math.max(0, tonumber(redis.call('GET', key) or 0) - now) + taken * each
              owed = math.min(owed, 2 * burst * each)
              redis.call('SET', key, string.format('%.0f', now + owed), 'PX', math.ceil(owed / 1000))
              answer[i] = math.ceil(owed)
            end
            return answer""", List.class);

    private final @Nullable ReactiveStringRedisTemplate redis;
    private final Counter alone;
    private volatile boolean away;
    private volatile long awaySince;

    SharedBudget(ObjectProvider<ReactiveStringRedisTemplate> redis, MeterRegistry meters) {
        this.redis = redis.getIfAvailable();
        this.alone = meters.counter("matinee.gateway.limits.alone");
    }

    /** How many seconds to wait, 0 where one was taken from each. */
    Mono<Long> take(List<Counted> all) {
        var arguments =
                all.stream().flatMap(by -> Stream.of(burst(by), microsEach(by))).toList();
        return ask(r -> r.execute(TAKE, keys(all.stream()), arguments))
                .map(micros -> (long) Math.ceil(micros / MICROS));
    }

    /** How many calls each owes then. */
    Mono<List<Double>> settle(List<Taken> taken) {
        var arguments = taken.stream()
                .flatMap(one -> Stream.of(burst(one.by()), microsEach(one.by()), Integer.toString(one.calls())))
                .toList();
        return ask(r -> r.execute(SETTLE, keys(taken.stream().map(Taken::by)), arguments))
                .map(owed -> calls(taken, owed));
    }

    private static List<Double> calls(List<Taken> taken, List<?> owed) {
        return java.util.stream.IntStream.range(0, taken.size())
                .mapToObj(i -> ((Number) owed.get(i)).doubleValue()
                        / MICROS
                        * taken.get(i).by().rate().perSecond())
                .toList();
    }

    /** On a thread that may wait: the first to ask waits for a connection. */
    private <T> Mono<T> ask(Function<ReactiveStringRedisTemplate, Flux<T>> question) {
        if (redis == null) {
            return Mono.empty();
        }
        if (away && System.nanoTime() - awaySince < REST) {
            alone.increment();
            return Mono.empty();
        }
        return Mono.defer(() -> question.apply(redis).next())
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(answered -> back())
                .onErrorResume(DataAccessException.class, this::gone);
    }

    private <T> Mono<T> gone(DataAccessException cause) {
        alone.increment();
        awaySince = System.nanoTime();
        if (!away) {
            away = true;
            log.warn("Redis is away: each instance of the door counts for itself", cause);
        }
        return Mono.empty();
    }

    private void back() {
        if (away) {
            away = false;
            log.info("Redis is back: limits are shared again");
        }
    }

    private static List<String> keys(Stream<Counted> all) {
        return all.map(by -> "limit:" + by.who()).toList();
    }

    private static String burst(Counted by) {
        return Integer.toString(by.rate().burst());
    }

    private static String microsEach(Counted by) {
        return Double.toString(MICROS / by.rate().perSecond());
    }
}
