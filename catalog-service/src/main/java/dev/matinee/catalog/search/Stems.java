package dev.matinee.catalog.search;

import dev.matinee.catalog.title.Folding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * The stems of a text's words in its language, by Lucene's Snowball stemmers, as terms {@code en:stair}. A word is stemmed
 * as it is written and as it is typed without accents, so that either finds the other. Of a language without a stemmer
 * the words themselves are taken. Not for several threads: stemmers carry state.
 */
final class Stems {
    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.ofEntries(
            Map.entry("da", DanishStemmer::new),
            Map.entry("de", GermanStemmer::new),
            Map.entry("en", EnglishStemmer::new),
            Map.entry("es", SpanishStemmer::new),
            Map.entry("fi", FinnishStemmer::new),
            Map.entry("fr", FrenchStemmer::new),
            Map.entry("hu", HungarianStemmer::new),
            Map.entry("it", ItalianStemmer::new),
            Map.entry("nb", NorwegianStemmer::new),
            Map.entry("nl", DutchStemmer::new),
            Map.entry("no", NorwegianStemmer::new),
            Map.entry("pt", PortugueseStemmer::new),
            Map.entry("ro", RomanianStemmer::new),
            Map.entry("ru", RussianStemmer::new),
            Map.entry("sv", SwedishStemmer::new));
    /** Apostrophes part words here: l'homme is homme. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final Map<String, SnowballStemmer> stemmers = new HashMap<>();

    /** The language of a BCP 47 tag: fr of fr-CA. */
    static String language(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** @param tag BCP 47 */
    Set<String> of(String tag, String text) {
        String language = language(tag);
        var stems = new LinkedHashSet<String>();
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() > 1) {
                add(stems, language, word);
            }
        }
        return stems;
    }

    private void add(Set<String> stems, String language, String word) {
        String plain = Folding.fold(word);
        stems.add(language + ":" + stem(language, plain));
        if (!plain.equals(word)) {
            stems.add(language + ":" + Folding.fold(stem(language, word)));
        }
    }

    private String stem(String language, String word) {
        var known = STEMMERS.get(language);
        if (known == null) {
            return word;
        }
        var stemmer = stemmers.computeIfAbsent(language, key -> known.get());
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The stems of a word in each of these languages. */
    List<String> inEach(Set<String> languages, String word) {
        return languages.stream()
                .flatMap(language -> of(language, word).stream())
                .distinct()
                .toList();
    }
}
