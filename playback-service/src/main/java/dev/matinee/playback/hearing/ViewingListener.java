package dev.matinee.playback.hearing;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.playback.history.Histories;
import dev.matinee.playback.history.Sitting;
import dev.matinee.playback.numbers.Sittings;
import dev.matinee.playback.progress.Positions;
import dev.matinee.playback.progress.Progress;
import dev.matinee.playback.trouble.Troubles;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Writes positions and histories from the viewing topic. Hearing a fact again changes nothing. */
@Component
class ViewingListener {
    private final Positions positions;
    private final Histories histories;
    private final Sittings sittings;
    private final Troubles troubles;
    private final GoneProfiles gone;

    ViewingListener(Positions positions, Histories histories, Sittings sittings, Troubles troubles, GoneProfiles gone) {
        this.positions = positions;
        this.histories = histories;
        this.sittings = sittings;
        this.troubles = troubles;
        this.gone = gone;
    }

    @KafkaListener(topics = Topics.VIEWING, groupId = "playback-service-viewing")
    void heard(ConsumerRecord<String, byte[]> record) throws InvalidProtocolBufferException {
        var viewing = Viewing.parseFrom(record.value());
        if (viewing.getProfileId().isEmpty()) {
            // No retry mends it, so it must not hold up those behind it.
            throw new IllegalArgumentException("A viewing of no profile");
        }
        var at = Instant.ofEpochMilli(viewing.getAtMs());
        switch (viewing.getKind()) {
            case PROGRESS, FINISHED -> {
                watched(viewing, at);
                sittings.record(viewing);
                troubles.note(viewing);
                keepOut(viewing);
            }
            case DISMISSED -> positions.dismiss(viewing.getProfileId(), viewing.getTitleId(), at);
            case ERASED -> erase(viewing.getProfileId(), at);
            case STARTED, STOPPED -> {
                sittings.record(viewing);
                if (troubles.note(viewing)) {
                    keepOut(viewing);
                }
            }
            case VIEWING_KIND_UNSPECIFIED, UNRECOGNIZED -> {
                // They say nothing that is known here.
            }
        }
    }

    private void watched(Viewing viewing, Instant at) {
        String contentId = viewing.getEpisodeId().isEmpty() ? viewing.getTitleId() : viewing.getEpisodeId();
        positions.record(
                viewing.getProfileId(),
                new Progress(
                        viewing.getTitleId(),
                        contentId,
                        viewing.getPositionMs(),
                        viewing.getDurationMs(),
                        at,
                        viewing.getKind() == ViewingKind.FINISHED));
        histories.record(
                viewing.getProfileId(),
                new Sitting(
                        viewing.getSessionId().isEmpty()
                                ? Sitting.withoutSession(contentId, at)
                                : UUID.fromString(viewing.getSessionId()),
                        viewing.getTitleId(),
                        contentId,
                        at,
                        viewing.getPositionMs(),
                        viewing.getDurationMs()));
    }

    /** Asked after writing: a profile's end is noted before it is erased, so one of the two sees the other. */
    private void keepOut(Viewing viewing) {
        if (gone.contains(viewing.getProfileId())) {
            erase(viewing.getProfileId(), GoneProfiles.FOR_GOOD);
            troubles.takeOut(viewing);
        }
    }

    private void erase(String profile, Instant at) {
        positions.erase(profile, at);
        histories.erase(profile, at, sittings::anonymise);
    }
}
