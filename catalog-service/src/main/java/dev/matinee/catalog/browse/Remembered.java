package dev.matinee.catalog.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What was worked out from all titles, kept until one of them changes. While a library comes in, it is kept for twenty times as long as
 * the work took nevertheless, up to a second, so that not every reader counts it again; and never for more than a minute, since what is
 * available changes with the clock alone.
 */
final class Remembered<K, V> {
    private static final int TIMES_ITS_WORK = 20;
    private static final long UNCHECKED = Duration.ofSeconds(1).toNanos();
    private static final Duration MOST = Duration.ofMinutes(1);

    private final Cache<K, Kept<V>> kept;
    private final LongSupplier revision;
    private final LongSupplier nanos;

    private record Kept<V>(V value, long revision, long at, long took) {}

    /**
     * @param revision grows with each change of a title
     * @param nanos a clock that never goes back
     */
    Remembered(int most, LongSupplier revision, LongSupplier nanos) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(MOST)
                .ticker(nanos::getAsLong)
                .build();
        this.revision = revision;
        this.nanos = nanos;
    }

    /** Worked out once for all that ask for it meanwhile. */
    V get(K key, Supplier<V> work) {
        return kept.asMap()
                .compute(key, (k, had) -> had != null && isGood(had) ? had : work(work))
                .value();
    }

    private boolean isGood(Kept<V> had) {
        long age = nanos.getAsLong() - had.at();
        // The cache counts from when it was asked for last.
        return age < MOST.toNanos()
                && (age < Math.min(UNCHECKED, TIMES_ITS_WORK * had.took()) || had.revision() == revision.getAsLong());
    }

    /** The revision is read first: what changes meanwhile makes it old. */
    private Kept<V> work(Supplier<V> work) {
        long at = nanos.getAsLong();
        long before = revision.getAsLong();
        V value = work.get();
        long now = nanos.getAsLong();
        return new Kept<>(value, before, now, now - at);
    }
}
