package dev.matinee.ingest.mapping;

import dev.matinee.ingest.vocabulary.Countries;
import dev.matinee.ingest.vocabulary.Languages;
import dev.matinee.ingest.vocabulary.Maturity;
import dev.matinee.ingest.vocabulary.Minutes;
import dev.matinee.ingest.vocabulary.Slug;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The transforms that a mapping can name, alone ({@code slug}) or with what they need ({@code {split: ","}}). */
final class Transforms {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(18[789]\\d|19\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]['”\"]?(?=\\s)");

    private static final Map<String, Transform> PLAIN = Map.ofEntries(
            Map.entry("lower", Transform.each(text -> text.toLowerCase(Locale.ROOT))),
            Map.entry("slug", Transform.each(Slug::of)),
            Map.entry("text", Transform.each(html -> Jsoup.parse(html).text())),
            Map.entry("year", Transform.each(text -> first(YEAR, text))),
            Map.entry("number", Transform.each(text -> first(NUMBER, text.replace(",", "")))),
            Map.entry("first", values -> values.stream().limit(1).toList()),
            Map.entry("last", values -> values.isEmpty() ? values : List.of(values.getLast())),
            Map.entry("distinct", values -> values.stream().distinct().toList()),
            Map.entry("minutes", known(text -> text(Minutes.of(text)))),
            Map.entry("seconds", known(text -> text(Minutes.ofSeconds((long) Double.parseDouble(text))))),
            Map.entry("language", known(Languages::code)),
            Map.entry("country", known(Countries::code)),
            Map.entry("maturity", known(text -> rated(text, Maturity::age))),
            Map.entry("maturitySystem", known(text -> rated(text, Maturity::system))));

    private Transforms() {}

    /** @throws IllegalArgumentException for a transform that there is not, or that cannot be read */
    static Transform read(JsonNode node) {
        if (node.isString()) {
            Transform plain = PLAIN.get(node.asString());
            if (plain == null) {
                throw new IllegalArgumentException("'" + node.asString() + "' is no transform");
            }
            return plain;
        }
        String name = node.isObject() && node.size() == 1
                ? node.propertyNames().iterator().next()
                : "";
        JsonNode how = node.path(name);
        return switch (name) {
            case "split" -> split(pattern(how.asString("")));
            case "match" -> match(pattern(how.asString("")));
            case "regex" ->
                replace(
                        pattern(how.path("find").asString("")),
                        how.path("replace").asString(""));
            case "map" -> table(how);
            case "shorten" -> Transform.each(text -> shortened(text, how.asInt(0)));
            default -> throw new IllegalArgumentException("'" + node + "' is no transform");
        };
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no regular expression", wrong);
        }
    }

    private static Transform split(Pattern at) {
        return values -> values.stream()
                .flatMap(text -> Arrays.stream(at.split(text)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The first group, or all of it where the expression has none; what does not match is dropped. */
    private static Transform match(Pattern pattern) {
        return Transform.each(text -> {
            Matcher found = pattern.matcher(text);
            return found.find() ? Objects.requireNonNullElse(found.group(Math.min(1, found.groupCount())), "") : "";
        });
    }

    private static Transform replace(Pattern find, String replacement) {
        return Transform.each(text -> find.matcher(text).replaceAll(replacement));
    }

    /** By a table: null drops, {@code "*"} is for all that it does not name, and without that they stay. */
    private static Transform table(JsonNode table) {
        return Transform.each(text -> {
            JsonNode to = table.has(text) ? table.path(text) : table.path("*");
            return to.isMissingNode() ? text : to.isNull() ? "" : to.asString("");
        });
    }

    /** Whole sentences as far as they go, else words and an ellipsis. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = 0;
        Matcher sentence = SENTENCE_END.matcher(text);
        while (sentence.find() && sentence.end() <= most) {
            end = sentence.end();
        }
        if (end > most / 3) {
            return text.substring(0, end);
        }
        int word = text.lastIndexOf(' ', Math.max(1, most - 1));
        return text.substring(0, word > 0 ? word : Math.max(0, most - 1)) + "…";
    }

    /** What it does not know stays as it was written, and is complained about with its field. */
    private static Transform known(Function<String, @Nullable String> known) {
        return Transform.each(text -> {
            try {
                return Objects.requireNonNullElse(known.apply(text), text);
            } catch (NumberFormatException none) {
                return text;
            }
        });
    }

    /** A rating that says nothing ({@code Not Rated}) leaves the field empty: that counts as 18. */
    private static @Nullable String rated(String text, Function<Maturity, Object> of) {
        Maturity maturity = Maturity.of(text);
        return maturity == null ? "" : of.apply(maturity).toString();
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group() : "";
    }
}
