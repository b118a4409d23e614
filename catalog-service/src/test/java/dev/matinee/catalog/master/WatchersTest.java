package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.catalog.master.EncodingBoard.Item;
import dev.matinee.catalog.master.Watchers.Watcher;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchersTest {
    private final Watchers watchers = new Watchers();

    private static Item at(int progress) {
        var at = Instant.EPOCH;
        return new Item("m", "t", "Faust", "faust", "feature", null, "encoding", progress, null, 1, at, at);
    }

    @Test
    void whoIsTooSlowIsLetGoAndHoldsNobodyUp() throws InterruptedException {
        var slow = watchers.watch();
        var quick = watchers.watch();

        for (int n = 0; n < 256; n++) {
            watchers.tell(at(n));
            assertThat(quick.next(0)).contains(at(n));
        }
        assertThat(slow.isLetGo()).isFalse();
        watchers.tell(at(256));

        assertThat(slow.isLetGo()).isTrue();
        assertThat(quick.next(0)).contains(at(256));
        assertThat(quick.isLetGo()).isFalse();
    }

    @Test
    void whoGoesMakesRoomForOneAndHearsNothingMore() throws InterruptedException {
        var all = Stream.generate(watchers::watch).limit(Watchers.MOST).toList();
        isFull();

        Watcher gone = all.getFirst();
        gone.close();
        gone.close();
        watchers.watch();
        isFull();
        watchers.tell(at(1));

        assertThat(gone.next(0)).isEmpty();
        all.forEach(Watcher::close);
    }

    private void isFull() {
        assertThatThrownBy(watchers::watch)
                .isInstanceOfSatisfying(
                        Problem.class, full -> assertThat(full.code()).isEqualTo(CommonProblem.OVERLOADED));
    }

    @Test
    void nobodyWatchesOnceAllHaveGone() {
        var watcher = watchers.watch();
        assertThat(watchers.isEmpty()).isFalse();
        watcher.close();
        assertThat(watchers.isEmpty()).isTrue();
    }
}
