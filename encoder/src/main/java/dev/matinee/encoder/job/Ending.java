package dev.matinee.encoder.job;

import dev.matinee.encoder.assembly.Assembler;
import dev.matinee.encoder.assembly.Parts;
import dev.matinee.encoder.asset.AssetStore;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.workbench.MasterCopies;
import dev.matinee.encoder.workbench.Workbench;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.EncodingRequested;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How an encoding ends: complete, refused or cancelled. Each may be done again and is then the same. */
@Component
class Ending {
    private static final Logger log = LoggerFactory.getLogger(Ending.class);

    private final Workbench bench;
    private final AssetStore store;
    private final Assembler assembler;
    private final MasterCopies copies;
    private final Telling telling;

    Ending(Workbench bench, AssetStore store, Assembler assembler, MasterCopies copies, Telling telling) {
        this.bench = bench;
        this.store = store;
        this.assembler = assembler;
        this.copies = copies;
        this.telling = telling;
    }

    /** The last part that is made makes the asset. Of two that are made at once either may. */
    void completeIfAllIsThere(Encoding asked, Plan plan) {
        Set<String> made = bench.names(asked.getAssetId());
        if (bench.isEnded(made)) {
            // It was given up while a part was being stored: that goes, too.
            abandon(asked);
        } else if (new Parts(plan, made).isComplete()) {
            EncodingRequested wanted = asked.getRequested();
            complete(asked, assembler.assemble(asked.getTitleId(), asked.getAssetId(), wanted, plan));
        }
    }

    /** It is there. */
    void complete(Encoding asked, EncodingReady ready) {
        copies.forget(asked.getAssetId());
        telling.ready(asked, ready);
        bench.clear(asked.getAssetId());
        log.info("Asset {} is ready", asked.getAssetId());
    }

    void refuse(Encoding asked, MasterRefused refused) {
        log.info("Asset {} cannot be encoded: {}", asked.getAssetId(), refused.getMessage());
        fail(asked, String.valueOf(refused.getMessage()));
    }

    /** @param reason for the operator, in plain words */
    void fail(Encoding asked, String reason) {
        abandon(asked);
        telling.failed(asked, reason);
    }

    /** What there is of it goes, and what still waits is not begun. One that is complete stays. */
    void abandon(Encoding asked) {
        copies.forget(asked.getAssetId());
        bench.end(asked.getAssetId());
        if (store.find(asked.getTitleId(), asked.getAssetId()).isEmpty()) {
            store.remove(asked.getTitleId(), asked.getAssetId());
        }
    }
}
