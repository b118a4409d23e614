package dev.matinee.recommendation.history;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Impression;
import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.Viewing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears what profiles watch, say and see: three topics, each in order for one profile, but heard beside one another. So
 * each reads, changes and writes what is its own, and needs no lock; what is older than that changes nothing, so hearing
 * a fact twice does not either. A fact of a profile that is gone leaves nothing behind (docs/adr/0061).
 */
@Component
class HistoryFacts {
    private static final String GROUP = "recommendation";

    private final Histories histories;
    private final Sightings sightings;
    private final GoneProfiles gone;
    private final Clock clock;

    HistoryFacts(Histories histories, Sightings sightings, GoneProfiles gone, Clock clock) {
        this.histories = histories;
        this.sightings = sightings;
        this.gone = gone;
        this.clock = clock;
    }

    @KafkaListener(topics = Topics.VIEWING, groupId = GROUP)
    void watched(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var fact = Viewing.parseFrom(heard.value());
        String profile = named(fact.getProfileId());
        switch (fact.getKind()) {
            case ERASED -> erase(profile, fact.getTitleId());
            case VIEWING_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("A viewing of no kind");
            default -> {
                var before = histories.of(profile, named(fact.getTitleId()));
                var after = HistoryChange.watched(before, fact);
                if (!after.equals(before)) {
                    histories.watched(profile, after);
                    keepOut(profile);
                }
            }
        }
    }

    private void erase(String profile, String title) {
        Iterable<String> titles = title.isEmpty() ? histories.titles(profile) : List.of(title);
        for (String each : titles) {
            var before = histories.of(profile, each);
            if (before.watchedAt() != null) {
                histories.watched(profile, HistoryChange.unwatched(before));
            }
        }
        keepOut(profile);
    }

    @KafkaListener(topics = Topics.TASTE, groupId = GROUP)
    void said(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var fact = Taste.parseFrom(heard.value());
        var before = histories.of(named(fact.getProfileId()), named(fact.getTitleId()));
        var after = HistoryChange.said(before, fact);
        if (!after.equals(before)) {
            histories.said(fact.getProfileId(), after);
            keepOut(fact.getProfileId());
        }
    }

    @KafkaListener(topics = Topics.IMPRESSIONS, groupId = GROUP)
    void shown(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var fact = Impression.parseFrom(heard.value());
        String profile = named(fact.getProfileId());
        var before = sightings.of(profile, named(fact.getTitleId()));
        var watchedAt = histories.of(profile, fact.getTitleId()).watchedAt();
        var after = before.andSeen(Instant.ofEpochMilli(fact.getAtMs()), watchedAt);
        if (!after.equals(before)) {
            sightings.put(profile, fact.getTitleId(), after);
            keepOut(profile);
        }
    }

    @KafkaListener(topics = Topics.PROFILES, groupId = GROUP)
    void profileChanged(ConsumerRecord<String, byte[]> heard) {
        if (heard.value() == null) {
            gone.add(heard.key(), clock.instant());
            histories.forget(heard.key());
        }
    }

    /** No retry mends a fact that names nobody or nothing: it must not hold up those behind it. */
    private static String named(String id) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A fact of no profile or no title");
        }
        return id;
    }

    /** Asked after writing: a profile's end is noted before it is forgotten, so one of the two sees the other. */
    private void keepOut(String profile) {
        if (gone.contains(profile)) {
            histories.forget(profile);
        }
    }
}
