package dev.matinee.catalog.master;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
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
    private static final int DONE = 100;

    private final MasterStore store;
    private final Masters masters;
    private final Titles titles;

    EncodingListener(MasterStore store, Masters masters, Titles titles) {
        this.store = store;
        this.masters = masters;
        this.titles = titles;
    }

    @KafkaListener(topics = Topics.ENCODING, groupId = "${matinee.catalog.group:catalog}")
    void hear(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var encoding = Encoding.parseFrom(heard.value());
        if (encoding.getWhatCase() == Encoding.WhatCase.REQUESTED) {
            return;
        }
        var master = find(encoding);
        if (master.isEmpty()) {
            log.info("Asset {} belongs to no master here", encoding.getAssetId());
            return;
        }
        switch (encoding.getWhatCase()) {
            case PROGRESS ->
                step(master.get(), MasterState.ENCODING, encoding.getProgress().getPercent(), "", encoding);
            case FAILED ->
                step(master.get(), MasterState.FAILED, 0, encoding.getFailed().getReason(), encoding);
            case READY -> ready(master.get(), encoding);
            default -> log.warn("Asset {} is told something unknown", encoding.getAssetId());
        }
    }

    private void ready(Master master, Encoding encoding) {
        step(master, MasterState.READY, DONE, "", encoding);
        if (titles.find(master.titleId()).isPresent()) {
            masters.play(master.titleId(), master.source().slot());
        }
    }

    private void step(Master master, MasterState to, int progress, String reason, Encoding encoding) {
        if (!master.state().isUnderWay()) {
            return;
        }
        // Empty but in what is said of a READY one.
        var asset = encoding.getReady().getAsset().toByteString();
        if (!store.step(master, to, progress, reason, encoding.getAssetId(), asset)) {
            throw new IllegalStateException("Master " + master.id() + " was changed meanwhile: hear it again");
        }
    }

    private Optional<Master> find(Encoding encoding) {
        return store.ofTitle(encoding.getTitleId()).stream()
                .filter(master -> encoding.getAssetId().equals(master.assetId()))
                .findFirst();
    }
}
