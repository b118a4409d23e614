package dev.matinee.playback.session;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.redis.OptionalRedis;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts that a client asks for again under one {@code Idempotency-Key}. A key is claimed before a stream is taken, so
 * that of two racing calls one starts; what it started is given again only once its stream was granted. Where Redis is away a start is as without a key: since a device holds one stream,
 * it takes the place of the first.
 */
@Component
class RepeatedStarts {
    /** Less than any policy lives, so that what is given again still opens something. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Longer than a start takes: an instance that dies in one keeps its key from nobody. */
    private static final Duration CLAIMED = Duration.ofSeconds(10);

    private static final int LONGEST_KEY = 255;

    private final OptionalRedis redis;
    private final SessionIds ids;
    private final JsonMapper json;

    RepeatedStarts(OptionalRedis redis, SessionIds ids, JsonMapper json) {
        this.redis = redis;
        this.ids = ids;
        this.json = json;
    }

    /**
     * The session that this key started already; empty where the caller is to start one, and then to confirm or release
     * it. 422 where the key was used for something else, 409 where a start with it is still going on.
     */
    Optional<Session> claim(CurrentProfile profile, @Nullable String key, StartRequest request) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.invalid("Idempotency-Key", "is longer than " + LONGEST_KEY + " characters");
        }
        String name = name(profile, key);
        String asked = fingerprint(request);
        return redis.ask(r -> claimedBefore(r, name, asked))
                .filter(found -> !found.isEmpty())
                .flatMap(found -> first(found, asked));
    }

    /** What stands under the name already; nothing if this was the first to claim it. */
    private static String claimedBefore(StringRedisTemplate redis, String name, String asked) {
        boolean first = Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(name, asked, CLAIMED));
        String before = first ? null : redis.opsForValue().get(name);
        return before == null ? "" : before;
    }

    private Optional<Session> first(String found, String asked) {
        if (!found.startsWith(asked)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        if (found.equals(asked)) {
            throw Refusal.STILL_STARTING.problem().retryAfter(1);
        }
        return ids.read(found.substring(asked.length()));
    }

    /** The start was granted: from now on the key gives it again. */
    void confirm(CurrentProfile profile, @Nullable String key, StartRequest request, String sessionId) {
        if (key != null && !key.isBlank()) {
            String started = fingerprint(request) + sessionId;
            redis.ask(r -> {
                r.opsForValue().set(name(profile, key), started, REMEMBERED);
                return true;
            });
        }
    }

    /** The start was refused: the next with this key may be granted. */
    void release(CurrentProfile profile, @Nullable String key) {
        if (key != null && !key.isBlank()) {
            redis.ask(r -> Boolean.TRUE.equals(r.delete(name(profile, key))));
        }
    }

    private static String name(CurrentProfile profile, String key) {
        return "playback:{" + profile.account() + "}:start:" + profile.id() + ":" + key;
    }

    private String fingerprint(StartRequest request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
