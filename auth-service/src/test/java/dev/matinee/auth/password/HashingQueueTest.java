package dev.matinee.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HashingQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void the_known_go_before_the_clean_and_these_before_the_suspect() throws Exception {
        var queue = new HashingQueue(1, 10);
        List<Lane> order = Collections.synchronizedList(new ArrayList<>());
        assertThat(queue.enter(Lane.CLEAN, PATIENCE)).isTrue();
        var done = new CountDownLatch(6);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Lane lane : List.of(Lane.SUSPECT, Lane.CLEAN, Lane.KNOWN, Lane.SUSPECT, Lane.CLEAN, Lane.KNOWN)) {
                int before = queue.length(lane);
                crowd.submit(() -> {
                    queue.enter(lane, PATIENCE);
                    order.add(lane);
                    queue.leave();
                    done.countDown();
                });
                await().until(() -> queue.length(lane) == before + 1);
            }
            queue.leave();
            done.await();
        }
        assertThat(order).containsExactly(Lane.KNOWN, Lane.KNOWN, Lane.CLEAN, Lane.CLEAN, Lane.SUSPECT, Lane.SUSPECT);
    }

    @Test
    void a_full_lane_refuses_at_once_and_the_others_do_not() throws Exception {
        var queue = new HashingQueue(1, 1);
        assertThat(queue.enter(Lane.SUSPECT, PATIENCE)).isTrue();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = crowd.submit(() -> queue.enter(Lane.SUSPECT, PATIENCE));
            await().until(() -> queue.length(Lane.SUSPECT) == 1);
            assertThat(queue.enter(Lane.SUSPECT, PATIENCE)).isFalse();
            var known = crowd.submit(() -> queue.enter(Lane.KNOWN, PATIENCE));
            await().until(() -> queue.length(Lane.KNOWN) == 1);
            queue.leave();
            assertThat(known.get()).isTrue();
            queue.leave();
            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void who_gives_up_holds_nothing() {
        var queue = new HashingQueue(1, 1);
        assertThat(queue.enter(Lane.CLEAN, PATIENCE)).isTrue();
        assertThat(queue.enter(Lane.KNOWN, Duration.ofMillis(5))).isFalse();
        assertThat(queue.length(Lane.KNOWN)).isZero();
        queue.leave();
        assertThat(queue.enter(Lane.CLEAN, Duration.ofMillis(5))).isTrue();
    }
}
