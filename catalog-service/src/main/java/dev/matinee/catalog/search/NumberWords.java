package dev.matinee.catalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How numbers are said, folded, in English, French, German, Spanish and Italian: 1 to 100, round hundreds and thousands, a
 * thousand and one, and English ordinals. Words that mean something else in another of these languages (once, elf, due) are
 * left out.
 */
final class NumberWords {
    /** Figures by the words that say them, words joined by spaces. */
    static final Map<String, String> FIGURES = all();

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private NumberWords() {}

    private static Map<String, String> all() {
        var all = new HashMap<String, String>();
        english(all);
        french(all);
        german(all);
        spanish(all);
        italian(all);
        return Map.copyOf(all);
    }

    private static void english(Map<String, String> all) {
        var small = words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen");
        var tens = words("twenty thirty forty fifty sixty seventy eighty ninety");
        var ordinals = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
        upToHundred(all, small, tens, " ", "");
        for (int n = 1; n <= ordinals.size(); n++) {
            all.put(ordinals.get(n - 1), n + ordinalEnding(n));
        }
        all.put("hundred", "100");
        all.put("thousand", "1000");
        for (String one : List.of("a ", "one ")) {
            all.put(one + "hundred", "100");
            all.put(one + "thousand", "1000");
            all.put(one + "thousand and one", "1001");
        }
        for (int n = 2; n < TEN; n++) {
            all.put(small.get(n - 1) + " hundred", Integer.toString(n * HUNDRED));
            all.put(small.get(n - 1) + " thousand", Integer.toString(n * HUNDRED * TEN));
            for (int more = 1; more < TEN + TEN - 1; more++) {
                String year = Integer.toString(n * HUNDRED * TEN + more);
                all.put(small.get(n - 1) + " thousand " + small.get(more - 1), year);
                all.put(small.get(n - 1) + " thousand and " + small.get(more - 1), year);
            }
        }
    }

    private static String ordinalEnding(int n) {
        return switch (n) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static void french(Map<String, String> all) {
        var small = words("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
                + " dix-sept dix-huit dix-neuf");
        var tens = words("vingt trente quarante cinquante soixante");
        upToHundred(all, small, tens, " ", "et ");
        for (int n = TEN; n < TEN + TEN; n++) {
            String rest = small.get(n - 1).replace("-", " ");
            all.put((n == TEN + 1 ? "soixante et " : "soixante ") + rest, Integer.toString(60 + n));
            all.put("quatre vingt " + rest, Integer.toString(80 + n));
        }
        all.put("quatre vingt", "80");
        all.put("quatre vingts", "80");
        for (int n = 1; n < TEN; n++) {
            all.put("quatre vingt " + small.get(n - 1), Integer.toString(80 + n));
        }
        all.put("cent", "100");
        all.put("mille", "1000");
        all.put("mille et une", "1001");
        all.remove("un");
    }

    private static void german(Map<String, String> all) {
        var small = words("ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn"
                + " sechzehn siebzehn achtzehn neunzehn");
        var tens = words("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig");
        for (int n = 2; n <= small.size(); n++) {
            all.put(small.get(n - 1), Integer.toString(n));
        }
        for (int ten = 0; ten < tens.size(); ten++) {
            int round = (ten + 2) * TEN;
            all.put(tens.get(ten), Integer.toString(round));
            for (int n = 1; n < TEN; n++) {
                all.put(small.get(n - 1) + "und" + tens.get(ten), Integer.toString(round + n));
            }
        }
        all.put("hundert", "100");
        all.put("tausend", "1000");
        all.put("tausendundeine", "1001");
        all.remove("elf");
    }

    private static void spanish(Map<String, String> all) {
        var small = words("uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
                + " dieciseis diecisiete dieciocho diecinueve");
        var tens = words("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
        upToHundred(all, small, tens, " y ", "");
        all.put("cien", "100");
        all.put("mil", "1000");
        all.put("mil y una", "1001");
        all.remove("once");
    }

    private static void italian(Map<String, String> all) {
        var small = words("uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici"
                + " quindici sedici diciassette diciotto diciannove");
        var tens = words("venti trenta quaranta cinquanta sessanta settanta ottanta novanta");
        upToHundred(all, small, tens, "", "");
        all.put("cento", "100");
        all.put("mille e una", "1001");
        List.of("due", "sei").forEach(all::remove);
    }

    /**
     * @param between what stands between tens and units
     * @param beforeOne what stands before a unit of one, too
     */
    private static void upToHundred(
            Map<String, String> all, List<String> small, List<String> tens, String between, String beforeOne) {
        for (int n = 1; n <= small.size(); n++) {
            all.put(small.get(n - 1).replace("-", " "), Integer.toString(n));
        }
        for (int ten = 0; ten < tens.size(); ten++) {
            int round = (ten + 2) * TEN;
            all.put(tens.get(ten), Integer.toString(round));
            for (int n = 1; n < TEN; n++) {
                String unit = (n == 1 ? beforeOne : "") + small.get(n - 1);
                all.put(tens.get(ten) + between + unit, Integer.toString(round + n));
            }
        }
    }

    private static List<String> words(String list) {
        return List.of(list.split(" ", -1));
    }
}
