package dev.matinee.encoder.job;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.encoder.assembly.Parts;
import dev.matinee.encoder.asset.AssetStore;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.workbench.Workbench;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears what catalog asks for, plans it, and has its parts made. A request is acknowledged when its parts are said, so an
 * encoder that dies loses none.
 */
@Component
class EncodingListener {
    private static final Logger log = LoggerFactory.getLogger(EncodingListener.class);

    private final AssetStore store;
    private final Workbench bench;
    private final Planning planning;
    private final Telling telling;
    private final Ending ending;

    EncodingListener(AssetStore store, Workbench bench, Planning planning, Telling telling, Ending ending) {
        this.store = store;
        this.bench = bench;
        this.planning = planning;
        this.telling = telling;
        this.ending = ending;
    }

    @KafkaListener(topics = Topics.ENCODING, groupId = "encoder", concurrency = "${matinee.encoder.parallel}")
    void heard(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        if (heard.value() == null) {
            return;
        }
        Encoding said = Encoding.parseFrom(heard.value());
        if (said.hasRequested()) {
            begin(said);
        } else if (said.hasCancelled()) {
            ending.abandon(said);
        }
    }

    private void begin(Encoding asked) {
        var before = store.find(asked.getTitleId(), asked.getAssetId());
        if (before.isPresent()) {
            ending.complete(asked, before.get());
            return;
        }
        Set<String> made = bench.names(asked.getAssetId());
        if (bench.isEnded(made)) {
            log.info("Asset {} was given up before", asked.getAssetId());
            return;
        }
        log.info("Encoding asset {} of title {}", asked.getAssetId(), asked.getTitleId());
        try {
            Plan plan = planning.plan(asked);
            Parts parts = new Parts(plan, made);
            telling.progress(asked, 1);
            telling.tasks(asked, parts.missingChunks(), parts.missingSounds());
            ending.completeIfAllIsThere(asked, plan);
        } catch (MasterRefused refused) {
            ending.refuse(asked, refused);
        } catch (Cancelled cancelled) {
            log.info("Asset {} was cancelled while it was planned", asked.getAssetId());
        }
    }
}
