package dev.matinee.encoder.protection;

import dev.matinee.encoder.cmaf.Box;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes boxes of ISO/IEC 14496-12, one after the other. */
final class BoxWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    BoxWriter number(int value, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write(value >>> shift);
        }
        return this;
    }

    BoxWriter word(String fourCharacters) {
        return bytes(fourCharacters.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    BoxWriter bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes(bytes);
    }

    BoxWriter box(String type, BoxWriter content) {
        number(content.size() + 8, 4).word(type);
        return bytes(content.written());
    }

    /** As it was read. */
    BoxWriter box(Box box) {
        return number(box.content().limit() + 8, 4).word(box.type()).bytes(box.content());
    }

    /** A box with a version and flags. */
    BoxWriter fullBox(String type, int version, int flags, BoxWriter content) {
        BoxWriter full = new BoxWriter().number(version, 1).number(flags, 3).bytes(content.written());
        return box(type, full);
    }

    int size() {
        return out.size();
    }

    byte[] written() {
        return out.toByteArray();
    }
}
