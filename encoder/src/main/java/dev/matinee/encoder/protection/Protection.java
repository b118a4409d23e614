package dev.matinee.encoder.protection;

import dev.matinee.encoder.cmaf.Box;
import dev.matinee.encoder.protection.FragmentSamples.Sample;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Encrypts one track of fragmented MP4 by the scheme {@code cbcs} (ISO/IEC 23001-7): H.264 in slices' data, one block of ten;
 * AAC whole. The same key makes of the same media the same bytes, wherever and in whatever pieces it is encrypted. For one
 * thread.
 */
public final class Protection {
    private final Track track;
    private final Cbcs cipher;
    private final byte[] header;

    private Protection(Track track, ContentKey key, ByteBuffer header) {
        this.track = track;
        this.cipher = new Cbcs(key);
        this.header = new ProtectedHeader(track, key).of(header);
    }

    /**
     * @param header what comes before the first fragment: an initialisation segment
     * @throws IllegalArgumentException when it is none of one track of H.264 or AAC
     */
    public static Protection of(byte[] header, ContentKey key) {
        ByteBuffer clear = ByteBuffer.wrap(header);
        return new Protection(Track.read(clear), key, clear);
    }

    /** The initialisation segment, which says how the track is encrypted. */
    public byte[] protectedHeader() {
        return header.clone();
    }

    /**
     * Of whole fragments (one {@code moof} with its {@code mdat}, or several), the same fragments encrypted; those of video are
     * longer than before.
     *
     * @throws IllegalArgumentException when they are none
     */
    public byte[] protect(byte[] clear) {
        byte[] fragments = clear.clone();
        ByteArrayOutputStream out = new ByteArrayOutputStream(fragments.length + fragments.length / 64 + 1024);
        int at = 0;
        for (Box box : Box.in(ByteBuffer.wrap(fragments))) {
            int size = box.content().limit() + 8;
            switch (box.type()) {
                case "moof" -> out.writeBytes(encrypted(box, fragments, at));
                // It was encrypted with its moof; and what says nothing of bytes is as it was.
                case "mdat", "styp", "prft", "emsg" -> out.write(fragments, at, size);
                default -> throw new IllegalArgumentException("A box %s among fragments".formatted(box.type()));
            }
            at += size;
        }
        if (at != fragments.length) {
            throw new IllegalArgumentException("The fragments end within a box");
        }
        return out.toByteArray();
    }

    /** The samples are encrypted where they are; what says where they lie is written anew. */
    private byte[] encrypted(Box moof, byte[] fragments, int offset) {
        ByteBuffer fragment = Box.get(moof.content(), "traf").content();
        List<List<Subsample>> subsamples = new ArrayList<>();
        for (Sample sample : FragmentSamples.of(fragment, track.sampleSize())) {
            int at = offset + sample.offset();
            if (sample.offset() < 0 || sample.size() < 0 || at > fragments.length - sample.size()) {
                throw new IllegalArgumentException("A sample lies outside of its fragment");
            }
            AvcSamples video = track.video();
            if (video == null) {
                cipher.encryptWhole(fragments, at, sample.size());
            } else {
                List<Subsample> parts = video.subsamples(fragments, at, sample.size());
                cipher.encrypt(fragments, at, parts);
                subsamples.add(parts);
            }
        }
        return ProtectedFragment.of(moof, subsamples);
    }
}
