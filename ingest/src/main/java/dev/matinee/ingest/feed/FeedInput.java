package dev.matinee.ingest.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what was read, so that a bar can tell how far it is. */
final class FeedInput extends FilterInputStream {
    private final long size;
    private volatile long read;

    /** @param size in bytes; negative where it is not known */
    FeedInput(InputStream content, long size) {
        super(content);
        this.size = size;
    }

    double share() {
        return size <= 0 ? -1 : Math.min(1, (double) read / size);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        read = one < 0 ? read : read + 1;
        return one;
    }

    @Override
    public int read(byte[] part, int offset, int length) throws IOException {
        int some = super.read(part, offset, length);
        read = some < 0 ? read : read + some;
        return some;
    }
}
