package dev.matinee.playback.manifest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A playlist (RFC 8216) or a track of thumbnails, cut where addresses stand, so that signing one is joining strings.
 * Playlists that it names are asked for under the same roof as itself; all other files come from the CDN.
 */
final class Playlist {
    private static final Pattern URI_ATTRIBUTE = Pattern.compile("URI=\"([^\"]*)\"");
    private static final Pattern THUMBNAIL = Pattern.compile("[^\\s:]+\\.(?:jpg|jpeg|png|webp)(?:#\\S*)?");

    private sealed interface Piece {}

    private record Text(String text) implements Piece {}

    /** @param path within the asset */
    private record Address(String path, String fragment) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>();
    private final URI base;
    private final int length;

    private Playlist(String text, String file) {
        this.base = URI.create("/" + file);
        this.length = text.length();
    }

    /** @param file its path within the asset, which its addresses are relative to */
    static Playlist parse(String text, String file) {
        var playlist = new Playlist(text, file);
        boolean thumbnails = file.endsWith(".vtt");
        text.lines().forEach(line -> {
            if (thumbnails) {
                playlist.cue(line);
            } else {
                playlist.line(line);
            }
            playlist.pieces.add(new Text("\n"));
        });
        return playlist;
    }

    /** Roughly, in characters. */
    int length() {
        return length;
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            tag(line);
        } else if (line.isBlank()) {
            pieces.add(new Text(line));
        } else {
            address(line.strip());
        }
    }

    private void cue(String line) {
        if (THUMBNAIL.matcher(line).matches()) {
            address(line);
        } else {
            pieces.add(new Text(line));
        }
    }

    private void tag(String line) {
        Matcher attribute = URI_ATTRIBUTE.matcher(line);
        int from = 0;
        while (attribute.find()) {
            pieces.add(new Text(line.substring(from, attribute.start(1))));
            address(attribute.group(1));
            from = attribute.end(1);
        }
        pieces.add(new Text(line.substring(from)));
    }

    /** Only what lies within the asset is signed; {@code data:}, keys and other hosts stay as they are. */
    private void address(String text) {
        var uri = URI.create(text);
        String path = base.resolve(uri).getRawPath();
        boolean within = !uri.isAbsolute()
                && uri.getRawAuthority() == null
                && uri.getRawQuery() == null
                && !text.startsWith("/")
                && !path.startsWith("/..");
        if (within) {
            pieces.add(new Address(path.substring(1), uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment()));
        } else {
            pieces.add(new Text(text));
        }
    }

    /**
     * @param manifests where playlists of the asset are asked for, ending with a slash
     * @param media where the CDN has the asset, ending with a slash
     */
    String signed(String manifests, String media, String query) {
        var out = new StringBuilder(length * 4);
        for (Piece piece : pieces) {
            switch (piece) {
                case Text text -> out.append(text.text());
                case Address address ->
                    out.append(address.path().endsWith(".m3u8") ? manifests : media)
                            .append(address.path())
                            .append('?')
                            .append(query)
                            .append(address.fragment());
            }
        }
        return out.toString();
    }
}
