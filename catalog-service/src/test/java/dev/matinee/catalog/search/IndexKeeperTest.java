package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.events.v1.Title;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexKeeperTest {
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private SearchIndex index;
    private Search search;
    private IndexKeeper keeper;

    @BeforeEach
    void start() throws IOException {
        index = new SearchIndex();
        search = new Search(index, List::of, List::of, Way.ALL);
        keeper = new IndexKeeper(index, caughtUp::get, new Watched(Clock.systemUTC()));
        keeper.start();
        assertThat(found()).isEmpty();
    }

    @AfterEach
    void stop() {
        keeper.stop();
    }

    private List<Title> found() {
        return search.find("metropolis", new Viewer(18, "FR", "en", Instant.EPOCH), Narrowing.NONE, 10)
                .items();
    }

    @Test
    void whatWasHeardIsFoundWithinTwoSecondsAndWhatIsGoneIsNot() {
        caughtUp.set(true);
        var title = SomeTitles.film("Metropolis");
        index.changed(title.getId(), null, title);
        await().atMost(Duration.ofSeconds(2)).until(this::found, found -> found.size() == 1);
        index.changed(title.getId(), title, null);
        await().atMost(Duration.ofSeconds(2)).until(this::found, List::isEmpty);
    }

    @Test
    void whatWasHeardIsFoundWhileMoreIsHeardAllTheTime() {
        caughtUp.set(true);
        var title = SomeTitles.film("Metropolis");
        index.changed(title.getId(), null, title);
        var others = Executors.newSingleThreadScheduledExecutor();
        try {
            var n = new AtomicInteger();
            others.scheduleAtFixedRate(
                    () -> {
                        var other = SomeTitles.film("Other " + n.incrementAndGet());
                        index.changed(other.getId(), null, other);
                    },
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            await().atMost(Duration.ofSeconds(2)).until(this::found, found -> found.size() == 1);
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void whileTheTopicIsReadNothingIsRefreshed() {
        var title = SomeTitles.film("Metropolis");
        index.changed(title.getId(), null, title);
        await().during(Duration.ofSeconds(1)).until(this::found, List::isEmpty);
    }
}
