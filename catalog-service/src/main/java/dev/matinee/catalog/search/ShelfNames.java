package dev.matinee.catalog.search;

import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.catalog.title.Folding;
import dev.matinee.catalog.title.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Genres and channels by what they are called in any language, and with other endings: comedies are comedy. */
final class ShelfNames {
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_BEGINNING = 3;

    private final Map<String, Set<String>> genres = new HashMap<>();
    private final Map<String, Set<String>> channels = new HashMap<>();
    private final Set<String> languages = new TreeSet<>();

    ShelfNames(List<Genre> genres, List<Channel> channels) {
        var stems = new Stems();
        for (Genre genre : genres) {
            add(this.genres, stems, LocalText.OWN, genre.name(), genre.slug());
            add(this.genres, stems, LocalText.OWN, genre.slug(), genre.slug());
            genre.names().forEach((language, name) -> add(this.genres, stems, language, name, genre.slug()));
        }
        channels.forEach(channel -> add(this.channels, stems, LocalText.OWN, channel.name(), channel.slug()));
    }

    private void add(Map<String, Set<String>> slugs, Stems stems, String language, String name, String slug) {
        languages.add(language);
        for (String key : List.of(Folding.fold(name), stemmed(stems, language, name))) {
            if (!key.isEmpty()) {
                slugs.computeIfAbsent(key, k -> new HashSet<>()).add(slug);
            }
        }
    }

    private static String stemmed(Stems stems, String language, String name) {
        return String.join(" ", stems.of(language, Folding.fold(name)));
    }

    /** The slugs that each word may be meant for, alone or with its neighbours. */
    Meant meant(List<String> words) {
        var genresMeant = places(words.size());
        var channelsMeant = places(words.size());
        var stems = new Stems();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
                String phrase = String.join(" ", words.subList(from, to));
                boolean last = to == words.size();
                var forms = forms(stems, phrase);
                mark(genresMeant, found(genres, forms, phrase, last), from, to);
                mark(channelsMeant, found(channels, forms, phrase, last), from, to);
            }
        }
        return new Meant(genresMeant, channelsMeant);
    }

    /** As it is written, and with the endings that each language takes off. */
    private Set<String> forms(Stems stems, String phrase) {
        var forms = new HashSet<>(Set.of(phrase));
        languages.forEach(language -> forms.add(stemmed(stems, language, phrase)));
        return forms;
    }

    private static Set<String> found(Map<String, Set<String>> slugs, Set<String> forms, String phrase, boolean last) {
        var found = new TreeSet<String>();
        forms.forEach(form -> found.addAll(slugs.getOrDefault(form, Set.of())));
        if (found.isEmpty() && last && phrase.length() >= SHORTEST_BEGINNING) {
            slugs.forEach((name, of) -> {
                if (name.startsWith(phrase)) {
                    found.addAll(of);
                }
            });
        }
        return found;
    }

    private static List<Set<String>> places(int count) {
        var places = new ArrayList<Set<String>>();
        for (int i = 0; i < count; i++) {
            places.add(new TreeSet<>());
        }
        return places;
    }

    private static void mark(List<Set<String>> places, Set<String> slugs, int from, int to) {
        places.subList(from, to).forEach(place -> place.addAll(slugs));
    }

    /** Slugs by the number of the word. */
    record Meant(List<Set<String>> genres, List<Set<String>> channels) {}
}
