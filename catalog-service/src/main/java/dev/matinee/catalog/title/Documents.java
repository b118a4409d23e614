package dev.matinee.catalog.title;

import com.datastax.oss.driver.api.core.CqlSession;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents for viewers: from this instance's memory, else from Redis, else from the store. Where only an older version is in
 * memory, it is given at once and the later one fetched behind it; and what is in memory is fetched anew as soon as the
 * topic tells of a change, so that hardly anybody waits. One reader of a cold title asks, the others wait for its answer.
 */
@Component
public class Documents {
    private static final Logger log = LoggerFactory.getLogger(Documents.class);
    private static final Duration KEPT = Duration.ofHours(6);
    private static final int HELD = 2_000;

    private final Cache<Key, TitleDocument> held =
            Caffeine.newBuilder().maximumSize(HELD).expireAfterAccess(KEPT).build();
    private final Cache<String, Long> versions =
            Caffeine.newBuilder().maximumSize(HELD).expireAfterAccess(KEPT).build();
    private final Set<Key> fetching = ConcurrentHashMap.newKeySet();
    private final TitleStore store;
    private final DocumentCache cache;
    private final StoreSight sight;
    private final MeterRegistry meters;

    @Autowired
    Documents(CqlSession session, DocumentCache cache, JsonMapper json, StoreSight sight, MeterRegistry meters) {
        this(new TitleStore(impatient(session), json), cache, sight, meters);
    }

    Documents(TitleStore store, DocumentCache cache, StoreSight sight, MeterRegistry meters) {
        this.store = store;
        this.cache = cache;
        this.sight = sight;
        this.meters = meters;
    }

    private static CqlTemplate impatient(CqlSession session) {
        var template = new CqlTemplate(session);
        template.setExecutionProfile(ViewerProfile.NAME);
        return template;
    }

    private record Key(String id, long version) {}

    /** At this version, a later one, or one that was in memory before; empty when it is nowhere to be had right now. */
    public Optional<TitleDocument> find(String id, long version) {
        var key = new Key(id, version);
        var there = held.getIfPresent(key);
        if (there != null) {
            count("memory");
            return Optional.of(there);
        }
        var older = older(id);
        if (older != null) {
            count("stale");
            fetch(key);
            return Optional.of(older);
        }
        return Optional.ofNullable(take(key));
    }

    /** A title is at this version now: if viewers look at it here, it is fetched before the next of them asks. */
    public void changed(String id, long version) {
        if (versions.getIfPresent(id) != null) {
            fetch(new Key(id, version));
        }
    }

    private @Nullable TitleDocument older(String id) {
        Long version = versions.getIfPresent(id);
        return version == null ? null : held.getIfPresent(new Key(id, version));
    }

    private void fetch(Key key) {
        if (fetching.add(key)) {
            Thread.startVirtualThread(() -> {
                try {
                    take(key);
                } finally {
                    fetching.remove(key);
                }
            });
        }
    }

    @SuppressWarnings("NullAway") // Caffeine keeps nothing where a loader gives null.
    private @Nullable TitleDocument take(Key key) {
        var document = held.get(key, this::load);
        if (document != null) {
            versions.asMap().merge(key.id(), key.version(), Math::max);
        }
        return document;
    }

    private void count(String from) {
        meters.counter("matinee.catalog.documents", "from", from).increment();
    }

    private @Nullable TitleDocument load(Key key) {
        var cached = cache.find(key.id(), key.version());
        if (cached.isPresent()) {
            count("redis");
            return cached.get();
        }
        try {
            var stored = store.find(key.id()).filter(record -> record.version() >= key.version());
            sight.answered();
            count("store");
            stored.ifPresent(cache::put);
            return stored.map(TitleRecord::document).orElse(null);
        } catch (DataAccessException away) {
            sight.didNotAnswer();
            count("nowhere");
            log.warn("Title {} is answered from memory: {}", key.id(), away.getMessage());
            return null;
        }
    }
}
