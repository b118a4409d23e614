package dev.matinee.catalog.title;

import dev.matinee.kit.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a field, whatever it is of. Each that is wrong is noted, and the checking goes on. */
class FieldChecks {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    static final int MANY = 500;

    final List<FieldError> errors = new ArrayList<>();

    void optionalMatches(String field, @Nullable String text, Pattern pattern, String otherwise) {
        that(field, text == null || pattern.matcher(text).matches(), otherwise);
    }

    void that(String field, boolean holds, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }

    void text(String field, String text, int longest) {
        that(field, !text.isBlank(), "is missing");
        that(field, text.length() <= longest, "is at most " + longest + " characters");
    }

    void optionalText(String field, @Nullable String text, int longest) {
        that(field, text == null || text.length() <= longest, "is at most " + longest + " characters");
    }

    void texts(String field, Map<String, String> texts, int longest) {
        texts.forEach((language, text) -> {
            that(field, SheetCheck.LANGUAGE.matcher(language).matches(), "has a key that is no BCP 47 language");
            text(field + "." + language, text, longest);
        });
    }

    void within(String field, @Nullable Integer number, int least, int most) {
        that(field, number != null, "is missing");
        optionalWithin(field, number, least, most);
    }

    void optionalWithin(String field, @Nullable Integer number, int least, int most) {
        that(field, number == null || (number >= least && number <= most), "is between " + least + " and " + most);
    }

    void matches(String field, String text, Pattern pattern, String otherwise) {
        that(field, pattern.matcher(text).matches(), otherwise);
    }

    void each(String field, Collection<String> items, Pattern pattern, String otherwise) {
        that(field, items.size() <= MANY, "are at most " + MANY);
        int i = 0;
        for (String item : items) {
            matches(field + "[" + i++ + "]", item, pattern, otherwise);
        }
    }

    void countries(String field, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            that(field + "[" + i + "]", COUNTRIES.contains(codes.get(i)), "is no ISO 3166-1 alpha-2 country");
        }
    }
}
