package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {
    private static final String ID = "moon";
    private static final int READERS = 10_000;

    private final TitleStore store = mock(TitleStore.class);
    private final StoreSight sight = new StoreSight(Clock.systemUTC());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Documents documents =
            new Documents(store, new DocumentCache((StringRedisTemplate) null, new JsonMapper()), sight, meters);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void tenThousandReadersOfAColdTitleMakeOneStoreRead() throws Exception {
        var open = new CountDownLatch(1);
        when(store.find(ID)).thenAnswer(reading -> {
            asked.incrementAndGet();
            open.await();
            return Optional.of(record(1, "A Trip to the Moon"));
        });
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var arrived = new CountDownLatch(READERS);
            var answers = IntStream.range(0, READERS)
                    .mapToObj(i -> readers.submit(() -> {
                        arrived.countDown();
                        return documents.find(ID, 1);
                    }))
                    .toList();
            arrived.await();
            open.countDown();
            for (var answer : answers) {
                assertThat(title(answer.get())).isEqualTo("A Trip to the Moon");
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoAsksForALaterVersionGetsTheOneInMemoryAtOnceAndTheLaterOneIsFetchedOnceBehindIt() {
        stored(1, "Before");
        assertThat(title(documents.find(ID, 1))).isEqualTo("Before");
        var slow = new CountDownLatch(1);
        when(store.find(ID)).thenAnswer(reading -> {
            asked.incrementAndGet();
            slow.await();
            return Optional.of(record(2, "After"));
        });
        asked.set(0);
        for (int reader = 0; reader < 100; reader++) {
            assertThat(title(documents.find(ID, 2))).isEqualTo("Before");
        }
        slow.countDown();
        await().until(() -> title(documents.find(ID, 2)).equals("After"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsLookedAtIsFetchedAnewWhenItsChangeIsHeardAndWhatNobodyLooksAtIsNot() {
        stored(1, "Before");
        documents.changed(ID, 1);
        assertThat(asked).hasValue(0);
        documents.find(ID, 1);
        stored(2, "After");
        documents.changed(ID, 2);
        await().until(() -> asked.get() == 2);
        await().until(() -> title(documents.find(ID, 2)).equals("After"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whileTheStoreIsAwayThatIsKnownUntilItAnswersAgain() {
        when(store.find(ID)).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(documents.find(ID, 1)).isEmpty();
        assertThat(sight.away()).isPresent();
        stored(1, "Back");
        assertThat(title(documents.find(ID, 1))).isEqualTo("Back");
        assertThat(sight.away()).isEmpty();
    }

    private void stored(long version, String title) {
        doAnswer(reading -> {
                    asked.incrementAndGet();
                    return Optional.of(record(version, title));
                })
                .when(store)
                .find(ID);
    }

    private static TitleRecord record(long version, String title) {
        var sheet = new JsonMapper().readValue("{\"type\": \"film\", \"title\": \"" + title + "\"}", TitleSheet.class);
        var change = new Change(Instant.EPOCH, "operator", Change.Action.EDITED, false, List.of());
        return new TitleRecord(ID, version, version, TitleDocument.of(ID, sheet), change);
    }

    private static String title(Optional<TitleDocument> found) {
        return found.orElseThrow().sheet().title();
    }
}
