package dev.matinee.devstack.edge.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Objects by their paths, held in memory up to so many bytes; the least wanted go first. What is still on its way while
 * something is invalidated is not kept: nobody knows from before or after it comes.
 */
public final class ObjectCache {
    /** A 6 s segment of 5 Mbit/s. */
    static final int LARGEST = 4 * 1024 * 1024;

    private final Cache<String, KeptObject> kept;
    private final Clock clock;
    private final long mostFilling;
    private final AtomicLong filling = new AtomicLong();
    private final AtomicLong invalidations = new AtomicLong();

    /** @param bytes held at most; half as many may be on their way */
    public ObjectCache(long bytes, Clock clock) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<String, KeptObject>weigher((path, object) -> object.weight())
                .build();
        this.clock = clock;
        this.mostFilling = bytes / 2;
    }

    public Optional<KeptObject> find(String path) {
        KeptObject object = kept.getIfPresent(path);
        if (object != null && !clock.instant().isBefore(object.until())) {
            kept.asMap().remove(path, object);
            return Optional.empty();
        }
        return Optional.ofNullable(object);
    }

    public Duration age(KeptObject object) {
        return Duration.between(object.since(), clock.instant());
    }

    /** To be taken before the origin is asked: the number of invalidations so far. */
    public long invalidations() {
        return invalidations.get();
    }

    /**
     * Begins to keep an object; empty where it is too large, is not to be kept, or too much is on its way.
     *
     * @param begun {@link #invalidations()} when it was asked for
     */
    public Optional<Filling> begin(String path, long length, Duration life, long begun) {
        if (length < 0 || length > LARGEST || life.isZero()) {
            return Optional.empty();
        }
        if (filling.addAndGet(length) > mostFilling) {
            filling.addAndGet(-length);
            return Optional.empty();
        }
        return Optional.of(new Filling(path, length, life, begun));
    }

    /** Forgets all whose path fits. */
    public void invalidate(Predicate<String> fits) {
        invalidations.incrementAndGet();
        kept.asMap().keySet().removeIf(fits);
    }

    /** An object on its way: {@link #keep} or {@link #leave} ends it. */
    public final class Filling {
        private final String path;
        private final long length;
        private final Duration life;
        private final long begun;

        private Filling(String path, long length, Duration life, long begun) {
            this.path = path;
            this.length = length;
            this.life = life;
            this.begun = begun;
        }

        public KeptObject keep(Buffer bytes, Map<String, String> headers) {
            // A buffer that grew has room to spare.
            var object = new KeptObject(
                    Buffer.buffer(bytes.getBytes()),
                    headers,
                    clock.instant(),
                    clock.instant().plus(life));
            kept.put(path, object);
            // Looked at last: an invalidation that comes after this finds the object there.
            if (invalidations.get() != begun) {
                kept.asMap().remove(path, object);
            }
            leave();
            return object;
        }

        public void leave() {
            filling.addAndGet(-length);
        }
    }
}
