package dev.matinee.devstack.edge.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ObjectCacheTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ROUNDS = 20_000;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private final ObjectCache cache = new ObjectCache(16L * 1024 * 1024, clock);

    private void keep(String path) {
        cache.begin(path, 3, HOUR, cache.invalidations()).orElseThrow().keep(Buffer.buffer("abc"), Map.of());
    }

    @Test
    void an_object_is_held_until_its_time_is_over() {
        keep("/a");
        now.set(now.get().plus(HOUR).minusSeconds(1));
        assertThat(cache.find("/a")).isPresent();

        now.set(now.get().plusSeconds(1));

        assertThat(cache.find("/a")).isEmpty();
    }

    @Test
    void what_is_too_large_or_not_to_be_held_is_not() {
        assertThat(cache.begin("/a", ObjectCache.LARGEST + 1L, HOUR, cache.invalidations()))
                .isEmpty();
        assertThat(cache.begin("/a", -1, HOUR, cache.invalidations())).isEmpty();
        assertThat(cache.begin("/a", 3, Duration.ZERO, cache.invalidations())).isEmpty();
    }

    @Test
    void no_more_is_on_its_way_than_half_of_what_is_held() {
        var first = cache.begin("/a", ObjectCache.LARGEST, HOUR, cache.invalidations())
                .orElseThrow();
        assertThat(cache.begin("/b", ObjectCache.LARGEST, HOUR, cache.invalidations()))
                .isPresent();
        assertThat(cache.begin("/c", 1, HOUR, cache.invalidations())).isEmpty();

        first.leave();

        assertThat(cache.begin("/c", 1, HOUR, cache.invalidations())).isPresent();
    }

    @Test
    void what_is_on_its_way_while_something_is_invalidated_is_not_held() {
        keep("/a");
        var late = cache.begin("/b", 3, HOUR, cache.invalidations()).orElseThrow();

        cache.invalidate(path -> true);
        late.keep(Buffer.buffer("old"), Map.of());

        assertThat(cache.find("/a")).isEmpty();
        assertThat(cache.find("/b")).isEmpty();
    }

    @Test
    void what_is_put_in_the_very_moment_in_which_all_is_invalidated_is_not_held() throws Exception {
        var step = new CyclicBarrier(2);
        Thread invalidating = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                meet(step);
                cache.invalidate(path -> true);
                meet(step);
            }
        });
        int left = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var late = cache.begin("/a", 3, HOUR, cache.invalidations()).orElseThrow();
            meet(step);
            late.keep(Buffer.buffer("old"), Map.of());
            meet(step);
            left += cache.find("/a").isPresent() ? 1 : 0;
        }
        invalidating.join();

        assertThat(left).isZero();
    }

    private static void meet(CyclicBarrier step) {
        try {
            step.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
