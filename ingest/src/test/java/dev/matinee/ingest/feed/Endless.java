package dev.matinee.ingest.feed;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A document with a list that does not end. */
final class Endless extends InputStream {
    private static final byte[] HEAD = bytes("{\"items\": [");
    private static final byte[] RECORD = bytes("{\"name\": \"Always the same\", \"year\": \"never\"},");
    private byte[] part = HEAD;
    private int at;

    @Override
    public int read() {
        if (at == part.length) {
            part = RECORD;
            at = 0;
        }
        return part[at++];
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        for (int i = 0; i < length; i++) {
            to[offset + i] = (byte) read();
        }
        return length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
