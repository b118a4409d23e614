package dev.matinee.catalog.search;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A library of any size, always the same. Words are pronounceable and as unevenly common as those of a language, names of
 * films have one to five of them, people act in few films or in many, and each film has a story of fifty words.
 */
final class MadeUpTitles {
    static final List<String> GENRES = List.of(
            "drama",
            "comedy",
            "western",
            "romance",
            "crime",
            "horror",
            "musical",
            "war",
            "adventure",
            "mystery",
            "fantasy",
            "documentary",
            "animation",
            "family",
            "history",
            "biography",
            "thriller",
            "science-fiction",
            "film-noir",
            "sport");
    private static final List<String> COMMON = List.of(
            "the of a and in to my for on with man woman night love girl house big last lady blue city heart moon lost"
                    .split(" ", -1));
    private static final String[] ONSETS =
            "b c d f g h l m n p r s t v w br ch cl cr dr fl gr pl pr sh sl st th tr".split(" ", -1);
    private static final String[] VOWELS = "a e i o u ai ea ee ie oa oo ou".split(" ", -1);
    private static final String[] ENDS = " b ck d l m n nd ng nt p r rd s st t x".split(" ", -1);
    private static final int LEXICON = 40_000;
    private static final int STORY_WORDS = 50;

    private final SplittableRandom random;
    private final List<String> lexicon;
    private final List<String> people;

    private MadeUpTitles(int titles, long seed) {
        random = new SplittableRandom(seed);
        lexicon = lexicon();
        people = IntStream.range(0, titles / 2 + 50).mapToObj(n -> name()).toList();
    }

    static Stream<Title> of(int count, long seed) {
        var made = new MadeUpTitles(count, seed);
        return IntStream.range(0, count).mapToObj(made::title);
    }

    private Title title(int number) {
        var title = Title.newBuilder()
                .setId("made-up-" + number)
                .setKey("made-up-" + number)
                .setVersion(1)
                .setType(random.nextInt(8) == 0 ? TitleType.SERIES : TitleType.FILM)
                .setName(capital(words(1 + random.nextInt(2) + random.nextInt(4))))
                .setYear(1900 + random.nextInt(126))
                .setMaturity(new int[] {0, 0, 6, 12, 16, 18}[random.nextInt(6)])
                .setRating(random.nextInt(100) / 10.0)
                .setPublished(true)
                .setPublishedAtMs(number)
                .setSynopsis(words(STORY_WORDS));
        if (random.nextInt(4) == 0) {
            title.setOriginalName(capital(words(1 + random.nextInt(4))));
        }
        if (random.nextInt(5) == 0) {
            title.putNames("fr", capital(words(1 + random.nextInt(4)))).putSynopses("fr", words(STORY_WORDS));
        }
        for (int n = 2 + random.nextInt(7); n > 0; n--) {
            title.addPeople(people.get(uneven(people.size())));
        }
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            title.addGenres(GENRES.get(uneven(GENRES.size())));
        }
        return title.build();
    }

    /** A few are taken very often, most very seldom. */
    private int uneven(int of) {
        return Math.min(of - 1, (int) Math.exp(random.nextDouble() * Math.log(of + 1.0)) - 1);
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            words.add(lexicon.get(uneven(lexicon.size())));
        }
        return String.join(" ", words);
    }

    private String name() {
        return capital(word(1 + random.nextInt(2))) + " " + capital(word(1 + random.nextInt(3)));
    }

    private List<String> lexicon() {
        var words = new ArrayList<>(COMMON);
        var seen = new HashSet<>(words);
        while (words.size() < LEXICON) {
            String word = word(1 + random.nextInt(3));
            if (word.length() > 2 && seen.add(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        for (int n = 0; n < syllables; n++) {
            word.append(one(ONSETS)).append(one(VOWELS));
        }
        return word.append(one(ENDS)).toString();
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
