package dev.matinee.catalog.search;

import dev.matinee.catalog.title.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which one name is written. */
final class Names {
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");

    private Names() {}

    /** Folded, without the apostrophe's letter or with a word of its own for it, with "and" for its sign, in figures. */
    static Set<String> forms(String name) {
        var forms = new LinkedHashSet<String>();
        add(forms, name);
        add(forms, APOSTROPHES.matcher(name).replaceAll(" "));
        add(forms, name.replace("&", " and "));
        return forms;
    }

    private static void add(Set<String> forms, String name) {
        String folded = Folding.fold(name);
        if (!folded.isEmpty()) {
            forms.add(folded);
            forms.add(String.join(" ", Numbers.inFigures(words(folded))));
        }
    }

    static List<String> words(String folded) {
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
    }

    /** A folded name without its little words. */
    static String bare(String folded) {
        return String.join(" ", LittleWords.leftOut(words(folded)));
    }

    static String joined(String folded) {
        return folded.replace(" ", "");
    }

    /** Words that stand side by side, joined. */
    static List<String> pairs(List<String> words) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + words.get(i));
        }
        return pairs;
    }

    /** What is left of a folded name from each of its words on, the whole of it first. */
    static List<String> tails(String folded) {
        var tails = new ArrayList<String>();
        for (int at = 0; at >= 0; at = folded.indexOf(' ', at) < 0 ? -1 : folded.indexOf(' ', at) + 1) {
            tails.add(folded.substring(at));
        }
        return tails;
    }
}
