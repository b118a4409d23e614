package dev.matinee.recommendation.page;

import dev.matinee.recommendation.page.Shelf.Kind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rows are called, in the viewer's language; {@code rows.properties}. */
@Component
class Words {
    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String title(Kind kind, @Nullable String about, String language) {
        return MessageFormat.format(bundle(language).getString(kind.word()), Objects.requireNonNullElse(about, ""));
    }

    /** @param known whether the profile's taste is; picks for one who is new are not said to follow it */
    @Nullable
    String reason(Kind kind, boolean known, String language) {
        var bundle = bundle(language);
        String key = kind.word() + (kind == Kind.TOP_PICKS && !known ? ".beginning" : ".reason");
        return bundle.containsKey(key) ? bundle.getString(key) : null;
    }

    /** {@code science-fiction} reads "Science fiction". */
    static String ofSlug(String slug) {
        String words = slug.replace('-', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("rows", Locale.forLanguageTag(language), NO_GUESSING);
    }
}
