package dev.matinee.catalog.master;

import dev.matinee.catalog.master.EncodingRow.Step;
import dev.matinee.events.v1.Encoding;
import java.time.Instant;
import java.util.Optional;

/** What is said of an encoding, as a step of its master. */
final class Steps {
    private static final int DONE = 100;

    private Steps() {}

    /** Empty where it is nothing that is known here. */
    static Optional<Step> of(Encoding said, Instant now) {
        return switch (said.getWhatCase()) {
            case REQUESTED -> Optional.of(new Step(MasterState.QUEUED, 0, "", now));
            case PROGRESS ->
                Optional.of(new Step(MasterState.ENCODING, said.getProgress().getPercent(), "", now));
            case READY ->
                Optional.of(new Step(MasterState.READY, DONE, said.getReady().getNote(), now));
            case FAILED ->
                Optional.of(new Step(MasterState.FAILED, 0, said.getFailed().getReason(), now));
            case CANCELLED -> Optional.of(new Step(MasterState.FAILED, 0, EncodingRequests.CANCELLED, now));
            case WHAT_NOT_SET -> Optional.empty();
        };
    }
}
