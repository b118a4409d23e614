package dev.matinee.recommendation.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.TasteKind;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.recommendation.history.TitleHistory.Place;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TitleHistoryTest {
    private static final Title FILM =
            Title.newBuilder().setId("film").setType(TitleType.FILM).build();
    private static final Title SERIES = Title.newBuilder()
            .setId("film")
            .setType(TitleType.SERIES)
            .addEpisodes(
                    Episode.newBuilder().setId("e1").setAsset(Asset.newBuilder().setId("a1")))
            .addEpisodes(Episode.newBuilder().setId("not-encoded"))
            .addEpisodes(Episode.newBuilder()
                    .setId("e2")
                    .setAsset(Asset.newBuilder().setId("a2").setDurationMs(77_000)))
            .addEpisodes(Episode.newBuilder().setId("not-encoded-either"))
            .build();

    private TitleHistory history = TitleHistory.none("film");
    private long now = 1000;

    @Test
    void tenSecondsInItIsToContinue() {
        watch(ViewingKind.PROGRESS, 9_999);
        assertThat(history.isToContinue(FILM)).isFalse();
        watch(ViewingKind.PROGRESS, 10_000);
        assertThat(history.isToContinue(FILM)).isTrue();
    }

    @Test
    void atNinetyPercentItIsDoneAndStaysDoneWhenItIsBegunAgain() {
        watch(ViewingKind.PROGRESS, 90_000);
        assertThat(history.isToContinue(FILM)).isFalse();
        assertThat(history.isDone(FILM)).isTrue();
        watch(ViewingKind.PROGRESS, 20_000);
        assertThat(history.isToContinue(FILM)).isTrue();
        assertThat(history.everFinished()).isTrue();
    }

    @Test
    void aFinishedEpisodeLeadsToTheNextAndTheLastToNone() {
        watch(ViewingKind.FINISHED, 100_000, "e1");
        assertThat(history.continuesAt(SERIES)).contains(new Place("e2", 0, 77_000));
        assertThat(history.isDone(SERIES)).isFalse();
        watch(ViewingKind.FINISHED, 100_000, "e2");
        assertThat(history.isToContinue(SERIES)).isFalse();
        assertThat(history.isDone(SERIES)).isTrue();
    }

    @Test
    void aGlanceAtAnotherEpisodeDoesNotTakeThePlaceOfTheOneThatIsWatched() {
        watch(ViewingKind.PROGRESS, 40_000, "e1");
        watch(ViewingKind.PROGRESS, 3_000, "e2");
        assertThat(history.continuesAt(SERIES)).contains(new Place("e1", 40_000, 100_000));
        watch(ViewingKind.PROGRESS, 11_000, "e2");
        assertThat(history.continuesAt(SERIES)).contains(new Place("e2", 11_000, 100_000));
    }

    @Test
    void anEpisodeThatIsNoMoreIsNotGoneOnWith() {
        watch(ViewingKind.FINISHED, 100_000, "removed");
        assertThat(history.isToContinue(SERIES)).isFalse();
        watch(ViewingKind.PROGRESS, 20_000, "removed");
        assertThat(history.isToContinue(SERIES)).isFalse();
    }

    @Test
    void whatWasNeverWatchedCannotBeTakenOffTheRow() {
        watch(ViewingKind.DISMISSED, 0);
        assertThat(history).isEqualTo(TitleHistory.none("film"));
    }

    @Test
    void aCardSeenCountsOnceHoweverOftenItIsHeardAndAnewOnceItWasWatched() {
        var at = Instant.ofEpochMilli(1_000);
        var once = Sighting.NONE.andSeen(at, null);
        assertThat(once.andSeen(at, null)).isEqualTo(once);
        var twice = once.andSeen(at.plusMillis(1), null);
        assertThat(twice.times()).isEqualTo(2);
        var watchedAt = at.plusMillis(2);
        assertThat(twice.since(watchedAt)).isZero();
        assertThat(twice.andSeen(at.plusMillis(3), watchedAt).since(watchedAt)).isOne();
    }

    @Test
    void takenOffTheRowItKeepsItsPositionAndComesBackWhenWatchedOn() {
        watch(ViewingKind.PROGRESS, 30_000);
        watch(ViewingKind.DISMISSED, 0);
        assertThat(history.isToContinue(FILM)).isFalse();
        assertThat(history.positionMs()).isEqualTo(30_000);
        watch(ViewingKind.PROGRESS, 40_000);
        assertThat(history.isToContinue(FILM)).isTrue();
    }

    @Test
    void startingAndStoppingMoveNothing() {
        watch(ViewingKind.PROGRESS, 30_000);
        watch(ViewingKind.STARTED, 0);
        watch(ViewingKind.STOPPED, 0);
        assertThat(history.positionMs()).isEqualTo(30_000);
        assertThat(history.isToContinue(FILM)).isTrue();
    }

    @Test
    void whatIsOlderChangesNothing() {
        watch(ViewingKind.PROGRESS, 30_000);
        now = 500;
        watch(ViewingKind.PROGRESS, 60_000);
        assertThat(history.positionMs()).isEqualTo(30_000);
    }

    @Test
    void likingAddsUp() {
        assertThat(history.weight()).isZero();
        say(TasteKind.LISTED);
        say(TasteKind.THUMB_UP);
        assertThat(history.weight()).isEqualTo(0.8);
        say(TasteKind.THUMB_DOWN);
        assertThat(history.weight()).isNegative();
        say(TasteKind.THUMB_NONE);
        say(TasteKind.UNLISTED);
        assertThat(history.weight()).isZero();
    }

    private void watch(ViewingKind kind, long position) {
        watch(kind, position, "");
    }

    private void watch(ViewingKind kind, long position, String episode) {
        history = HistoryChange.watched(
                history,
                Viewing.newBuilder()
                        .setKind(kind)
                        .setAtMs(now++)
                        .setPositionMs(position)
                        .setDurationMs(100_000)
                        .setEpisodeId(episode)
                        .build());
    }

    private void say(TasteKind kind) {
        history = HistoryChange.said(
                history, Taste.newBuilder().setKind(kind).setAtMs(now++).build());
    }
}
