package dev.matinee.recommendation.history;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Impression;
import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.Viewing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears what profiles watch, say and see. Facts of one profile come in order and one at a time, so reading, changing
 * and writing a row needs no lock; what is older than the row changes nothing, so hearing a fact twice does not either.
 */
@Component
class HistoryFacts {
    private static final String GROUP = "recommendation";

    private final Histories histories;

    HistoryFacts(Histories histories) {
        this.histories = histories;
    }

    @KafkaListener(topics = Topics.VIEWING, groupId = GROUP)
    void watched(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var fact = Viewing.parseFrom(heard.value());
        switch (fact.getKind()) {
            case ERASED -> erase(fact);
            case VIEWING_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("A viewing of no kind");
            default -> change(fact.getProfileId(), fact.getTitleId(), before -> HistoryChange.watched(before, fact));
        }
    }

    private void erase(Viewing fact) {
        if (fact.getTitleId().isEmpty()) {
            histories
                    .of(fact.getProfileId())
                    .forEach(history -> histories.put(fact.getProfileId(), HistoryChange.unwatched(history)));
        } else {
            change(fact.getProfileId(), fact.getTitleId(), HistoryChange::unwatched);
        }
    }

    @KafkaListener(topics = Topics.TASTE, groupId = GROUP)
    void said(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var fact = Taste.parseFrom(heard.value());
        change(fact.getProfileId(), fact.getTitleId(), before -> HistoryChange.said(before, fact));
    }

    @KafkaListener(topics = Topics.IMPRESSIONS, groupId = GROUP)
    void shown(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var fact = Impression.parseFrom(heard.value());
        change(fact.getProfileId(), fact.getTitleId(), HistoryChange::shown);
    }

    @KafkaListener(topics = Topics.PROFILES, groupId = GROUP)
    void profileChanged(ConsumerRecord<String, byte[]> heard) {
        if (heard.value() == null) {
            histories.forget(heard.key());
        }
    }

    private void change(String profile, String title, java.util.function.UnaryOperator<TitleHistory> change) {
        var before = histories.of(profile, title);
        var after = change.apply(before);
        if (!after.equals(before)) {
            histories.put(profile, after);
        }
    }
}
