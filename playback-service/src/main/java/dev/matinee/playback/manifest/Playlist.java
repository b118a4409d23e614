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
    private static final String KEYS = "/api/playback/keys/";
    private static final Pattern THUMBNAIL = Pattern.compile("[^\\s:]+\\.(?:jpg|jpeg|png|webp)(?:#\\S*)?");

    private sealed interface Piece {}

    private record Text(String text) implements Piece {}

    /** Where a key is asked for, which is none of the CDN's files. */
    private record KeyAddress(String path) implements Piece {}

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

    /** Only what lies within the asset, and its keys, are signed; {@code data:} and other hosts stay as they are. */
    private void address(String text) {
        if (text.startsWith(KEYS)) {
            pieces.add(new KeyAddress(text));
            return;
        }
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
     * @param query that opens files
     * @param session which playback it is, for what is asked of us; empty where nobody needs to know
     */
    String signed(String manifests, String media, String query, String session) {
        String whose = session.isEmpty() ? "" : "&session=" + session;
        var out = new StringBuilder(length * 4);
        for (Piece piece : pieces) {
            switch (piece) {
                case Text text -> out.append(text.text());
                case KeyAddress key ->
                    out.append(key.path()).append('?').append(query).append(whose);
                case Address address -> {
                    boolean ours = address.path().endsWith(".m3u8");
                    out.append(ours ? manifests : media)
                            .append(address.path())
                            .append('?')
                            .append(query)
                            .append(ours ? whose : "")
                            .append(address.fragment());
                }
            }
        }
        return out.toString();
    }
}
