package dev.matinee.encoder.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A playlist as text: its tags with their attributes, and its entries. */
record Playlist(Path file, List<Tag> tags, List<Entry> entries) {
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(\"[^\"]*\"|[^,]*)");

    /** @param uri of the line that follows; empty for none */
    record Tag(String name, String value, Map<String, String> attributes, String uri) {
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        long number(String attribute) {
            return has(attribute) ? Long.parseLong(get(attribute)) : 0;
        }
    }

    /** @param length 0 for the whole file */
    record Entry(Path file, double seconds, long offset, long length) {
        byte[] bytes() {
            try {
                byte[] all = Files.readAllBytes(file);
                return length == 0 ? all : java.util.Arrays.copyOfRange(all, (int) offset, (int) (offset + length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long size() {
            try {
                return length == 0 ? Files.size(file) : length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Playlist read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Tag> tags = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        double seconds = 0;
        String range = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#EXTINF:")) {
                seconds = Double.parseDouble(line.substring(8, line.indexOf(',')));
            } else if (line.startsWith("#EXT-X-BYTERANGE:")) {
                range = line.substring(17);
            } else if (line.startsWith("#")) {
                String next = i + 1 < lines.size() && !lines.get(i + 1).startsWith("#") ? lines.get(i + 1) : "";
                tags.add(tag(line, next));
            } else if (!line.isBlank() && seconds > 0) {
                String[] of = range.split("@", -1);
                entries.add(new Entry(
                        file.resolveSibling(line),
                        seconds,
                        range.isEmpty() ? 0 : Long.parseLong(of[1]),
                        range.isEmpty() ? 0 : Long.parseLong(of[0])));
                range = "";
            }
        }
        return new Playlist(file, tags, entries);
    }

    private static Tag tag(String line, String uri) {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1);
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(value);
        while (found.find()) {
            attributes.put(found.group(1), found.group(2).replace("\"", ""));
        }
        return new Tag(colon < 0 ? line.substring(1) : line.substring(1, colon), value, attributes, uri);
    }

    List<Tag> named(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).toList();
    }

    boolean has(String name) {
        return !named(name).isEmpty();
    }

    String value(String name) {
        return named(name).stream().map(Tag::value).findFirst().orElse("");
    }

    Playlist at(String uri) {
        return read(file.resolveSibling(uri));
    }

    double seconds() {
        return entries.stream().mapToDouble(Entry::seconds).sum();
    }

    long bytes() {
        return entries.stream().mapToLong(Entry::size).sum();
    }

    /** Bits a second of the hardest entries, of those that last at least half of the target (RFC 8216, 4.1). */
    double peak() {
        double target = Double.parseDouble(value("EXT-X-TARGETDURATION"));
        List<Entry> long_ =
                entries.stream().filter(e -> e.seconds() >= target / 2).toList();
        return (long_.isEmpty() ? entries : long_)
                .stream().mapToDouble(e -> e.size() * 8 / e.seconds()).max().orElse(0);
    }

    double average() {
        return bytes() * 8 / seconds();
    }
}
