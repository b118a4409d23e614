package dev.matinee.catalog.master;

import java.time.Instant;

/**
 * An encoding on the board. What its title is called is what it was called when the encoding was asked for.
 *
 * @param episodeId empty where it is of no episode
 * @param bytes of the master
 * @param progress 0 to 100
 * @param reason why it failed, or what of its master is left out; empty where there is nothing to say
 */
record EncodingRow(
        String assetId,
        String titleId,
        String masterId,
        String title,
        String titleKey,
        String kind,
        String episodeId,
        long bytes,
        MasterState state,
        int progress,
        String reason,
        Instant updatedAt) {

    /** Parts are made in several places, each of which knows what it knew when it began: progress never goes back. */
    EncodingRow at(Step step) {
        return new EncodingRow(
                assetId,
                titleId,
                masterId,
                title,
                titleKey,
                kind,
                episodeId,
                bytes,
                step.state(),
                step.state() == state ? Math.max(progress, step.progress()) : step.progress(),
                step.reason(),
                step.at());
    }

    /** How far an encoding is. */
    record Step(MasterState state, int progress, String reason, Instant at) {}
}
