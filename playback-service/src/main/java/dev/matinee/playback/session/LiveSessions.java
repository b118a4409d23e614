package dev.matinee.playback.session;

import dev.matinee.events.v1.Experience;
import dev.matinee.kit.redis.OptionalRedis;
import dev.matinee.playback.progress.Recent;
import dev.matinee.playback.progress.RecentProgress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions that are going on, and the streams they hold, in Redis. Each call is one script, so nothing comes between
 * its reading and its writing. All keys of an account are in one slot.
 */
@Component
class LiveSessions {
    private static final Logger log = LoggerFactory.getLogger(LiveSessions.class);

    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** A stream is free again when two heartbeats did not come; whose are late has it still where nobody took it. */
    private static final Duration LEASE = HEARTBEAT.multipliedBy(2);

    /** What is between two heartbeats at the most, of which one was lost. */
    private static final Duration PAUSE = Duration.ofSeconds(25);

    private static final Duration SESSION_KEPT = Duration.ofDays(1);
    private static final Duration RENEWED_WITHIN = Duration.ofMinutes(10);

    private static final RedisScript<List<?>> TAKE = script("take");
    private static final RedisScript<List<?>> BEAT = script("beat");
    private static final RedisScript<List<?>> END = script("end");

    private final OptionalRedis redis;
    private final JsonMapper json;
    private final Clock clock;
    private final Counter unlimited;

    LiveSessions(OptionalRedis redis, JsonMapper json, Clock clock, MeterRegistry meters) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.unlimited = meters.counter("matinee.playback.streams.unlimited");
    }

    /**
     * What a heartbeat brought about.
     *
     * @param goesOn false when the session had ended, or lost its stream
     * @param moved whether the position is another than at the heartbeat before
     * @param expires when the session's policy does, in seconds of the epoch
     * @param renewed whether the client is to be given that policy now
     * @param experience of the session so far; null while Redis is away
     */
    record Beat(
            boolean goesOn,
            boolean moved,
            Instant expires,
            boolean renewed,
            @Nullable Experience experience) {}

    /**
     * What ending it brought about.
     *
     * @param lastPositionMs null when there was no heartbeat
     * @param experience of the whole session; null while Redis is away
     */
    record End(
            boolean wasGoingOn,
            @Nullable Long lastPositionMs,
            @Nullable Experience experience) {}

    /**
     * Takes a stream for a device, in place of the one it has. Empty when it was taken, else what the account's devices
     * play. While Redis is away everybody gets one, and that is counted.
     */
    List<Playing> take(Session session, String sessionId, int limit, @Nullable String deviceName) {
        // An answer that is late is asked for once more: rather half a second than a stream too many.
        var playing = Playing.of(session, sessionId, deviceName);
        var answer = askToTake(session, playing, limit).or(() -> askToTake(session, playing, limit));
        if (answer.isEmpty()) {
            unlimited.increment();
            log.warn("A stream was given without counting the account's streams");
            return List.of();
        }
        return answer.get().stream()
                .map(one -> json.readValue((String) one, Playing.class))
                .toList();
    }

    private Optional<List<?>> askToTake(Session session, Playing playing, int limit) {
        long now = clock.millis();
        return redis.ask(r -> r.execute(
                TAKE,
                List.of(key(session, "streams"), key(session, "devices")),
                text(now),
                text(now - LEASE.toMillis()),
                text(limit),
                session.deviceId(),
                json.writeValueAsString(playing),
                key(session, "session:"),
                text(SESSION_KEPT.toMillis()),
                text(LEASE.multipliedBy(4).toMillis())));
    }

    /**
     * Keeps a session going. Empty when Redis is away.
     *
     * @param limit of streams, for one whose lease had lapsed and is taken up again
     * @param progress to be read back at once; {@link Recent.Entry#NONE} for none
     * @param counts whether the position is to be noted even where it did not change
     * @param renewable until when the policy may be renewed now; null when it may not
     * @param atOnce whether it is renewed though it is not due
     * @param report of the player, since the heartbeat before
     */
    Optional<Beat> beat(
            Session session,
            String sessionId,
            int limit,
            long positionMs,
            Recent.Entry progress,
            boolean counts,
            @Nullable Instant renewable,
            boolean atOnce,
            Qoe report) {
        long now = clock.millis();
        var added = Experiences.added(report);
        return redis.ask(r -> r.execute(
                        BEAT,
                        keys(session),
                        text(now),
                        text(now - LEASE.toMillis()),
                        text(session.takesStream() ? limit : 0),
                        session.deviceId(),
                        json.writeValueAsString(Playing.of(session, sessionId, null)),
                        session.id().toString(),
                        text(positionMs),
                        progress.field(),
                        progress.value(),
                        text(session.expires().toEpochMilli()),
                        text(renewable == null ? 0 : renewable.toEpochMilli()),
                        text((atOnce ? SESSION_KEPT : RENEWED_WITHIN).toMillis()),
                        text(PAUSE.toMillis()),
                        text(LEASE.multipliedBy(4).toMillis()),
                        text(SESSION_KEPT.toMillis()),
                        text(RecentProgress.KEPT.toMillis()),
                        Boolean.toString(counts),
                        text(session.startedAt().toEpochMilli()),
                        added.get(0),
                        added.get(1),
                        added.get(2),
                        added.get(3),
                        added.get(4),
                        Experiences.text(report.bitsPerSecond()),
                        text(PAUSE.toMillis())))
                .map(LiveSessions::beat);
    }

    private static Beat beat(List<?> answer) {
        return number(answer, 0) == 0
                ? new Beat(false, false, Instant.EPOCH, false, null)
                : new Beat(
                        true,
                        number(answer, 1) == 1,
                        Instant.ofEpochMilli(number(answer, 2)),
                        number(answer, 3) == 1,
                        Experiences.read(answer, 4));
    }

    /** Whether it was neither ended nor replaced, and what opens its media has not lapsed. Empty when Redis is away. */
    Optional<Boolean> isGoingOn(Session session) {
        return redis.ask(r -> {
            var known = r.<String, String>opsForHash()
                    .multiGet(key(session, "session:" + session.id()), List.of("ended", "expires"));
            String expires = known.get(1);
            boolean lapsed = expires != null && clock.millis() >= Long.parseLong(expires);
            return known.getFirst() == null && !lapsed;
        });
    }

    /** Whether a policy that ends then is due to be renewed. */
    boolean isDue(Instant expires) {
        return Duration.between(clock.instant(), expires).compareTo(RENEWED_WITHIN) < 0;
    }

    /** Ends a session and frees its stream. Empty when Redis is away: then its stream lapses by itself. */
    Optional<End> end(Session session, Recent.Entry progress, Qoe report) {
        var added = Experiences.added(report);
        return redis.ask(r -> r.execute(
                        END,
                        keys(session),
                        session.deviceId(),
                        session.id().toString(),
                        text(SESSION_KEPT.toMillis()),
                        progress.field(),
                        progress.value(),
                        text(RecentProgress.KEPT.toMillis()),
                        added.get(0),
                        added.get(1),
                        added.get(2),
                        added.get(3),
                        added.get(4)))
                .map(answer -> number(answer, 0) == 0
                        ? new End(false, null, null)
                        : new End(true, position((String) answer.get(1)), Experiences.read(answer, 2)));
    }

    private static @Nullable Long position(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static List<String> keys(Session session) {
        return List.of(
                key(session, "streams"),
                key(session, "devices"),
                key(session, "session:" + session.id()),
                RecentProgress.key(session.account(), session.profile()));
    }

    private static String key(Session session, String what) {
        return prefix(session.account()) + what;
    }

    /** What the names of all of an account's keys begin with. */
    static String prefix(String account) {
        return "playback:{" + account + "}:";
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static long number(List<?> answer, int at) {
        return ((Number) answer.get(at)).longValue();
    }

    @SuppressWarnings("unchecked")
    private static RedisScript<List<?>> script(String name) {
        var script = new DefaultRedisScript<List<?>>();
        script.setLocation(new ClassPathResource("redis/" + name + ".lua"));
        script.setResultType((Class<List<?>>) (Class<?>) List.class);
        return script;
    }
}
