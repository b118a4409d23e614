package dev.matinee.encoder.protection;

import dev.matinee.encoder.cmaf.Box;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Of a movie's header, what must be known to encrypt its one track.
 *
 * @param video how samples are cut; null in audio
 * @param sampleSize of samples that have no size of their own
 */
record Track(Box entry, @Nullable AvcSamples video, int sampleSize) {
    /** Of a sample entry, what comes before its boxes (ISO/IEC 14496-12, 12.1.3 and 12.2.3). */
    static final int VISUAL_ENTRY = 78;

    /** @throws IllegalArgumentException when it is no track of H.264 or AAC */
    static Track read(ByteBuffer header) {
        ByteBuffer movie = Box.get(header, "moov").content();
        if (Box.in(movie).stream().filter(box -> box.type().equals("trak")).count() != 1) {
            throw new IllegalArgumentException("A protected file has one track");
        }
        ByteBuffer descriptions =
                Box.get(movie, "trak", "mdia", "minf", "stbl", "stsd").content();
        if (descriptions.getInt(4) != 1) {
            throw new IllegalArgumentException("A protected track has one sample entry");
        }
        Box entry = Box.in(descriptions.slice(8, descriptions.limit() - 8)).getFirst();
        int sampleSize = Box.get(movie, "mvex", "trex").content().getInt(16);
        return switch (entry.type()) {
            case "avc1" -> new Track(entry, avc(entry.content()), sampleSize);
            case "mp4a" -> new Track(entry, null, sampleSize);
            default -> throw new IllegalArgumentException("A track of " + entry.type() + " is not protected here");
        };
    }

    private static AvcSamples avc(ByteBuffer entry) {
        ByteBuffer configuration = Box.get(entry.slice(VISUAL_ENTRY, entry.limit() - VISUAL_ENTRY), "avcC")
                .content();
        return new AvcSamples(ParameterSets.of(configuration), (configuration.get(4) & 3) + 1);
    }

    boolean isVideo() {
        return video != null;
    }
}
