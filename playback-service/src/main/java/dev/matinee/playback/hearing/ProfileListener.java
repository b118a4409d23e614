package dev.matinee.playback.hearing;

import dev.matinee.events.Topics;
import dev.matinee.playback.download.DownloadTraces;
import dev.matinee.playback.history.Histories;
import dev.matinee.playback.numbers.Sittings;
import dev.matinee.playback.progress.Positions;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** When a profile is gone, so is all that it watched; of what it was one in, figures stay. */
@Component
class ProfileListener {
    private final Positions positions;
    private final Histories histories;
    private final Sittings sittings;
    private final DownloadTraces downloads;
    private final GoneProfiles gone;
    private final Clock clock;

    ProfileListener(
            Positions positions,
            Histories histories,
            Sittings sittings,
            DownloadTraces downloads,
            GoneProfiles gone,
            Clock clock) {
        this.positions = positions;
        this.histories = histories;
        this.sittings = sittings;
        this.downloads = downloads;
        this.gone = gone;
        this.clock = clock;
    }

    @KafkaListener(topics = Topics.PROFILES, groupId = "playback-service-profiles")
    void heard(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            gone.add(record.key(), clock.instant());
            positions.erase(record.key(), GoneProfiles.FOR_GOOD);
            histories.erase(record.key(), GoneProfiles.FOR_GOOD, sittings::anonymise);
            downloads.forgetProfile(record.key());
        }
    }
}
