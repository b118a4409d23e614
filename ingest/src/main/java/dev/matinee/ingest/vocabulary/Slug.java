package dev.matinee.ingest.vocabulary;

import dev.matinee.ingest.artwork.Seed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it stands in addresses: {@code Les Misérables} is {@code les-miserables}. */
public final class Slug {
    /** What a slug looks like. Possessive: however long a text is, it needs no more stack. */
    public static final Pattern PATTERN = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** As many characters as a key may have, with room for an episode's number. */
    static final int LONGEST = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * Letters that no slug can have are left out, and a number made of the whole name comes in their place; likewise where it is too
     * long. The same name gives the same slug for ever.
     */
    public static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("&", " and ");
        String slug = OTHERS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("-");
        slug = slug.replaceAll("^-|-$", "");
        if (slug.length() > LONGEST) {
            return slug.substring(0, LONGEST - 17).replaceAll("-$", "") + "-" + number(name);
        }
        if (slug.isEmpty() || tells(plain) > tells(slug)) {
            return (slug + "-" + number(name)).replaceAll("^-", "");
        }
        return slug;
    }

    /** How many letters and digits of any alphabet there are. */
    private static long tells(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static String number(String name) {
        return "%016x".formatted(Seed.of(name));
    }
}
