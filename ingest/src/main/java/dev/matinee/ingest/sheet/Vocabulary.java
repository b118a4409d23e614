package dev.matinee.ingest.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that sheets may use. */
final class Vocabulary {
    /** BCP 47, as far as the catalogue takes it. */
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** ISO 3166-1 alpha-2, as the JDK knows them. */
    static final Pattern COUNTRY = Pattern.compile(String.join("|", Set.of(Locale.getISOCountries())));

    static final Pattern ROLE = Pattern.compile(
            "director|creator|actor|voice|narrator|writer|composer|cinematographer|editor|producer|animator|host");

    private Vocabulary() {}
}
