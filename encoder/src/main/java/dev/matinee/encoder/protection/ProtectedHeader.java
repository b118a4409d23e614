package dev.matinee.encoder.protection;

import dev.matinee.encoder.cmaf.Box;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes a movie's header anew, so that it says how its track is encrypted (ISO/IEC 23001-7, 4 and 8). */
final class ProtectedHeader {
    private static final List<String> ABOVE_ENTRY = List.of("moov", "trak", "mdia", "minf", "stbl", "stsd");
    /** The common system of the W3C: <a href="https://www.w3.org/TR/eme-initdata-cenc/">cenc initialisation data</a>. */
    private static final long[] COMMON_SYSTEM = {0x1077efecc0b24d02L, 0xace33c1e52e2fb4bL};

    private final Track track;
    private final ContentKey key;

    ProtectedHeader(Track track, ContentKey key) {
        this.track = track;
        this.key = key;
    }

    byte[] of(ByteBuffer header) {
        return written(header, 0).written();
    }

    private BoxWriter written(ByteBuffer boxes, int depth) {
        BoxWriter out = new BoxWriter();
        for (Box box : Box.in(boxes)) {
            if (!box.type().equals(ABOVE_ENTRY.get(depth))) {
                out.box(box);
            } else if (depth + 1 < ABOVE_ENTRY.size()) {
                BoxWriter content = written(box.content(), depth + 1);
                if (depth == 0) {
                    content.fullBox("pssh", 1, 0, systemHeader());
                }
                out.box(box.type(), content);
            } else {
                BoxWriter content = new BoxWriter().bytes(box.content().slice(0, 8));
                out.box(box.type(), content.box(track.isVideo() ? "encv" : "enca", entry()));
            }
        }
        return out;
    }

    private BoxWriter entry() {
        BoxWriter scheme = new BoxWriter().word("cbcs").number(1, 2).number(0, 2);
        BoxWriter information = new BoxWriter()
                .box("frma", new BoxWriter().word(track.entry().type()))
                .fullBox("schm", 0, 0, scheme)
                .box("schi", new BoxWriter().fullBox("tenc", 1, 0, trackEncryption()));
        return new BoxWriter().bytes(track.entry().content()).box("sinf", information);
    }

    /** 8.2: no IV a sample, but one for all. */
    private BoxWriter trackEncryption() {
        int pattern = track.isVideo() ? Cbcs.ENCRYPTED_BLOCKS << 4 | Cbcs.SKIPPED_BLOCKS : 0;
        byte[] iv = key.initialisationVector();
        return new BoxWriter()
                .number(0, 1)
                .number(pattern, 1)
                .number(1, 1)
                .number(0, 1)
                .bytes(key.idBytes())
                .number(iv.length, 1)
                .bytes(iv);
    }

    /** Names the key, so that a browser asks for it. */
    private BoxWriter systemHeader() {
        ByteBuffer system =
                ByteBuffer.allocate(ContentKey.BYTES).putLong(COMMON_SYSTEM[0]).putLong(COMMON_SYSTEM[1]);
        return new BoxWriter()
                .bytes(system.array())
                .number(1, 4)
                .bytes(key.idBytes())
                .number(0, 4);
    }
}
