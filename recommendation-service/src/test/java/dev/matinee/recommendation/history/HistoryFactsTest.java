package dev.matinee.recommendation.history;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import com.google.protobuf.Message;
import dev.matinee.events.v1.Impression;
import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** An {@link IllegalArgumentException} is set aside at once; anything else is tried for a minute, and all behind it wait. */
class HistoryFactsTest {
    private final HistoryFacts facts =
            new HistoryFacts(mock(Histories.class), mock(Sightings.class), mock(GoneProfiles.class), Clock.systemUTC());

    @Test
    void whatNamesNobodyOrNothingIsSetAsideAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> facts.said(heard(Taste.getDefaultInstance())));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        facts.said(heard(Taste.newBuilder().setProfileId("p").build())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.shown(
                        heard(Impression.newBuilder().setTitleId("t").build())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.watched(heard(Viewing.newBuilder()
                        .setKind(ViewingKind.PROGRESS)
                        .setProfileId("p")
                        .build())));
    }

    private static ConsumerRecord<String, byte[]> heard(Message fact) {
        return new ConsumerRecord<>("topic", 0, 0, "key", fact.toByteArray());
    }
}
