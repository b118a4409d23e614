package dev.matinee.catalog.master;

import com.google.protobuf.ByteString;
import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.SubtitleSource;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the encoder. The asset's id is decided and written first, so that whoever has to say it again says the same, and
 * the encoder, which goes by it, encodes once.
 */
@Component
class EncodingRequests {
    private static final Logger log = LoggerFactory.getLogger(EncodingRequests.class);
    private static final long PATIENCE_SECONDS = 10;

    private final MasterStore store;
    private final EventPublisher publisher;
    private final Clock clock;

    EncodingRequests(MasterStore store, EventPublisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** False where another did at the same time. */
    boolean request(Master master) {
        String assetId = UUID.randomUUID().toString();
        if (!store.step(master, MasterState.REQUESTED, 0, "", assetId, ByteString.EMPTY)) {
            return false;
        }
        store.find(master.titleId(), master.id()).ifPresent(this::say);
        return true;
    }

    void say(Master master) {
        try {
            publisher.say(Topic.ENCODING, master.assetId(), message(master)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommonProblem.UNAVAILABLE.problem();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("The encoding of master {} could not be said yet", master.id(), e);
            throw CommonProblem.UNAVAILABLE.problem("The encoder could not be told; say complete again");
        }
        // Not taken where the encoder was quicker.
        store.step(master, MasterState.QUEUED, 0, "", master.assetId(), ByteString.EMPTY);
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        for (Master master : store.requested()) {
            try {
                say(master);
            } catch (Problem notYet) {
                log.warn("Master {} waits: it is said when complete is said again", master.id());
            }
        }
    }

    private Encoding message(Master master) {
        var source = master.source();
        var requested = EncodingRequested.newBuilder()
                .setKind(source.slot().kind().equals(Slot.TRAILER) ? AssetKind.TRAILER : AssetKind.FEATURE)
                .setEpisodeId(Objects.requireNonNullElse(source.slot().episodeId(), ""))
                .setMasterKey(master.key())
                .setLadder(source.ladder());
        for (var subtitle : source.subtitles()) {
            requested.addSubtitles(SubtitleSource.newBuilder()
                    .setKey(master.key(subtitle))
                    .setLanguage(subtitle.language())
                    .setLabel(subtitle.label()));
        }
        return Encoding.newBuilder()
                .setId(master.assetId() + "-requested")
                .setAtMs(clock.millis())
                .setAssetId(master.assetId())
                .setTitleId(master.titleId())
                .setRequested(requested)
                .build();
    }
}
