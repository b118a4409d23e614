package dev.matinee.encoder.hls;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The playlist of one rendition that is complete (RFC 8216, 4.3.3).
 *
 * @param map the initialisation segment; none for subtitles
 * @param keyframesOnly whether it lists keyframes, for fast seeking
 * @param key what its segments are encrypted with; none for those in the clear
 */
public record MediaPlaylist(
        @Nullable String map,
        boolean keyframesOnly,
        List<Entry> entries,
        @Nullable Key key) {
    public MediaPlaylist(@Nullable String map, boolean keyframesOnly, List<Entry> entries) {
        this(map, keyframesOnly, entries, null);
    }

    /**
     * Of {@code cbcs}: the key of the samples, not of the files.
     *
     * @param uri where 16 bytes are fetched, by who may
     * @param initialisationVector in hexadecimal, as the initialisation segment has it, too
     */
    public record Key(String uri, String initialisationVector) {}

    /** The same, of segments that are encrypted. */
    public MediaPlaylist encryptedWith(Key key) {
        return new MediaPlaylist(map, keyframesOnly, entries, key);
    }

    /** @param seconds that it lasts */
    public record Entry(
            String uri, double seconds, @Nullable ByteRange range) {
        public Entry(String uri, double seconds) {
            this(uri, seconds, null);
        }
    }

    public record ByteRange(long offset, long length) {}

    /** With what a player must know to read it: 7 for EXT-X-MAP outside of I-frame playlists and for CMAF. */
    private static final int VERSION = 7;

    public String text() {
        return text(targetDuration());
    }

    /** @param target in whole seconds, at least its own */
    public String text(long target) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:%d\n".formatted(VERSION));
        text.append("#EXT-X-TARGETDURATION:%d\n".formatted(target));
        text.append("#EXT-X-MEDIA-SEQUENCE:1\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (keyframesOnly) {
            text.append("#EXT-X-I-FRAMES-ONLY\n");
        }
        if (map != null) {
            text.append("#EXT-X-MAP:URI=\"%s\"\n".formatted(map));
        }
        if (key != null) {
            text.append(key(key)).append('\n');
        }
        for (Entry entry : entries) {
            text.append(String.format(Locale.ROOT, "#EXTINF:%.5f,\n", entry.seconds()));
            ByteRange range = entry.range();
            if (range != null) {
                text.append("#EXT-X-BYTERANGE:%d@%d\n".formatted(range.length(), range.offset()));
            }
            text.append(entry.uri()).append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    private static String key(Key key) {
        return new Attributes("EXT-X-KEY")
                .word("METHOD", "SAMPLE-AES")
                .quoted("URI", key.uri())
                .word("IV", "0x" + key.initialisationVector())
                .quoted("KEYFORMAT", "identity")
                .quoted("KEYFORMATVERSIONS", "1")
                .text();
    }

    /** In whole seconds: every entry's duration, rounded, is at most this. */
    public long targetDuration() {
        return Math.max(
                1,
                entries.stream()
                        .mapToLong(entry -> Math.round(entry.seconds()))
                        .max()
                        .orElse(1));
    }
}
