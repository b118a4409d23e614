package dev.matinee.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sheets as operators send them. */
final class Sheets {
    private Sheets() {}

    static Map<String, Object> film(String title, Integer maturity, String genre) {
        var sheet = new LinkedHashMap<String, Object>();
        sheet.put("type", "film");
        sheet.put("title", title);
        sheet.put("year", 1902);
        sheet.put("maturity", maturity);
        sheet.put("genres", List.of(genre));
        sheet.put("runtime", 840);
        sheet.put("rating", 8.2);
        sheet.put("people", List.of(Map.of("name", "Georges Méliès", "role", "director")));
        sheet.put("countries", List.of("FR"));
        sheet.put("languages", List.of("fr"));
        sheet.put("synopsis", Map.of("en", "To the Moon, and back.", "fr", "Vers la Lune."));
        sheet.put("artwork", artwork());
        return sheet;
    }

    static Map<String, Object> series(String title, Integer maturity, String genre) {
        var sheet = film(title, maturity, genre);
        sheet.put("type", "series");
        sheet.remove("runtime");
        sheet.put(
                "seasons",
                List.of(
                        Map.of("number", 1, "title", "One", "episodes", List.of(episode(1, 1), episode(1, 2))),
                        Map.of("number", 2, "episodes", List.of(episode(2, 1)))));
        return sheet;
    }

    private static Map<String, Object> episode(int season, int number) {
        return Map.of(
                "key",
                "s" + season + "e" + number,
                "number",
                number,
                "title",
                "Chapter " + number,
                "synopsis",
                "What happens in " + number,
                "runtime",
                600,
                "still",
                "/images/still.jpg");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> artwork() {
        return Map.of("poster", "/images/p.jpg", "backdrop", "/images/b.jpg", "dominantColor", "#102030");
    }
}
