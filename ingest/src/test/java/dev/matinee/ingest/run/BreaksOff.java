package dev.matinee.ingest.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text that cannot be read any further after some lines. */
final class BreaksOff extends InputStream {
    private final InputStream text;
    private int lines;

    BreaksOff(String text, int lines) {
        this.text = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        this.lines = lines;
    }

    @Override
    public int read() throws IOException {
        if (lines == 0) {
            throw new IOException("the disk is gone");
        }
        int next = text.read();
        lines -= next == '\n' ? 1 : 0;
        return next;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        to[offset] = (byte) read();
        return 1;
    }
}
