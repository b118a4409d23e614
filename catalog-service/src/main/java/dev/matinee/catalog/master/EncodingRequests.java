package dev.matinee.catalog.master;

import com.google.protobuf.ByteString;
import dev.matinee.catalog.master.EncodingRow.Step;
import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingCancelled;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.SubtitleSource;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
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
    /** For the operator: why it failed that was stopped. */
    static final String CANCELLED = "An operator stopped the encoding.";

    private static final long PATIENCE_SECONDS = 10;

    /** Longer than any instance takes between the board and the decision. */
    private static final Duration DECISION = Duration.ofMinutes(5);

    private final MasterStore store;
    private final EncodingStore encodings;
    private final EncodingBoard board;
    private final Titles titles;
    private final EventPublisher publisher;
    private final Clock clock;

    EncodingRequests(
            MasterStore store,
            EncodingStore encodings,
            EncodingBoard board,
            Titles titles,
            EventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.encodings = encodings;
        this.board = board;
        this.titles = titles;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * False where another did at the same time. It is on the board before it is decided on, so that whatever was decided on
     * is found there; what an encoding before left there goes.
     */
    boolean request(Master master) {
        String assetId = AssetIds.at(clock.instant());
        encodings.insert(row(master, assetId));
        if (!store.step(master, MasterState.REQUESTED, 0, "", assetId, ByteString.EMPTY)) {
            encodings.remove(assetId);
            return false;
        }
        if (AssetIds.isTimed(master.assetId())) {
            encodings.remove(master.assetId());
        }
        store.find(master.titleId(), master.id()).ifPresent(this::say);
        return true;
    }

    private EncodingRow row(Master master, String assetId) {
        var title = titles.document(master.titleId());
        var slot = master.source().slot();
        return new EncodingRow(
                assetId,
                master.titleId(),
                master.id(),
                title.sheet().title(),
                title.key(),
                slot.kind(),
                Objects.requireNonNullElse(slot.episodeId(), ""),
                master.source().bytes(),
                MasterState.REQUESTED,
                0,
                "",
                clock.instant());
    }

    /**
     * Ends one that is under way, and has who works on it stop.
     *
     * @param reason for the operator
     * @throws Problem where another changed it at the same time, or the encoder cannot be told
     */
    void stop(Master master, String reason) {
        if (!store.step(master, MasterState.FAILED, 0, reason, master.assetId(), ByteString.EMPTY)) {
            throw CommonProblem.VERSION_CONFLICT.problem();
        }
        if (AssetIds.isTimed(master.assetId())) {
            encodings.step(master.assetId(), new Step(MasterState.FAILED, 0, reason, clock.instant()));
        }
        sayCancelled(master);
    }

    void sayCancelled(Master master) {
        var slot = master.source().slot();
        tell(
                master,
                Encoding.newBuilder()
                        .setId(master.assetId() + "-cancelled")
                        .setAtMs(clock.millis())
                        .setAssetId(master.assetId())
                        .setTitleId(master.titleId())
                        .setCancelled(EncodingCancelled.newBuilder()
                                .setEpisodeId(Objects.requireNonNullElse(slot.episodeId(), "")))
                        .build());
    }

    private void tell(Master master, Encoding said) {
        try {
            publisher.say(Topic.ENCODING, master.assetId(), said).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommonProblem.UNAVAILABLE.problem();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("The encoder could not be told of master {} yet", master.id(), e);
            throw CommonProblem.UNAVAILABLE.problem("The encoder could not be told; say it again");
        }
    }

    void say(Master master) {
        tell(master, message(master));
        // Not taken where the encoder was quicker.
        store.step(master, MasterState.QUEUED, 0, "", master.assetId(), ByteString.EMPTY);
    }

    /** Says what an instance decided on and did not live to say. What it did not live to decide on leaves the board. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        for (EncodingRow row : board.undecided()) {
            var master = store.find(row.titleId(), row.masterId())
                    .filter(m -> m.assetId().equals(row.assetId()));
            if (master.isPresent()) {
                sayIfRequested(master.get());
            } else if (row.updatedAt().isBefore(clock.instant().minus(DECISION))) {
                encodings.remove(row.assetId());
            }
        }
    }

    private void sayIfRequested(Master master) {
        if (master.state() != MasterState.REQUESTED) {
            return;
        }
        try {
            say(master);
        } catch (Problem notYet) {
            log.warn("Master {} waits: it is said when complete is said again", master.id());
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
                    .setLabel(subtitle.label())
                    .setRole(Objects.requireNonNullElse(subtitle.role(), "")));
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
