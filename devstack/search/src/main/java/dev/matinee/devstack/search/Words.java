package dev.matinee.devstack.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is looked for, without regard to the case of its letters, in text and in bytes that text is in. */
final class Words {
    private static final int SHORTEST = 4;

    /** By word, its bytes in UTF-8, each as one character. */
    private final Map<String, String> wanted = new LinkedHashMap<>();

    Words(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Say what to look for: ./matinee search WORD…");
        }
        for (String word : words) {
            if (word.length() < SHORTEST) {
                throw new IllegalArgumentException("Too short to be looked for: " + word);
            }
            wanted.put(word, flat(word.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Those that are in there. */
    List<String> in(byte[] bytes) {
        String flat = flat(bytes);
        return wanted.entrySet().stream()
                .filter(word -> flat.contains(word.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String flat(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
