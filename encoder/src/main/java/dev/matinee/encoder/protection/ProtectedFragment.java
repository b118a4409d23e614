package dev.matinee.encoder.protection;

import dev.matinee.encoder.cmaf.Box;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes a {@code moof} anew, with what says which bytes of its samples are encrypted (ISO/IEC 23001-7, 7). */
final class ProtectedFragment {
    private static final int SUBSAMPLES = 0x02;
    /** In a {@code saiz}, a sample's information has a size of one byte. */
    private static final int MOST_INFORMATION = 0xff;
    /** In a {@code saio} of one entry, where that entry is. */
    private static final int OFFSET_IN_SAIO = 16;

    private ProtectedFragment() {}

    /** @param samples the subsamples of each; empty where samples are encrypted whole and there is nothing to say */
    static byte[] of(Box moof, List<List<Subsample>> samples) {
        BoxWriter information = information(samples);
        int grown = information.size();
        BoxWriter content = new BoxWriter();
        int saio = 0;
        for (Box box : Box.in(moof.content())) {
            if (box.type().equals("traf")) {
                BoxWriter track = track(box.content(), grown);
                if (grown > 0) {
                    track.bytes(information.written());
                }
                content.box("traf", track);
                saio = 8 + content.size() - grown;
            } else {
                content.box(box);
            }
        }
        byte[] written = new BoxWriter().box("moof", content).written();
        if (grown > 0) {
            tellWhere(written, saio);
        }
        return written;
    }

    /** The media lies further from the beginning than before, by what the moof has grown. */
    private static BoxWriter track(ByteBuffer boxes, int grown) {
        BoxWriter track = new BoxWriter();
        for (Box box : Box.in(boxes)) {
            if (box.type().equals("trun")) {
                ByteBuffer run = ByteBuffer.allocate(box.content().limit())
                        .put(box.content().duplicate());
                run.putInt(8, run.getInt(8) + grown);
                track.box("trun", new BoxWriter().bytes(run.array()));
            } else {
                track.box(box);
            }
        }
        return track;
    }

    /** {@code saio} first, since its place is known then; its offset is filled in when all is written. */
    private static BoxWriter information(List<List<Subsample>> samples) {
        BoxWriter boxes = new BoxWriter();
        if (samples.isEmpty()) {
            return boxes;
        }
        BoxWriter sizes = new BoxWriter().number(0, 1).number(samples.size(), 4);
        BoxWriter subsamples = new BoxWriter().number(samples.size(), 4);
        for (List<Subsample> sample : samples) {
            int size = 2 + sample.size() * Subsample.BYTES;
            if (size > MOST_INFORMATION) {
                throw new IllegalArgumentException("A picture has too many slices");
            }
            sizes.number(size, 1);
            subsamples.number(sample.size(), 2);
            sample.forEach(part -> subsamples.number(part.clear(), 2).number(part.encrypted(), 4));
        }
        return boxes.fullBox("saio", 0, 0, new BoxWriter().number(1, 4).number(0, 4))
                .fullBox("saiz", 0, 0, sizes)
                .fullBox("senc", 0, SUBSAMPLES, subsamples);
    }

    /** Where the first sample's information is, from the beginning of the moof: in {@code senc}, after the count. */
    private static void tellWhere(byte[] moof, int saio) {
        ByteBuffer buffer = ByteBuffer.wrap(moof);
        int saiz = saio + buffer.getInt(saio);
        int senc = saiz + buffer.getInt(saiz);
        buffer.putInt(saio + OFFSET_IN_SAIO, senc + 16);
    }
}
