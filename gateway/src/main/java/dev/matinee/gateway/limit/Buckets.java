package dev.matinee.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The buckets of this instance, and which of them have let somebody in since they were last settled. */
@Component
class Buckets {
    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final Map<String, Counted> touched = new ConcurrentHashMap<>();

    /** @param calls let in since the last settlement */
    record Taken(Counted by, int calls) {}

    /** 0 if the call may go on, else how many seconds to wait. */
    long take(Counted by) {
        long wait = bucket(by).take(System.nanoTime());
        if (wait == 0 && !touched.containsKey(by.who())) {
            touched.put(by.who(), by);
        }
        return wait;
    }

    /** The longest wait of them all; nothing is taken. */
    long look(List<Counted> all) {
        return all.stream()
                .mapToLong(by -> bucket(by).look(System.nanoTime()))
                .max()
                .orElse(0);
    }

    /** From all of them, so that each knows; the longest wait. */
    long take(List<Counted> all) {
        return all.stream()
                .mapToLong(by -> bucket(by).take(System.nanoTime()))
                .max()
                .orElse(0);
    }

    /** What was let in and is not settled; from now on it counts as settled. */
    List<Taken> unsettled() {
        var found = new ArrayList<Taken>();
        for (var by : touched.values()) {
            touched.remove(by.who());
            int calls = bucket(by).unsettled();
            if (calls > 0) {
                found.add(new Taken(by, calls));
            }
        }
        return found;
    }

    /** @param owed by all instances together, in calls */
    void settle(Counted by, double owed) {
        bucket(by).settle(owed, System.nanoTime());
    }

    private TokenBucket bucket(Counted by) {
        return buckets.get(by.who(), who -> new TokenBucket(by.rate(), System.nanoTime()));
    }
}
