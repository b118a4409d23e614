package dev.matinee.catalog.title;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisStringCommands.SetOption;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.types.Expiration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents in Redis, by id and version, deflated: a library of a hundred thousand takes some hundred MB. They are put there when
 * they are written, so that the first who looks at a title does not wait for Cassandra; Redis forgets those that nobody reads.
 */
@Component
class DocumentCache {
    private static final Logger log = LoggerFactory.getLogger(DocumentCache.class);
    private static final Expiration KEPT = Expiration.from(Duration.ofDays(7));

    private final @Nullable StringRedisTemplate redis;
    private final JsonMapper json;

    @Autowired
    DocumentCache(@Qualifier("cacheRedis") ObjectProvider<StringRedisTemplate> redis, JsonMapper json) {
        this(redis.getIfAvailable(), json);
    }

    DocumentCache(@Nullable StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    private static byte[] key(String id, long version) {
        return ("catalog:document:" + id + ":" + version).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where it is not there, or Redis is away. */
    Optional<TitleDocument> find(String id, long version) {
        if (redis == null) {
            return Optional.empty();
        }
        try {
            byte[] packed = redis.execute((RedisCallback<byte[]>)
                    connection -> connection.stringCommands().get(key(id, version)));
            return packed == null ? Optional.empty() : Optional.of(unpacked(packed));
        } catch (DataAccessException | JacksonException | IOException unusable) {
            log.debug("Redis has no title {} to give", id, unusable);
            return Optional.empty();
        }
    }

    void put(TitleRecord record) {
        put(List.of(record));
    }

    /** Those that are not removed, in one turn. */
    void put(Collection<TitleRecord> records) {
        if (redis == null) {
            return;
        }
        try {
            redis.executePipelined((RedisCallback<?>) connection -> {
                for (var record : records) {
                    if (record.document() != null) {
                        connection
                                .stringCommands()
                                .set(
                                        key(record.id(), record.version()),
                                        packed(record.document()),
                                        KEPT,
                                        SetOption.upsert());
                    }
                }
                return null;
            });
        } catch (DataAccessException away) {
            log.debug("Redis does not take {} titles", records.size(), away);
        }
    }

    private byte[] packed(TitleDocument document) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var packing = new DeflaterOutputStream(bytes, deflater)) {
            packing.write(json.writeValueAsBytes(document));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private TitleDocument unpacked(byte[] packed) throws IOException {
        try (var unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return json.readValue(unpacking.readAllBytes(), TitleDocument.class);
        }
    }
}
