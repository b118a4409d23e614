package dev.matinee.ingest.folder.nfo;

import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.vocabulary.Countries;
import dev.matinee.ingest.vocabulary.Languages;
import dev.matinee.ingest.vocabulary.Maturity;
import dev.matinee.ingest.vocabulary.Minutes;
import dev.matinee.ingest.vocabulary.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an NFO file says, in the form of a sheet. */
public final class NfoSheet {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHORT = 300;

    private NfoSheet() {}

    public static ObjectNode film(Nfo movie, String language) {
        ObjectNode sheet = title(movie, language).put("type", "film");
        Integer minutes = minutes(movie);
        if (minutes != null) {
            sheet.put("minutes", minutes);
        }
        return sheet;
    }

    public static ObjectNode series(Nfo show, String language) {
        return title(show, language).put("type", "series");
    }

    /** The runtime that it says, or that its file was found to have. */
    public static @Nullable Integer minutes(Nfo details) {
        String said = details.text("runtime");
        Integer minutes = said.isEmpty() ? null : Minutes.of(said);
        if (minutes != null) {
            return minutes;
        }
        return streams(details, "video")
                .map(video -> video.text("durationinseconds"))
                .filter(seconds -> seconds.matches("\\d{1,7}"))
                .findFirst()
                .map(seconds -> Minutes.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    /** An id of another library; the first becomes the key. */
    public static void id(ObjectNode sheet, String who, String id) {
        if (!sheet.has("key") && !id.isBlank()) {
            sheet.put("key", Slug.of(who + " " + id));
        }
    }

    /** What a file's name says, where nothing else did. */
    public static void named(ObjectNode sheet, String title, String year, Map<String, String> ids) {
        if (!sheet.has("title")) {
            sheet.put("title", title);
        }
        if (!sheet.has("year") && !year.isEmpty()) {
            sheet.put("year", Integer.parseInt(year));
        }
        ids.forEach((who, id) -> id(sheet, who, id));
        if (!sheet.has("key")) {
            sheet.put(
                    "key",
                    Drafts.key(
                            sheet.path("title").asString(""), sheet.path("year").asString("")));
        }
    }

    public static String key(ObjectNode sheet) {
        return sheet.path("key").asString("");
    }

    private static ObjectNode title(Nfo said, String ofTexts) {
        ObjectNode sheet = JSON.createObjectNode();
        ids(sheet, said);
        text(sheet, "title", said.text("title", "localtitle"));
        String original = said.text("originaltitle");
        text(sheet, "originalTitle", original.equals(said.text("title")) ? "" : original);
        if (!said.year().isEmpty()) {
            sheet.put("year", Integer.parseInt(said.year()));
        }
        rating(sheet, said);
        String language = Objects.requireNonNullElse(Languages.code(said.text("language")), ofTexts);
        texts(sheet, "synopsis", language, said.text("plot", "review", "outline"));
        String outline = said.text("outline");
        texts(sheet, "synopsisShort", language, outline.length() > SHORT ? "" : outline);
        texts(sheet, "tagline", language, said.text("tagline"));
        list(sheet, "genres", said.each("genre").stream());
        list(
                sheet,
                "countries",
                said.each("country").stream().flatMap(name -> Stream.ofNullable(Countries.code(name))));
        list(
                sheet,
                "languages",
                streams(said, "audio").flatMap(audio -> Stream.ofNullable(Languages.code(audio.text("language")))));
        list(
                sheet,
                "tags",
                Stream.of("tag", "studio")
                        .flatMap(name -> said.texts(name).stream())
                        .map(Slug::of));
        people(sheet, said);
        score(sheet, said);
        return sheet;
    }

    /** The Movie Database's id first: every film there has one. */
    private static void ids(ObjectNode sheet, Nfo said) {
        for (String who : List.of("tmdb", "imdb", "tvdb")) {
            said.all("uniqueid").stream()
                    .filter(id -> id.attributes().getOrDefault("type", "").equalsIgnoreCase(who))
                    .map(Nfo::own)
                    .forEach(id -> id(sheet, who, id));
            id(sheet, who, said.text(who + "id", who.equals("imdb") ? "imdb_id" : who + "_id"));
        }
        String older = said.text("id");
        if (older.matches("tt\\d{5,10}")) {
            id(sheet, "imdb", older);
        }
    }

    private static void rating(ObjectNode sheet, Nfo said) {
        Stream.of(said.text("mpaa"), said.text("certification"))
                .flatMap(text -> Stream.of(text.split("/")))
                .flatMap(text -> text.isBlank() ? Stream.empty() : Stream.ofNullable(Maturity.of(text)))
                .findFirst()
                .ifPresent(rating -> sheet.put("maturity", rating.age()).put("maturitySystem", rating.system()));
    }

    private static void people(ObjectNode sheet, Nfo said) {
        ArrayNode people = JSON.createArrayNode();
        List<String> seen = new ArrayList<>();
        said.each("director").forEach(name -> person(people, seen, name, "director", ""));
        Stream.of("credits", "writer")
                .flatMap(field -> said.each(field).stream())
                .forEach(name -> person(people, seen, name, "writer", ""));
        said.each("creator").forEach(name -> person(people, seen, name, "creator", ""));
        said.all("actor").forEach(actor -> person(people, seen, actor.text("name"), "actor", actor.text("role")));
        if (!people.isEmpty()) {
            sheet.set("people", people);
        }
    }

    private static void person(ArrayNode people, List<String> seen, String name, String role, String character) {
        if (!name.isEmpty() && !seen.contains(role + name)) {
            seen.add(role + name);
            ObjectNode person = people.addObject().put("name", name).put("role", role);
            text(person, "character", character);
        }
    }

    /** Out of ten, whatever the scale was. */
    private static void score(ObjectNode sheet, Nfo said) {
        Stream<Nfo> ratings = said.all("ratings").stream()
                .flatMap(all -> all.all("rating").stream())
                .sorted((one, other) -> Boolean.compare(isDefault(other), isDefault(one)));
        Stream.concat(
                        ratings.map(rating ->
                                scaled(rating.text("value"), rating.attributes().getOrDefault("max", "10"))),
                        Stream.of(scaled(said.text("rating", "userrating"), "10")))
                .filter(score -> score > 0 && score <= 10)
                .findFirst()
                .ifPresent(score -> sheet.put("rating", score));
    }

    private static boolean isDefault(Nfo rating) {
        return rating.attributes().getOrDefault("default", "").equals("true");
    }

    private static double scaled(String value, String most) {
        boolean numbers = value.matches("\\d{1,3}([.,]\\d{1,9})?") && most.matches("[1-9]\\d{0,3}");
        return numbers
                ? Math.round(Double.parseDouble(value.replace(',', '.')) * 100 / Integer.parseInt(most)) / 10.0
                : 0;
    }

    private static Stream<Nfo> streams(Nfo said, String kind) {
        return said.all("fileinfo").stream()
                .flatMap(info -> info.all("streamdetails").stream())
                .flatMap(details -> details.all(kind).stream());
    }

    private static void text(ObjectNode sheet, String field, String text) {
        if (!text.isEmpty()) {
            sheet.put(field, text);
        }
    }

    private static void texts(ObjectNode sheet, String field, String language, String text) {
        if (!text.isEmpty()) {
            sheet.putObject(field).put(language, text);
        }
    }

    private static void list(ObjectNode sheet, String field, Stream<String> values) {
        List<String> distinct = values.distinct().toList();
        if (!distinct.isEmpty()) {
            ArrayNode list = sheet.putArray(field);
            distinct.forEach(list::add);
        }
    }
}
