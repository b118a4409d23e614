package dev.matinee.encoder.protection;

import dev.matinee.encoder.cmaf.Box;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Where a track fragment's samples lie (ISO/IEC 14496-12, 8.8.7 and 8.8.8). */
final class FragmentSamples {
    private static final int DEFAULT_BASE_IS_MOOF = 0x020000;
    private static final int BASE_OFFSET = 0x01;
    private static final int DESCRIPTION = 0x02;
    private static final int DEFAULT_DURATION = 0x08;
    private static final int DEFAULT_SIZE = 0x10;

    static final int RUN_OFFSET = 0x01;
    private static final int RUN_FIRST_FLAGS = 0x04;
    private static final int RUN_DURATION = 0x100;
    private static final int RUN_SIZE = 0x200;
    private static final int RUN_FLAGS = 0x400;
    private static final int RUN_COMPOSITION = 0x800;

    private FragmentSamples() {}

    /** @param offset from the beginning of the {@code moof} */
    record Sample(int offset, int size) {}

    /** @param usualSize of the movie's header */
    static List<Sample> of(ByteBuffer track, int usualSize) {
        ByteBuffer header = Box.get(track, "tfhd").content().duplicate();
        int flags = header.getInt() & 0xffffff;
        if (!has(flags, DEFAULT_BASE_IS_MOOF) || has(flags, BASE_OFFSET)) {
            throw new IllegalArgumentException("Offsets of a CMAF fragment are from its moof");
        }
        header.position(
                header.position() + 4 + (has(flags, DESCRIPTION) ? 4 : 0) + (has(flags, DEFAULT_DURATION) ? 4 : 0));
        int size = has(flags, DEFAULT_SIZE) ? header.getInt() : usualSize;
        List<Sample> samples = new ArrayList<>();
        for (Box box : Box.in(track)) {
            if (box.type().equals("trun")) {
                run(box.content().duplicate(), size, samples);
            }
        }
        return samples;
    }

    private static void run(ByteBuffer run, int usualSize, List<Sample> samples) {
        int flags = run.getInt() & 0xffffff;
        int count = run.getInt();
        if (!has(flags, RUN_OFFSET)) {
            throw new IllegalArgumentException("A run of samples says where it is");
        }
        int at = run.getInt();
        run.position(run.position() + (has(flags, RUN_FIRST_FLAGS) ? 4 : 0));
        int after = (has(flags, RUN_FLAGS) ? 4 : 0) + (has(flags, RUN_COMPOSITION) ? 4 : 0);
        for (int i = 0; i < count; i++) {
            run.position(run.position() + (has(flags, RUN_DURATION) ? 4 : 0));
            int size = has(flags, RUN_SIZE) ? run.getInt() : usualSize;
            run.position(run.position() + after);
            samples.add(new Sample(at, size));
            at += size;
        }
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }
}
