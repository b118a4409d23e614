package dev.matinee.catalog.master;

import com.google.protobuf.ByteString;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.TitleDocument.Slot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * What was uploaded. Never changes.
     *
     * @param sha256 of the file; empty where it came in parts
     * @param fingerprint of a file that came in parts; null where it came whole
     */
    record Source(
            Slot slot,
            String sha256,
            String contentType,
            long bytes,
            String ladder,
            List<Subtitle> subtitles,
            @Nullable String fingerprint) {
        boolean isInParts() {
            return fingerprint != null;
        }

        /** The same file for the same slot is the same master. */
        String id(String titleId) {
            return titleId + "-"
                    + Ids.of(
                            slot.kind(),
                            String.valueOf(slot.episodeId()),
                            fingerprint == null ? sha256 : "parts " + fingerprint,
                            ladder,
                            subtitles.stream().map(Subtitle::identity).toList().toString());
        }
    }

    /** @param role {@code subtitles}, {@code captions} or {@code forced}; null where nobody said */
    record Subtitle(
            String language,
            String label,
            String sha256,
            long bytes,
            @Nullable String role) {
        static final String PLAIN = "subtitles";

        /** Its name among its master's: the language, and what sets it apart from the plain ones. */
        String place() {
            return role == null || role.equals(PLAIN) ? language : language + "/" + role;
        }

        /** Those without a role are who they were before there were roles. */
        private String identity() {
            String known =
                    "Subtitle[language=%s, label=%s, sha256=%s, bytes=%d".formatted(language, label, sha256, bytes);
            return known + (role == null ? "]" : ", role=" + role + "]");
        }
    }

    /** Key in the bucket of masters. */
    String key() {
        return "masters/" + titleId + "/" + id;
    }

    String key(Subtitle subtitle) {
        return key() + "-" + subtitle.place().replace('/', '.') + ".vtt";
    }
}
