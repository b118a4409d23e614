package dev.matinee.encoder.authoring;

import dev.matinee.encoder.authoring.Playlist.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * What the boxes of a segment say, read apart from the code that is checked (ISO/IEC 14496-12).
 *
 * @param start decoding time of the first sample, in seconds
 * @param beginsWithKeyframe whether its first sample depends on no other
 */
record Fragments(double start, double seconds, boolean beginsWithKeyframe) {
    private static final int IS_NO_SYNC_SAMPLE = 0x10000;

    static Fragments of(Playlist playlist, Entry segment) {
        try {
            String header = playlist.named("EXT-X-MAP").getFirst().get("URI");
            ByteBuffer initial =
                    ByteBuffer.wrap(Files.readAllBytes(playlist.file().resolveSibling(header)));
            long timescale = timescale(initial);
            ByteBuffer trex = find(initial, "moov", "mvex", "trex");
            int defaultFlags = trex.getInt(20);
            long defaultDuration = trex.getInt(12);
            double start = -1;
            double ticks = 0;
            boolean keyframe = false;
            ByteBuffer rest = ByteBuffer.wrap(segment.bytes());
            while (rest.remaining() >= 8) {
                int from = rest.position();
                int size = rest.getInt(from);
                if (type(rest, from).equals("moof")) {
                    ByteBuffer moof = rest.slice(from, size);
                    ByteBuffer tfhd = find(moof, "moof", "traf", "tfhd");
                    int has = tfhd.getInt(0) & 0xffffff;
                    int at = 8 + ((has & 1) == 0 ? 0 : 8) + ((has & 2) == 0 ? 0 : 4);
                    long duration = (has & 8) == 0 ? defaultDuration : tfhd.getInt(at);
                    at += ((has & 8) == 0 ? 0 : 4) + ((has & 0x10) == 0 ? 0 : 4);
                    int flags = (has & 0x20) == 0 ? defaultFlags : tfhd.getInt(at);
                    ByteBuffer trun = find(moof, "moof", "traf", "trun");
                    if (start < 0) {
                        start = find(moof, "moof", "traf", "tfdt").getLong(4) / (double) timescale;
                        keyframe = (firstFlags(trun, flags) & IS_NO_SYNC_SAMPLE) == 0;
                    }
                    ticks += duration(trun, duration);
                }
                rest.position(from + size);
            }
            return new Fragments(start, ticks / timescale, keyframe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long timescale(ByteBuffer initial) {
        ByteBuffer mdhd = find(initial, "moov", "trak", "mdia", "mdhd");
        return Integer.toUnsignedLong(mdhd.getInt(mdhd.get(0) == 1 ? 20 : 12));
    }

    private static int firstFlags(ByteBuffer trun, int otherwise) {
        int has = trun.getInt(0) & 0xffffff;
        int at = 8 + ((has & 1) == 0 ? 0 : 4);
        if ((has & 4) != 0) {
            return trun.getInt(at);
        }
        boolean each = (has & 0x400) != 0;
        return each ? trun.getInt(at + ((has & 0x100) == 0 ? 0 : 4) + ((has & 0x200) == 0 ? 0 : 4)) : otherwise;
    }

    private static long duration(ByteBuffer trun, long otherwise) {
        int has = trun.getInt(0) & 0xffffff;
        int samples = trun.getInt(4);
        int at = 8 + ((has & 1) == 0 ? 0 : 4) + ((has & 4) == 0 ? 0 : 4);
        int width = 4 * Integer.bitCount(has & 0xf00);
        long sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += (has & 0x100) == 0 ? otherwise : Integer.toUnsignedLong(trun.getInt(at + i * width));
        }
        return sum;
    }

    /** The content of the first box at the end of this path. */
    private static ByteBuffer find(ByteBuffer within, String... path) {
        ByteBuffer boxes = within;
        for (String wanted : path) {
            int at = 0;
            while (!type(boxes, at).equals(wanted)) {
                at += boxes.getInt(at);
            }
            boxes = boxes.slice(at + 8, boxes.getInt(at) - 8);
        }
        return boxes;
    }

    private static String type(ByteBuffer boxes, int at) {
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        for (int i = 4; i < 8; i++) {
            type.write(boxes.get(at + i));
        }
        return type.toString(StandardCharsets.ISO_8859_1);
    }
}
