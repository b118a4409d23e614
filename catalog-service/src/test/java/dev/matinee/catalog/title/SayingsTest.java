package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.EventPublisher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the order in which those who changed a title come to speak, the topic ends with what is stored. */
class SayingsTest {
    private static final String ID = "title";
    private static final TitleDocument FILM = TitleDocument.of(
            "moon",
            new JsonMapper().readValue("{\"type\": \"film\", \"title\": \"A Trip to the Moon\"}", TitleSheet.class));

    private final EventPublisher publisher = mock(EventPublisher.class);
    private final TitleStore store = mock(TitleStore.class);
    private final Histories histories = mock(Histories.class);
    private final Sayings sayings = new Sayings(publisher, store, histories, mock(DocumentCache.class));
    private final List<String> topic = new CopyOnWriteArrayList<>();
    private volatile TitleRecord stored = record(2, 1, FILM);

    @BeforeEach
    void stores() {
        when(store.find(ID)).thenAnswer(asked -> Optional.of(stored));
        when(store.versions(any())).thenAnswer(asked -> Map.of(ID, stored.version()));
        doAnswer(noted -> {
                    stored = record(stored.version(), noted.getArgument(1), stored.document());
                    return null;
                })
                .when(store)
                .said(eq(ID), any(Long.class));
        when(publisher.end(Topic.CATALOG, ID)).thenAnswer(said -> say("end"));
        when(publisher.say(eq(Topic.CATALOG), eq(ID), any())).thenAnswer(said -> say(versionOf(said.getArgument(2))));
    }

    @Test
    void whatIsSaidIsWhatIsStoredThen() {
        removed(3);
        sayings.say(ID);
        assertThat(topic).containsExactly("end");
    }

    @Test
    void nothingIsSaidTwiceThatTheTopicHas() {
        sayings.say(ID);
        await().until(() -> stored.isSaid());
        sayings.say(ID);
        assertThat(topic).containsExactly("2");
    }

    @Test
    void aTombstoneWaitsForOneWhoIsStillSayingTheVersionBefore() throws InterruptedException {
        var speaking = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        when(publisher.say(eq(Topic.CATALOG), eq(ID), any())).thenAnswer(said -> {
            speaking.countDown();
            goOn.await();
            return say(versionOf(said.getArgument(2)));
        });
        var slow = Thread.ofPlatform().start(() -> sayings.say(ID));
        speaking.await();
        removed(3);
        var remover = Thread.ofPlatform().start(() -> sayings.say(ID));
        await().until(() -> remover.getState() == Thread.State.WAITING || !remover.isAlive());
        goOn.countDown();
        slow.join();
        remover.join();
        assertThat(topic.getFirst()).isEqualTo("2");
        assertThat(topic.getLast()).isEqualTo("end");
    }

    @Test
    void whatAnotherInstanceSaidMeanwhileIsSaidOnceMoreToBeTheLast() {
        when(publisher.say(eq(Topic.CATALOG), eq(ID), any())).thenAnswer(said -> {
            // Between reading and saying here, another instance removes the title, says so and notes it.
            stored = record(3, 3, null);
            say("end");
            return say(versionOf(said.getArgument(2)));
        });
        sayings.say(ID);
        await().until(() -> topic.size() == 3);
        assertThat(topic).containsExactly("end", "2", "end");
        await().until(() -> stored.isSaid());
    }

    @Test
    void whatWasSaidIsInTheHistoryBeforeItIsNotedAsSaid() {
        var kept = new CopyOnWriteArrayList<Boolean>();
        doAnswer(keeping -> kept.add(stored.isSaid())).when(histories).keepOfDay(any(TitleRecord.class));
        sayings.say(ID);
        await().until(() -> stored.isSaid());
        assertThat(kept).containsExactly(false);
    }

    private static TitleRecord record(long version, long said, TitleDocument document) {
        var change = new Change(Instant.EPOCH, "operator", Change.Action.EDITED, false, List.of());
        return new TitleRecord(ID, version, said, document, change);
    }

    private void removed(long version) {
        stored = record(version, stored.saidVersion(), null);
    }

    private static String versionOf(Title said) {
        return Long.toString(said.getVersion());
    }

    private CompletableFuture<?> say(String what) {
        topic.add(what);
        return CompletableFuture.completedFuture(null);
    }
}
