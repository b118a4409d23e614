package dev.matinee.encoder.job;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingFailed;
import dev.matinee.events.v1.EncodingProgress;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.EncodingTask;
import dev.matinee.kit.event.EventPublisher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Says how an encoding that was asked for goes. */
@Component
class Telling {
    private final EventPublisher events;
    private final Clock clock;

    Telling(EventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Not waited for: the next one says more. */
    void progress(Encoding asked, int percent) {
        say(about(asked).setProgress(EncodingProgress.newBuilder().setPercent(percent)))
                .exceptionally(notSaid -> null);
    }

    void ready(Encoding asked, EncodingReady made) {
        say(about(asked)
                        .setReady(made.toBuilder()
                                .setEpisodeId(asked.getRequested().getEpisodeId())))
                .join();
    }

    /** @param reason for the operator, in plain words */
    void failed(Encoding asked, String reason) {
        say(about(asked)
                        .setFailed(EncodingFailed.newBuilder()
                                .setReason(reason)
                                .setEpisodeId(asked.getRequested().getEpisodeId())))
                .join();
    }

    /** Parts for whoever is free. All are in the log when this returns. */
    void tasks(Encoding asked, List<Integer> chunks, List<Integer> sounds) {
        List<EncodingTask.Builder> tasks = new ArrayList<>();
        // Sound first: it takes longest by itself.
        sounds.forEach(sound -> tasks.add(EncodingTask.newBuilder().setSound(sound)));
        chunks.forEach(chunk -> tasks.add(EncodingTask.newBuilder().setChunk(chunk)));
        List<CompletableFuture<?>> said = new ArrayList<>();
        for (EncodingTask.Builder task : tasks) {
            task.setId(UUID.randomUUID().toString())
                    .setAtMs(clock.millis())
                    .setAssetId(asked.getAssetId())
                    .setTitleId(asked.getTitleId())
                    .setRequested(asked.getRequested());
            said.add(events.spread(Topic.ENCODING_TASKS, asked.getAssetId(), said.size(), task.build()));
        }
        CompletableFuture.allOf(said.toArray(new CompletableFuture<?>[0])).join();
    }

    /** The request that a part is of. */
    static Encoding asked(EncodingTask task) {
        return Encoding.newBuilder()
                .setAssetId(task.getAssetId())
                .setTitleId(task.getTitleId())
                .setRequested(task.getRequested())
                .build();
    }

    private CompletableFuture<?> say(Encoding.Builder event) {
        return events.say(Topic.ENCODING, event.getAssetId(), event.build());
    }

    private Encoding.Builder about(Encoding asked) {
        return Encoding.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAtMs(clock.millis())
                .setAssetId(asked.getAssetId())
                .setTitleId(asked.getTitleId());
    }
}
