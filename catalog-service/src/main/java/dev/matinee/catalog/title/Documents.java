package dev.matinee.catalog.title;

import com.datastax.oss.driver.api.core.CqlSession;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents for viewers: from this instance's memory, else from Redis, else from the store. The version is part of
 * the key, so nothing that is kept is ever out of date. One reader of a cold title asks, the others wait for its answer.
 */
@Component
public class Documents {
    private static final Logger log = LoggerFactory.getLogger(Documents.class);
    private static final Duration KEPT = Duration.ofHours(6);
    private static final int HELD = 2_000;

    private final Cache<Key, TitleDocument> held =
            Caffeine.newBuilder().maximumSize(HELD).expireAfterAccess(KEPT).build();
    private final TitleStore store;
    private final @Nullable StringRedisTemplate redis;
    private final JsonMapper json;

    Documents(CqlSession session, @Qualifier("cacheRedis") ObjectProvider<StringRedisTemplate> redis, JsonMapper json) {
        var impatient = new CqlTemplate(session);
        impatient.setExecutionProfile(ViewerProfile.NAME);
        this.store = new TitleStore(impatient, json);
        this.redis = redis.getIfAvailable();
        this.json = json;
    }

    private record Key(String id, long version) {
        String name() {
            return "catalog:title:" + id + ":" + version;
        }
    }

    /** At this version or a later one; empty when it is nowhere to be had right now. */
    @SuppressWarnings("NullAway") // Caffeine keeps nothing where a loader gives null.
    public Optional<TitleDocument> find(String id, long version) {
        return Optional.ofNullable(held.get(new Key(id, version), this::load));
    }

    private @Nullable TitleDocument load(Key key) {
        var cached = fromRedis(key);
        if (cached != null) {
            return cached;
        }
        try {
            var stored = store.find(key.id())
                    .filter(record -> record.version() >= key.version())
                    .map(TitleRecord::document)
                    .orElse(null);
            if (stored != null) {
                intoRedis(key, stored);
            }
            return stored;
        } catch (DataAccessException away) {
            log.warn("Title {} is answered from memory: {}", key.id(), away.getMessage());
            return null;
        }
    }

    private @Nullable TitleDocument fromRedis(Key key) {
        if (redis == null) {
            return null;
        }
        try {
            String text = redis.opsForValue().get(key.name());
            return text == null ? null : json.readValue(text, TitleDocument.class);
        } catch (DataAccessException | JacksonException unusable) {
            log.debug("Redis has no title {} to give", key.id(), unusable);
            return null;
        }
    }

    private void intoRedis(Key key, TitleDocument document) {
        try {
            if (redis != null) {
                redis.opsForValue().set(key.name(), Objects.requireNonNull(json.writeValueAsString(document)), KEPT);
            }
        } catch (DataAccessException away) {
            log.debug("Redis does not take title {}", key.id(), away);
        }
    }
}
