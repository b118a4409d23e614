package dev.matinee.encoder.cmaf;

import java.nio.ByteBuffer;

/** What a {@code moof} says of its samples (ISO/IEC 14496-12, 8.8). */
record MovieFragment(double start, double shown, double duration, long firstSampleEnd) {

    /** What the movie's header says of all fragments. */
    record Defaults(long timescale, long sampleDuration, long sampleSize) {
        static Defaults of(ByteBuffer header) {
            ByteBuffer media = Box.get(header, "moov", "trak", "mdia", "mdhd").content();
            long timescale = Integer.toUnsignedLong(media.get(0) == 1 ? media.getInt(20) : media.getInt(12));
            ByteBuffer extends_ = Box.get(header, "moov", "mvex", "trex").content();
            return new Defaults(
                    timescale,
                    Integer.toUnsignedLong(extends_.getInt(12)),
                    Integer.toUnsignedLong(extends_.getInt(16)));
        }
    }

    static MovieFragment read(ByteBuffer moof, Defaults defaults) {
        ByteBuffer track = Box.get(moof, "moof", "traf").content();
        ByteBuffer header = Box.get(track, "tfhd").content();
        int flags = header.getInt() & 0xffffff;
        header.position(header.position() + 4 + (on(flags, 0x01) ? 8 : 0) + (on(flags, 0x02) ? 4 : 0));
        long sampleDuration = on(flags, 0x08) ? unsigned(header) : defaults.sampleDuration();
        long sampleSize = on(flags, 0x10) ? unsigned(header) : defaults.sampleSize();
        ByteBuffer time = Box.get(track, "tfdt").content();
        long start = time.get(0) == 1 ? time.getLong(4) : Integer.toUnsignedLong(time.getInt(4));

        ByteBuffer run = Box.get(track, "trun").content();
        int has = run.getInt() & 0xffffff;
        int samples = run.getInt();
        int dataOffset = on(has, 0x01) ? run.getInt() : moof.limit() + 8;
        run.position(run.position() + (on(has, 0x04) ? 4 : 0));
        long duration = 0;
        long firstSize = sampleSize;
        int firstOffset = 0;
        for (int i = 0; i < samples; i++) {
            duration += on(has, 0x100) ? unsigned(run) : sampleDuration;
            long size = on(has, 0x200) ? unsigned(run) : sampleSize;
            firstSize = i == 0 ? size : firstSize;
            run.position(run.position() + (on(has, 0x400) ? 4 : 0));
            int compositionOffset = on(has, 0x800) ? run.getInt() : 0;
            firstOffset = i == 0 ? compositionOffset : firstOffset;
        }
        double timescale = defaults.timescale();
        return new MovieFragment(
                start / timescale, (start + firstOffset) / timescale, duration / timescale, dataOffset + firstSize);
    }

    Fragment at(long offset, long size) {
        return new Fragment(offset, size, firstSampleEnd, start, shown, duration);
    }

    private static boolean on(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private static long unsigned(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }
}
