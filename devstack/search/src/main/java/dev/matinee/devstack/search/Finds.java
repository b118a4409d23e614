package dev.matinee.devstack.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which word is where, and how often. */
final class Finds {
    private final Words words;
    private final Map<String, Map<String, Integer>> found = new TreeMap<>();

    Finds(Words words) {
        this.words = words;
    }

    /** @param place such as {@code mysql auth_service.account.email} */
    void look(String place, byte[] bytes) {
        note(place, words.in(bytes));
    }

    void look(String place, String text) {
        note(place, words.in(text));
    }

    private void note(String place, List<String> here) {
        here.forEach(
                word -> found.computeIfAbsent(word, fresh -> new TreeMap<>()).merge(place, 1, Integer::sum));
    }

    /** A line for each word and place: both, and how often, with tabs between. */
    List<String> lines() {
        return found.entrySet().stream()
                .flatMap(word -> word.getValue().entrySet().stream()
                        .map(place -> word.getKey() + "\t" + place.getKey() + "\t" + place.getValue()))
                .toList();
    }
}
