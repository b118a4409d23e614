package dev.matinee.ingest.folder.nfo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of an NFO file. Names are in lower case. */
public record Nfo(String name, Map<String, String> attributes, StringBuilder content, List<Nfo> children) {
    /** Says nothing. */
    public static final Nfo EMPTY = new Nfo("", Map.of(), new StringBuilder(), List.of());

    private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

    /** The text of the first child of one of these names that has any. */
    public String text(String... names) {
        return Stream.of(names)
                .flatMap(name -> texts(name).stream())
                .findFirst()
                .orElse("");
    }

    List<String> texts(String name) {
        return all(name).stream().map(Nfo::own).filter(text -> !text.isEmpty()).toList();
    }

    List<Nfo> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** Each name of a list that tools write as several elements, or in one with slashes or commas. */
    List<String> each(String name) {
        List<String> all = new ArrayList<>();
        texts(name)
                .forEach(text -> Stream.of(text.replaceAll("\\s+", " ").split("\\s+/\\s+|\\s*[|,;]\\s*"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty() && !all.contains(part))
                        .forEach(all::add));
        return all;
    }

    String own() {
        return content.toString().strip();
    }

    /** The year that it came out; empty where it does not say. */
    public String year() {
        return Stream.of("year", "premiered", "releasedate", "aired")
                .map(this::text)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }

    /** What Kodi's {@code namedseason} calls a season. */
    public Optional<String> seasonName(int number) {
        return all("namedseason").stream()
                .filter(season -> season.attributes.getOrDefault("number", "").equals(String.valueOf(number)))
                .map(Nfo::own)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
