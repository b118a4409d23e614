package dev.matinee.encoder.cmaf;

import java.nio.ByteBuffer;

/** The codecs parameter of RFC 6381, from a movie's header. */
final class Codec {
    /** Of a sample entry, what comes before its boxes (ISO/IEC 14496-12, 12.1.3 and 12.2.3). */
    private static final int VISUAL_ENTRY = 78;

    private static final int AUDIO_ENTRY = 28;

    private Codec() {}

    static String of(ByteBuffer header) {
        ByteBuffer descriptions =
                Box.get(header, "moov", "trak", "mdia", "minf", "stbl", "stsd").content();
        Box entry = Box.in(descriptions.slice(8, descriptions.limit() - 8)).getFirst();
        return of(entry.type(), entry.content());
    }

    private static String of(String type, ByteBuffer entry) {
        return switch (type) {
            case "avc1" -> avc(entry);
            case "av01" -> av1(entry);
            case "encv" -> of(original(entry, VISUAL_ENTRY), entry);
            case "enca" -> of(original(entry, AUDIO_ENTRY), entry);
            // What is encoded or copied here is AAC-LC, audio object type 2.
            case "mp4a" -> "mp4a.40.2";
            default -> throw new IllegalArgumentException("The sample entry " + type + " is not made here");
        };
    }

    /** What an encrypted sample entry was before (ISO/IEC 14496-12, 8.12.2). */
    private static String original(ByteBuffer entry, int before) {
        return Box.type(Box.get(entry.slice(before, entry.limit() - before), "sinf", "frma")
                .content());
    }

    /** Profile, constraints and level stand in the decoder's configuration record (ISO/IEC 14496-15, 5.3.3). */
    private static String avc(ByteBuffer entry) {
        ByteBuffer configuration = Box.get(entry.slice(VISUAL_ENTRY, entry.limit() - VISUAL_ENTRY), "avcC")
                .content();
        return "avc1.%02X%02X%02X"
                .formatted(configuration.get(1) & 0xff, configuration.get(2) & 0xff, configuration.get(3) & 0xff);
    }

    /** Profile, level, tier and depth stand in the configuration record (AV1 in ISOBMFF, 2.3 and 5). */
    private static String av1(ByteBuffer entry) {
        ByteBuffer configuration = Box.get(entry.slice(VISUAL_ENTRY, entry.limit() - VISUAL_ENTRY), "av1C")
                .content();
        int level = configuration.get(1) & 0x1f;
        int flags = configuration.get(2);
        int profile = configuration.get(1) >> 5 & 0x7;
        String tier = (flags & 0x80) == 0 ? "M" : "H";
        return "av01.%d.%02d%s.%02d".formatted(profile, level, tier, (flags & 0x40) == 0 ? 8 : 10);
    }
}
