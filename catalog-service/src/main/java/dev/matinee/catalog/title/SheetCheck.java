package dev.matinee.catalog.title;

import dev.matinee.catalog.title.TitleSheet.Artwork;
import dev.matinee.catalog.title.TitleSheet.Episode;
import dev.matinee.catalog.title.TitleSheet.Marker;
import dev.matinee.catalog.title.TitleSheet.Season;
import dev.matinee.catalog.title.TitleSheet.Source;
import dev.matinee.catalog.title.TitleSheet.Window;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.problem.Problem.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a sheet to what the catalogue can show, and names every field that is wrong, not only the first. */
public final class SheetCheck extends FieldChecks {
    // Possessive, as other repeated groups: however long a text is, it needs no more stack.
    public static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,119}");
    private static final Pattern IMAGE = Pattern.compile("/images(?:/[A-Za-z0-9][A-Za-z0-9._~-]*+)++");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    public static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final int FIRST_FILMS = 1870;
    private static final int LAST_YEAR = 2200;
    private static final int DAY = 24 * 60 * 60;
    private static final int NAME = 300;
    private static final int TEXT = 10_000;
    private static final int ADDRESS = 2_000;
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z0-9.\\[\\]]{1,100}");
    private static final List<String> ARTWORK_KINDS = List.of("poster", "backdrop", "square", "logo");
    private static final List<String> MARKER_KINDS = List.of("intro", "recap", "credits");

    private SheetCheck() {}

    /** Refuses with 422 and an error for each bad field. */
    public static void hold(String key, TitleSheet sheet) {
        var errors = errorsOf(key, sheet);
        if (!errors.isEmpty()) {
            throw refusal(errors);
        }
    }

    /** The refusal of what was read and is wrong in several fields. */
    public static Problem refusal(List<FieldError> errors) {
        return CommonProblem.INVALID.problem().with("errors", errors);
    }

    static List<FieldError> errorsOf(String key, TitleSheet sheet) {
        var check = new SheetCheck();
        check.matches("key", key, KEY, "is 1 to 120 letters, digits, dots, hyphens, underscores and tildes");
        check.that("type", sheet.type().equals("film") || sheet.isSeries(), "is film or series");
        check.text("title", sheet.title(), NAME);
        check.optionalText("originalTitle", sheet.originalTitle(), NAME);
        check.within("year", sheet.year(), FIRST_FILMS, LAST_YEAR);
        check.optionalWithin("maturity", sheet.maturity(), 0, 18);
        check.optionalText("maturitySystem", sheet.maturitySystem(), 60);
        check.each("genres", sheet.genres(), SLUG, "is no slug");
        check.each("channels", sheet.channels(), SLUG, "is no slug");
        check.each("languages", sheet.languages(), LANGUAGE, "is no BCP 47 language");
        check.countries("countries", sheet.countries());
        check.countries("availableIn", sheet.availableIn());
        check.texts("names", sheet.names(), NAME);
        check.texts("synopsis", sheet.synopsis().byLanguage(), TEXT);
        check.texts("synopsisShort", sheet.synopsisShort().byLanguage(), TEXT);
        check.texts("tagline", sheet.tagline().byLanguage(), NAME);
        check.each("tags", sheet.tags(), SLUG, "is no slug");
        check.windows(sheet.availability());
        check.markers("markers", sheet.markers());
        check.sources(sheet.sources());
        check.that(
                "popularity",
                sheet.popularity() == null || (sheet.popularity() >= 0 && sheet.popularity() <= 1),
                "is between 0 and 1");
        check.that(
                "rating",
                sheet.rating() == null || (sheet.rating() >= 0 && sheet.rating() <= 10),
                "is between 0 and 10");
        check.optionalText("attribution", sheet.attribution(), TEXT);
        check.optionalText("badge", sheet.badge(), 40);
        check.people(sheet);
        check.artwork(sheet.artwork());
        if (sheet.isSeries()) {
            check.optionalWithin("runtime", sheet.runtime(), 1, DAY);
            check.seasons(sheet.seasons());
        } else {
            check.optionalWithin("runtime", sheet.runtime(), 1, DAY);
            check.that("seasons", sheet.seasons().isEmpty(), "are for series");
        }
        return check.errors;
    }

    private void people(TitleSheet sheet) {
        that("people", sheet.people().size() <= MANY, "are at most " + MANY);
        for (int i = 0; i < sheet.people().size(); i++) {
            var person = sheet.people().get(i);
            String field = "people[" + i + "].";
            text(field + "name", person.name(), NAME);
            text(field + "role", person.role(), 60);
            optionalText(field + "character", person.character(), NAME);
        }
    }

    private void artwork(@Nullable Artwork artwork) {
        if (artwork == null) {
            return;
        }
        String address = "is an address under /images";
        matches("artwork.poster", artwork.poster(), IMAGE, address);
        matches("artwork.backdrop", artwork.backdrop(), IMAGE, address);
        optionalMatches("artwork.logo", artwork.logo(), IMAGE, address);
        optionalMatches("artwork.square", artwork.square(), IMAGE, address);
        artwork.colors().forEach((kind, color) -> {
            that("artwork.colors", ARTWORK_KINDS.contains(kind), "has a key that is none of " + ARTWORK_KINDS);
            matches("artwork.colors." + kind, color, COLOR, "is a colour: #rrggbb");
        });
        matches("artwork.dominantColor", artwork.dominantColor(), COLOR, "is a colour: #rrggbb");
    }

    private void seasons(List<Season> seasons) {
        that("seasons", !seasons.isEmpty(), "are missing");
        var numbers = new HashSet<Integer>();
        var keys = new HashSet<String>();
        for (int s = 0; s < seasons.size(); s++) {
            var season = seasons.get(s);
            String field = "seasons[" + s + "].";
            within(field + "number", season.number(), 0, 1000);
            that(field + "number", season.number() == null || numbers.add(season.number()), "is there twice");
            optionalText(field + "title", season.title(), NAME);
            texts(field + "names", season.names(), NAME);
            that(field + "episodes", !season.episodes().isEmpty(), "are missing");
            episodes(field, season.episodes(), keys);
        }
    }

    private void episodes(String season, List<Episode> episodes, Set<String> keys) {
        var numbers = new HashSet<Integer>();
        for (int e = 0; e < episodes.size(); e++) {
            var episode = episodes.get(e);
            String field = season + "episodes[" + e + "].";
            matches(field + "key", episode.key(), KEY, "is 1 to 120 letters, digits, dots, hyphens and underscores");
            that(field + "key", keys.add(episode.key()), "is there twice");
            within(field + "number", episode.number(), 0, 10_000);
            that(field + "number", episode.number() == null || numbers.add(episode.number()), "is there twice");
            text(field + "title", episode.title(), NAME);
            texts(field + "synopsis", episode.synopsis().byLanguage(), TEXT);
            optionalWithin(field + "runtime", episode.runtime(), 1, DAY);
            optionalMatches(field + "still", episode.still(), IMAGE, "is an address under /images");
            texts(field + "names", episode.names(), NAME);
            markers(field + "markers", episode.markers());
        }
    }

    private void windows(List<Window> windows) {
        that("availability", windows.size() <= MANY, "are at most " + MANY);
        for (int i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            String field = "availability[" + i + "]";
            countries(field + ".countries", window.countries());
            that(
                    field + ".until",
                    window.from() == null
                            || window.until() == null
                            || window.from().isBefore(window.until()),
                    "is not after its beginning");
        }
    }

    private void markers(String field, List<Marker> markers) {
        that(field, markers.size() <= 20, "are at most 20");
        for (int i = 0; i < markers.size(); i++) {
            var marker = markers.get(i);
            String place = field + "[" + i + "].";
            that(place + "kind", MARKER_KINDS.contains(marker.kind()), "is one of " + MARKER_KINDS);
            within(place + "start", marker.start(), 0, DAY);
            within(place + "end", marker.end(), 0, DAY);
            that(
                    place + "end",
                    marker.start() == null || marker.end() == null || marker.start() < marker.end(),
                    "is not after its start");
        }
    }

    private void sources(List<Source> sources) {
        that("sources", sources.size() <= MANY, "are at most " + MANY);
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            String field = "sources[" + i + "].";
            text(field + "address", source.address(), ADDRESS);
            optionalText(field + "name", source.name(), NAME);
            optionalText(field + "licence", source.licence(), NAME);
            optionalText(field + "attribution", source.attribution(), TEXT);
            each(field + "fields", source.fields(), FIELD, "is no field of a sheet");
        }
    }
}
