package dev.matinee.playback.session;

import dev.matinee.kit.redis.OptionalRedis;
import java.util.ArrayList;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.stereotype.Component;

/**
 * All that Redis has of an account here: streams, devices, sessions, recent positions. Each goes by itself within a day; an
 * erased account's goes at once, where Redis can be asked.
 */
@Component
public class LiveTraces {
    private static final int PORTION = 1_000;

    private final OptionalRedis redis;

    LiveTraces(OptionalRedis redis) {
        this.redis = redis;
    }

    /** Walks through all keys, which is dear and rare. */
    public void forget(String account) {
        redis.ask(r -> {
            var found = new ArrayList<String>();
            var all = ScanOptions.scanOptions()
                    .match(LiveSessions.prefix(account) + "*")
                    .count(PORTION)
                    .build();
            try (var keys = r.scan(all)) {
                keys.forEachRemaining(found::add);
            }
            return found.isEmpty() ? 0L : r.unlink(found);
        });
    }
}
