package dev.matinee.catalog.title;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names compare: without case, accents, apostrophes, and what else one does not type. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Words in small plain letters, one space between them; empty where there is no letter and no figure. */
    public static String fold(String text) {
        return isFolded(text) ? text : folded(text);
    }

    /** Most words of most texts are: what is to be done with them is nothing. */
    private static boolean isFolded(String text) {
        boolean between = true;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean space = letter == ' ';
            if (!(letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || space && !between)) {
                return false;
            }
            between = space;
        }
        return text.isEmpty() || !between;
    }

    private static String folded(String text) {
        String plain = APOSTROPHES.matcher(text).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = letters(plain.toLowerCase(Locale.ROOT));
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** Letters that Unicode does not take apart, as one types them without their key. */
    private static String letters(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l")
                .replace("ı", "i");
    }
}
