package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an asset's playlists as a strict player does, and holds them against the files. */
record HlsFolder(Path folder) {
    private static final Pattern URI = Pattern.compile("URI=\"([^\"]+)\"");

    /** An entry of a media playlist. */
    record Part(Path file, double seconds, long offset, long length) {}

    /** All playlists that a master playlist names. Each exists. */
    List<Path> named(String masterPlaylist) {
        List<Path> named = new ArrayList<>();
        Path master = folder.resolve(masterPlaylist);
        for (String line : lines(master)) {
            Matcher uri = URI.matcher(line);
            String address = line.startsWith("#") ? (uri.find() ? uri.group(1) : "") : line;
            if (!address.isEmpty()) {
                Path playlist = master.resolveSibling(address).normalize();
                assertThat(playlist).exists();
                named.add(playlist);
            }
        }
        return named;
    }

    List<String> tags(String masterPlaylist, String tag) {
        return lines(folder.resolve(masterPlaylist)).stream()
                .filter(line -> line.startsWith("#" + tag + ":"))
                .toList();
    }

    /** A media playlist's entries: files exist, ranges lie within them, no duration exceeds the target. */
    List<Part> parts(Path playlist) {
        List<String> lines = lines(playlist);
        assertThat(lines.getFirst()).isEqualTo("#EXTM3U");
        assertThat(lines.getLast()).isEqualTo("#EXT-X-ENDLIST");
        assertThat(lines).contains("#EXT-X-PLAYLIST-TYPE:VOD");
        double target = Double.parseDouble(value(lines, "#EXT-X-TARGETDURATION:"));
        List<Part> parts = new ArrayList<>();
        double seconds = -1;
        String range = "";
        for (String line : lines) {
            if (line.startsWith("#EXT-X-MAP:")) {
                Matcher uri = URI.matcher(line);
                assertThat(uri.find()).isTrue();
                assertThat(playlist.resolveSibling(uri.group(1))).exists();
            } else if (line.startsWith("#EXTINF:")) {
                seconds = Double.parseDouble(line.substring(8, line.indexOf(',')));
                assertThat((double) Math.round(seconds)).isLessThanOrEqualTo(target);
            } else if (line.startsWith("#EXT-X-BYTERANGE:")) {
                range = line.substring(17);
            } else if (!line.startsWith("#")) {
                parts.add(part(playlist.resolveSibling(line), seconds, range));
                range = "";
            }
        }
        return parts;
    }

    private static Part part(Path file, double seconds, String range) {
        long size = size(file);
        String[] bytes = (range.isEmpty() ? size + "@0" : range).split("@", -1);
        Part part = new Part(file, seconds, Long.parseLong(bytes[1]), Long.parseLong(bytes[0]));
        assertThat(part.offset() + part.length()).isLessThanOrEqualTo(size);
        return part;
    }

    private static String value(List<String> lines, String tag) {
        return lines.stream()
                .filter(line -> line.startsWith(tag))
                .findFirst()
                .orElseThrow()
                .substring(tag.length());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
