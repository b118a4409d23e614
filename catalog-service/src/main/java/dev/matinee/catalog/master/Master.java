package dev.matinee.catalog.master;

import com.google.protobuf.ByteString;
import dev.matinee.catalog.title.TitleDocument.Slot;
import java.time.Instant;
import java.util.List;

/**
 * A master, and what the encoder made of it.
 *
 * @param progress of the encoding, 0 to 100
 * @param chosenAt when the operator wanted it for its slot last: of several that are ready the latest plays
 * @param assetId of its encoding, new for each; empty before the first
 * @param reason why it failed, in plain words; empty where it did not
 * @param asset the encoder's message; empty before it is ready
 */
record Master(
        String titleId,
        String id,
        MasterState state,
        int progress,
        String reason,
        Instant chosenAt,
        String assetId,
        ByteString asset,
        Source source) {

    /** What was uploaded. Never changes. */
    record Source(Slot slot, String sha256, String contentType, long bytes, String ladder, List<Subtitle> subtitles) {}

    record Subtitle(String language, String label, String sha256, long bytes) {}

    /** Key in the bucket of masters. */
    String key() {
        return "masters/" + titleId + "/" + id;
    }

    String key(Subtitle subtitle) {
        return key() + "-" + subtitle.language() + ".vtt";
    }
}
