package dev.matinee.catalog.search;

import dev.matinee.catalog.title.Folding;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The titles of search/titles.txt, and as many made-up ones among them as make it hard to find them. */
final class JudgedLibrary {
    private static final int MADE_UP = 4_000;
    private static final int COLUMNS = 7;

    private JudgedLibrary() {}

    static List<Title> titles() {
        return Stream.concat(lines("titles.txt").map(JudgedLibrary::title), MadeUpTitles.of(MADE_UP, 7))
                .toList();
    }

    static Stream<String> lines(String file) {
        try (var in = JudgedLibrary.class.getResourceAsStream("/search/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a title is meant by: its name, folded. */
    static String name(Title title) {
        return Folding.fold(title.getName());
    }

    private static Title title(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length != COLUMNS) {
            throw new IllegalArgumentException(line);
        }
        var title = Title.newBuilder()
                .setId(Folding.fold(parts[0]) + " " + parts[2])
                .setType(TitleType.FILM)
                .setName(parts[0])
                .setOriginalName(parts[1])
                .setYear(Integer.parseInt(parts[2]))
                .addAllGenres(list(parts[3], ","))
                .addAllPeople(list(parts[4], ";"))
                .setSynopsis(parts[5])
                .setPublished(true);
        list(parts[6], ";").forEach(more -> add(title, more));
        return title.build();
    }

    private static void add(Title.Builder title, String more) {
        int equals = more.indexOf('=');
        String value = more.substring(equals + 1);
        switch (equals < 0 ? more : more.substring(0, equals)) {
            case "series" -> title.setType(TitleType.SERIES);
            case "liked" -> title.setPopularity(Double.parseDouble(value));
            case String name when name.startsWith("name.") -> title.putNames(name.substring(5), value);
            case String story when story.startsWith("story.") -> title.putSynopses(story.substring(6), value);
            default -> throw new IllegalArgumentException(more);
        }
    }

    private static List<String> list(String text, String between) {
        return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(between, -1)));
    }
}
