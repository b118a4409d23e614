package dev.matinee.catalog.master;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.catalog.master.EncodingRow.Step;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears how encodings go. Hearing the same again changes nothing. */
@Component
class EncodingListener {
    private static final Logger log = LoggerFactory.getLogger(EncodingListener.class);

    private final MasterStore store;
    private final EncodingStore board;
    private final FrameStore frames;
    private final Slots slots;
    private final Titles titles;
    private final Clock clock;

    EncodingListener(
            MasterStore store, EncodingStore board, FrameStore frames, Slots slots, Titles titles, Clock clock) {
        this.store = store;
        this.board = board;
        this.frames = frames;
        this.slots = slots;
        this.titles = titles;
        this.clock = clock;
    }

    @KafkaListener(topics = Topics.ENCODING, groupId = "${matinee.catalog.group:catalog}")
    void hear(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var encoding = Encoding.parseFrom(heard.value());
        if (encoding.getWhatCase() == Encoding.WhatCase.REQUESTED) {
            return;
        }
        var step = Steps.of(encoding, clock.instant());
        if (step.isEmpty()) {
            log.warn("Asset {} is told something unknown", encoding.getAssetId());
            return;
        }
        var master = find(encoding);
        if (master.isEmpty()) {
            log.info("Asset {} belongs to no master here", encoding.getAssetId());
            return;
        }
        take(master.get(), step.get(), encoding);
    }

    private void take(Master master, Step step, Encoding encoding) {
        if (encoding.hasReady()) {
            frames.put(master, encoding.getReady());
        }
        if (master.state().isUnderWay() && !isBehind(master, step)) {
            step(master, step, encoding);
        }
        if (encoding.hasReady() && titles.find(master.titleId()).isPresent()) {
            slots.play(master.titleId(), master.source().slot());
        }
    }

    /** Parts are made in several places: what one of them knows less of than was told before is nothing new. */
    private static boolean isBehind(Master master, Step to) {
        return to.state() == MasterState.ENCODING
                && master.state() == MasterState.ENCODING
                && to.progress() <= master.progress();
    }

    private void step(Master master, Step to, Encoding encoding) {
        if (AssetIds.isTimed(master.assetId())) {
            // First the board: what was taken from the master's state is not heard again.
            board.step(master.assetId(), to);
        }
        // Empty but in what is said of a READY one.
        var asset = encoding.getReady().getAsset().toByteString();
        if (!store.step(master, to.state(), to.progress(), to.reason(), encoding.getAssetId(), asset)) {
            throw new IllegalStateException("Master " + master.id() + " was changed meanwhile: hear it again");
        }
    }

    private Optional<Master> find(Encoding encoding) {
        return store.ofTitle(encoding.getTitleId()).stream()
                .filter(master -> encoding.getAssetId().equals(master.assetId()))
                .findFirst();
    }
}
