package dev.matinee.catalog.title;

import dev.matinee.catalog.title.TitleSheet.Artwork;
import dev.matinee.catalog.title.TitleSheet.Episode;
import dev.matinee.catalog.title.TitleSheet.Season;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a sheet to what the catalogue can show, and names every field that is wrong, not only the first. */
public final class SheetCheck {
    public static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,119}");
    private static final Pattern IMAGE = Pattern.compile("/images(/[A-Za-z0-9][A-Za-z0-9._~-]*)+");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    public static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int FIRST_FILMS = 1870;
    private static final int LAST_YEAR = 2200;
    private static final int DAY = 24 * 60 * 60;
    private static final int NAME = 300;
    private static final int TEXT = 10_000;
    private static final int MANY = 500;

    private final List<FieldError> errors = new ArrayList<>();

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
            check.within("runtime", sheet.runtime(), 1, DAY);
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
            that("artwork", false, "is missing");
            return;
        }
        String address = "is an address under /images";
        matches("artwork.poster", artwork.poster(), IMAGE, address);
        matches("artwork.backdrop", artwork.backdrop(), IMAGE, address);
        if (artwork.logo() != null) {
            matches("artwork.logo", artwork.logo(), IMAGE, address);
        }
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
            within(field + "runtime", episode.runtime(), 1, DAY);
            if (episode.still() != null) {
                matches(field + "still", episode.still(), IMAGE, "is an address under /images");
            }
        }
    }

    private void that(String field, boolean holds, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }

    private void text(String field, String text, int longest) {
        that(field, !text.isBlank(), "is missing");
        that(field, text.length() <= longest, "is at most " + longest + " characters");
    }

    private void optionalText(String field, @Nullable String text, int longest) {
        that(field, text == null || text.length() <= longest, "is at most " + longest + " characters");
    }

    private void texts(String field, Map<String, String> texts, int longest) {
        texts.forEach((language, text) -> {
            that(field, LANGUAGE.matcher(language).matches(), "has a key that is no BCP 47 language");
            text(field + "." + language, text, longest);
        });
    }

    private void within(String field, @Nullable Integer number, int least, int most) {
        that(field, number != null, "is missing");
        optionalWithin(field, number, least, most);
    }

    private void optionalWithin(String field, @Nullable Integer number, int least, int most) {
        that(field, number == null || (number >= least && number <= most), "is between " + least + " and " + most);
    }

    private void matches(String field, String text, Pattern pattern, String otherwise) {
        that(field, pattern.matcher(text).matches(), otherwise);
    }

    private void each(String field, Collection<String> items, Pattern pattern, String otherwise) {
        that(field, items.size() <= MANY, "are at most " + MANY);
        int i = 0;
        for (String item : items) {
            matches(field + "[" + i++ + "]", item, pattern, otherwise);
        }
    }

    private void countries(String field, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            that(field + "[" + i + "]", COUNTRIES.contains(codes.get(i)), "is no ISO 3166-1 alpha-2 country");
        }
    }
}
