package dev.matinee.playback.progress;

import dev.matinee.kit.redis.OptionalRedis;
import dev.matinee.playback.progress.Recent.Entry;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** What profiles did of late, in Redis, for a day: by then it is long in the positions of record. */
@Component
public class RecentProgress {
    public static final Duration KEPT = Duration.ofDays(1);

    private static final RedisScript<Long> NOTE = RedisScript.of(new ClassPathResource("redis/note.lua"), Long.class);

    private final OptionalRedis redis;

    RecentProgress(OptionalRedis redis) {
        this.redis = redis;
    }

    /** The key of its hash; in one slot with all else of the account. */
    public static String key(String account, String profile) {
        return "playback:{" + account + "}:recent:" + profile;
    }

    /** Nothing when Redis is away: then what is written down has to do. */
    public Recent of(String account, String profile) {
        return redis.ask(r -> r.<String, String>opsForHash().entries(key(account, profile)))
                .map(Recent::of)
                .orElse(Recent.NOTHING);
    }

    /** Also of a while ago: what is known to be later stays. */
    void note(String account, String profile, Progress progress) {
        var entry = Recent.entry(progress);
        redis.ask(r -> r.execute(
                NOTE,
                List.of(key(account, profile)),
                entry.field(),
                entry.value(),
                Long.toString(progress.at().toEpochMilli()),
                Long.toString(KEPT.toMillis())));
    }

    public void note(String account, String profile, Entry entry) {
        redis.ask(r -> {
            r.opsForHash().put(key(account, profile), entry.field(), entry.value());
            return r.expire(key(account, profile), KEPT);
        });
    }
}
