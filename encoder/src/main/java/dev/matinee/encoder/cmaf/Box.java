package dev.matinee.encoder.cmaf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A box of ISO/IEC 14496-12 and its content. */
public record Box(String type, ByteBuffer content) {
    /** The boxes that a buffer holds, one after the other. */
    public static List<Box> in(ByteBuffer buffer) {
        List<Box> boxes = new ArrayList<>();
        ByteBuffer rest = buffer.duplicate();
        while (rest.remaining() >= 8) {
            int start = rest.position();
            int size = rest.getInt();
            String type = type(rest);
            if (size < 8 || start + size > rest.limit()) {
                throw new IllegalArgumentException("The box %s is said to have %d bytes".formatted(type, size));
            }
            boxes.add(new Box(type, buffer.slice(start + 8, size - 8)));
            rest.position(start + size);
        }
        return boxes;
    }

    static String type(ByteBuffer buffer) {
        byte[] type = new byte[4];
        buffer.get(type);
        return new String(type, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** The first box at the end of this path of types. */
    public static Optional<Box> find(ByteBuffer buffer, String... path) {
        Optional<Box> found = Optional.empty();
        ByteBuffer within = buffer;
        for (String type : path) {
            found = in(within).stream().filter(box -> box.type().equals(type)).findFirst();
            if (found.isEmpty()) {
                return found;
            }
            within = found.get().content().duplicate();
        }
        return found;
    }

    public static Box get(ByteBuffer buffer, String... path) {
        return find(buffer, path)
                .orElseThrow(() -> new IllegalArgumentException("There is no box " + String.join("/", path)));
    }
}
