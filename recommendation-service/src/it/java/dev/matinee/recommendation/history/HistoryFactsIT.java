package dev.matinee.recommendation.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Impression;
import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.TasteKind;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.recommendation.RunningRecommendation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HistoryFactsIT extends RunningRecommendation {
    private static final int TITLES = 30;

    @Autowired
    private HistoryFacts facts;

    @Autowired
    private Histories histories;

    private final String profile = fresh("profile");

    @Test
    void threeTopicsHeardAtOnceLoseNothingOfOneAnother() throws Exception {
        var titles = IntStream.range(0, TITLES).mapToObj(n -> "film-" + n).toList();
        var together = new CyclicBarrier(3);
        try (var listeners = Executors.newFixedThreadPool(3)) {
            var heard = listeners.invokeAll(List.of(
                    hearing(
                            titles,
                            together,
                            title -> facts.watched(record(Topics.VIEWING, viewing(title, 1, 20_000)))),
                    hearing(
                            titles,
                            together,
                            title -> facts.said(record(Topics.TASTE, taste(title, 1, TasteKind.THUMB_LOVE)))),
                    hearing(titles, together, title -> facts.shown(record(Topics.IMPRESSIONS, impression(title, 2))))));
            for (var each : heard) {
                each.get();
            }
        }
        assertThat(histories.of(profile)).hasSize(TITLES).allSatisfy(history -> {
            assertThat(history.positionMs()).isEqualTo(20_000);
            assertThat(history.thumb()).isEqualTo(2);
            assertThat(history.shown()).isOne();
        });
    }

    private interface Hearing {
        void hear(String title) throws Exception;
    }

    private static Callable<Void> hearing(List<String> titles, CyclicBarrier together, Hearing fact) {
        return () -> {
            for (String title : titles) {
                together.await();
                fact.hear(title);
            }
            return null;
        };
    }

    @Test
    void anImpressionThatIsHeardAgainCountsOnce() throws Exception {
        for (int n : List.of(1, 2, 1, 2, 2)) {
            facts.shown(record(Topics.IMPRESSIONS, impression("film", n)));
        }
        assertThat(histories.of(profile))
                .singleElement()
                .satisfies(history -> assertThat(history.shown()).isEqualTo(2));
    }

    @Test
    void factsThatComeAfterTheirProfileIsGoneBringNothingBack() throws Exception {
        facts.watched(record(Topics.VIEWING, viewing("film", 1, 20_000)));
        facts.shown(record(Topics.IMPRESSIONS, impression("film", 1)));
        assertThat(histories.of(profile)).isNotEmpty();
        facts.profileChanged(new ConsumerRecord<>(Topics.PROFILES, 0, 0, profile, null));
        assertThat(histories.of(profile)).isEmpty();

        facts.watched(record(Topics.VIEWING, viewing("film", 2, 30_000)));
        facts.said(record(Topics.TASTE, taste("film", 2, TasteKind.LISTED)));
        facts.shown(record(Topics.IMPRESSIONS, impression("film", 2)));

        assertThat(histories.of(profile)).isEmpty();
    }

    @Test
    void aFactOfAProfileThatWasNotHeardOfYetIsKept() throws Exception {
        facts.said(record(Topics.TASTE, taste("film", 1, TasteKind.LISTED)));
        assertThat(histories.of(profile)).hasSize(1);
    }

    private Viewing viewing(String title, long atMs, long positionMs) {
        return Viewing.newBuilder()
                .setAtMs(atMs)
                .setProfileId(profile)
                .setTitleId(title)
                .setKind(ViewingKind.PROGRESS)
                .setPositionMs(positionMs)
                .setDurationMs(100_000)
                .build();
    }

    private Taste taste(String title, long atMs, TasteKind kind) {
        return Taste.newBuilder()
                .setAtMs(atMs)
                .setProfileId(profile)
                .setTitleId(title)
                .setKind(kind)
                .build();
    }

    private Impression impression(String title, long atMs) {
        return Impression.newBuilder()
                .setAtMs(atMs)
                .setProfileId(profile)
                .setTitleId(title)
                .build();
    }

    private ConsumerRecord<String, byte[]> record(String topic, Message fact) {
        return new ConsumerRecord<>(topic, 0, 0, profile, fact.toByteArray());
    }
}
