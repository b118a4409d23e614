package dev.matinee.ingest.site;

import dev.matinee.ingest.vocabulary.Countries;
import dev.matinee.ingest.vocabulary.Languages;
import dev.matinee.ingest.vocabulary.Maturity;
import dev.matinee.ingest.vocabulary.Minutes;
import dev.matinee.ingest.vocabulary.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A film or series of schema.org (Movie, VideoObject, TVSeries) in the form of a sheet. */
final class SchemaOrg {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(18[789]\\d|19\\d\\d|20\\d\\d)(?!\\d)");
    private static final int MOST_TEXT = 10_000;

    private final LinkedData data;
    private final String language;

    private final URI base;

    /**
     * @param language of texts that do not say
     * @param base where addresses of pictures begin
     */
    SchemaOrg(LinkedData data, String language, URI base) {
        this.data = data;
        this.base = base;
        this.language = language;
    }

    ObjectNode title(JsonNode thing) {
        ObjectNode sheet = JSON.createObjectNode();
        put(sheet, "title", text(thing, "name", "headline"));
        year(thing, "datePublished", "dateCreated", "copyrightYear", "releasedEvent", "startDate", "uploadDate")
                .ifPresent(year -> sheet.put("year", year));
        Stream.of(text(thing, "contentRating"))
                .filter(rating -> !rating.isEmpty())
                .flatMap(rating -> Stream.ofNullable(Maturity.of(rating)))
                .forEach(rating -> sheet.put("maturity", rating.age()).put("maturitySystem", rating.system()));
        String synopsis = Jsoup.parse(text(thing, "description", "abstract")).text();
        if (!synopsis.isEmpty()) {
            sheet.putObject("synopsis").put(language, synopsis.substring(0, Math.min(MOST_TEXT, synopsis.length())));
        }
        minutes(sheet, thing);
        list(sheet, "genres", texts(thing, "genre").flatMap(genre -> Stream.of(genre.split("[,/]"))));
        list(
                sheet,
                "countries",
                texts(thing, "countryOfOrigin").flatMap(name -> Stream.ofNullable(Countries.code(name))));
        list(sheet, "languages", texts(thing, "inLanguage").flatMap(name -> Stream.ofNullable(Languages.code(name))));
        list(
                sheet,
                "tags",
                texts(thing, "keywords")
                        .flatMap(words -> Stream.of(words.split(",")))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .map(Slug::of));
        people(sheet, thing);
        rating(sheet, thing);
        put(sheet, "licence", text(thing, "license"));
        String picture = texts(thing, "image", "thumbnailUrl").findFirst().orElse("");
        if (!picture.isEmpty()) {
            sheet.putObject("pictures").put("poster", Sites.picture(base, picture));
        }
        return sheet;
    }

    /** A series with those seasons and episodes that are described within it. */
    ObjectNode series(JsonNode thing) {
        ObjectNode sheet = title(thing).put("type", "series");
        for (JsonNode named : all(thing, "containsSeason", "season")) {
            JsonNode season = data.resolved(named);
            int number = number(season, "seasonNumber").orElse(1);
            all(season, "episode", "episodes").forEach(episode -> episode(sheet, number, data.resolved(episode)));
            if (text(season, "name").matches("(?i).*[a-z].*")) {
                Seasons.of(sheet, number).put("title", text(season, "name"));
            }
        }
        for (JsonNode named : all(thing, "episode", "episodes")) {
            JsonNode episode = data.resolved(named);
            int number = all(episode, "partOfSeason").stream()
                    .flatMap(season -> number(data.resolved(season), "seasonNumber").stream())
                    .findFirst()
                    .orElse(1);
            episode(sheet, number, episode);
        }
        return sheet;
    }

    /** Adds an episode to a series, unless it has one of that number. */
    void episode(ObjectNode series, int season, JsonNode thing) {
        ObjectNode entry = JSON.createObjectNode();
        number(thing, "episodeNumber").ifPresent(number -> entry.put("number", number));
        put(entry, "title", text(thing, "name"));
        String synopsis = Jsoup.parse(text(thing, "description")).text();
        if (!synopsis.isEmpty()) {
            entry.putObject("synopsis").put(language, synopsis);
        }
        minutes(entry, thing);
        texts(thing, "image", "thumbnailUrl")
                .findFirst()
                .ifPresent(picture -> entry.put("picture", Sites.picture(base, picture)));
        Seasons.add(series, season, entry);
    }

    static Optional<Integer> number(JsonNode thing, String field) {
        Matcher digits = Pattern.compile("\\d{1,4}")
                .matcher(
                        thing.path(field).isArray()
                                ? thing.path(field).path(0).asString("")
                                : thing.path(field).asString(""));
        return digits.find() ? Optional.of(Integer.parseInt(digits.group())) : Optional.empty();
    }

    String text(JsonNode thing, String... fields) {
        return texts(thing, fields).findFirst().orElse("");
    }

    private Stream<String> texts(JsonNode thing, String... fields) {
        return all(thing, fields).stream()
                .map(value -> value.isObject() ? named(data.resolved(value)) : value.asString(""))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String named(JsonNode thing) {
        return Stream.of("name", "url", "contentUrl", "@value", "alternateName", "startDate")
                .map(field -> thing.path(field).isArray() ? thing.path(field).path(0) : thing.path(field))
                .map(value -> value.isValueNode() ? value.asString("") : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> all(JsonNode thing, String... fields) {
        List<JsonNode> values = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = thing.path(field);
            (value.isArray() ? value : List.of(value)).forEach(one -> {
                if (!one.isMissingNode() && !one.isNull()) {
                    values.add(one);
                }
            });
        }
        return values;
    }

    private Optional<Integer> year(JsonNode thing, String... fields) {
        return texts(thing, fields)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group()))
                .findFirst();
    }

    private void minutes(ObjectNode entry, JsonNode thing) {
        texts(thing, "duration", "timeRequired")
                .map(Minutes::of)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(minutes -> entry.put("minutes", minutes));
    }

    private void people(ObjectNode sheet, JsonNode thing) {
        ArrayNode people = JSON.createArrayNode();
        List<String> seen = new ArrayList<>();
        for (String[] field : new String[][] {
            {"director", "director"},
            {"creator", "creator"},
            {"author", "writer"},
            {"actor", "actor"},
            {"actors", "actor"},
            {"musicBy", "composer"},
            {"producer", "producer"},
            {"editor", "editor"}
        }) {
            for (JsonNode value : all(thing, field[0])) {
                person(people, seen, data.resolved(value), field[1]);
            }
        }
        if (!people.isEmpty()) {
            sheet.set("people", people);
        }
    }

    /** Organisations that made it are nobody's role. A PerformanceRole says the character beside the actor. */
    private void person(ArrayNode people, List<String> seen, JsonNode value, String role) {
        JsonNode person = value.path("actor").isObject() ? data.resolved(value.path("actor")) : value;
        String name = person.isObject() ? named(person) : person.asString("");
        if (!name.isEmpty() && !LinkedData.is(person, "Organization") && !seen.contains(role + name)) {
            seen.add(role + name);
            ObjectNode entry = people.addObject().put("name", name).put("role", role);
            put(entry, "character", text(value, "characterName"));
        }
    }

    private void rating(ObjectNode sheet, JsonNode thing) {
        JsonNode rating = data.resolved(
                thing.path("aggregateRating").isArray()
                        ? thing.path("aggregateRating").path(0)
                        : thing.path("aggregateRating"));
        String value = text(rating, "ratingValue").replace(',', '.');
        String best = text(rating, "bestRating").isEmpty() ? "5" : text(rating, "bestRating");
        if (value.matches("\\d{1,3}(\\.\\d+)?") && best.matches("[1-9]\\d{0,2}(\\.0+)?")) {
            double score = Math.round(Double.parseDouble(value) * 100 / Double.parseDouble(best)) / 10.0;
            if (score > 0 && score <= 10) {
                sheet.put("rating", score);
            }
        }
    }

    private static void put(ObjectNode entry, String field, String text) {
        if (!text.isEmpty()) {
            entry.put(field, text);
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
