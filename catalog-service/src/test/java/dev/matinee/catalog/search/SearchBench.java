package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Viewer;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Builds the index of a made-up library and asks it, each question on one thread: {@code ./matinee bench search}. Prints
 * lines of tab-separated figures, which bench/search.mjs makes a table of.
 */
final class SearchBench {
    private static final Viewer VIEWER = new Viewer(18, "FR", "en", Instant.EPOCH);
    private static final double MILLION = 1e6;
    private static final int WARM_UP = 3;
    private static final Map<String, Narrowing> NARROWED = new TreeMap<>(Map.of(
            "a word, narrowed to series of the 1950s", new Narrowing(TitleType.SERIES, null, null, 1950),
            "a word, narrowed to a genre", new Narrowing(null, "drama", null, null)));

    private SearchBench() {}

    /** How many titles; how many questions of each kind. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        int questions = Integer.parseInt(args[1]);
        var titles = MadeUpTitles.of(count, 1).toList();
        long before = heap();
        long began = System.nanoTime();
        long cpu = cpu();
        var index = new SearchIndex();
        titles.forEach(title -> index.changed(title.getId(), null, title));
        index.gather();
        index.refresh();
        index.judge(title -> title.getRating() / 10);
        say("build", count, seconds(System.nanoTime() - began), seconds(cpu() - cpu), heap() - before);
        var genres = MadeUpTitles.GENRES.stream()
                .map(slug -> new Genre(slug, slug.replace('-', ' '), Map.of(), 1))
                .toList();
        var search = new Search(index, () -> genres, List::of, Way.ALL);
        var suggestions = new Suggestions(index, search, () -> genres, List::of);
        kinds().forEach((kind, asked) -> {
            var typed = typed(titles, asked, questions);
            measure("search", kind, typed, text -> search.find(text, VIEWER, Narrowing.NONE, 48));
            measure("suggestions", kind, typed, text -> suggestions.of(text, VIEWER));
        });
        NARROWED.forEach((kind, narrowing) -> {
            var typed = typed(titles, Made::word, questions);
            measure("search", kind, typed, text -> search.find(text, VIEWER, narrowing, 48));
        });
        say(
                "quality",
                String.format(
                        Locale.ROOT,
                        "%.4f",
                        JudgedQueries.load().quality(Way.ALL).mean()));
    }

    private record Made(Title title, SplittableRandom random) {
        String word() {
            var words = title.getName().split(" ", -1);
            return Arrays.stream(words)
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
        }

        /** Words that stand side by side in the story. */
        List<String> story(int count) {
            return Arrays.asList(title.getSynopsis().split(" ", -1)).subList(5, 5 + count);
        }

        String mistyped(String word) {
            int at = word.length() / 2;
            return word.length() < 4 ? word : word.substring(0, at) + 'z' + word.substring(at + 1);
        }
    }

    private static Map<String, Function<Made, String>> kinds() {
        var kinds = new LinkedHashMap<String, Function<Made, String>>();
        kinds.put("the whole name", made -> made.title().getName());
        kinds.put("one letter", made -> made.word().substring(0, 1));
        kinds.put("two letters", made -> made.word().substring(0, 2));
        kinds.put(
                "four letters",
                made -> made.word().substring(0, Math.min(4, made.word().length())));
        kinds.put("a name, its last word begun", made -> {
            String name = made.title().getName();
            return name.substring(0, Math.max(1, name.length() - 2));
        });
        kinds.put("a name as it is typed, up to any letter", made -> {
            String name = made.title().getName();
            return name.substring(0, 1 + made.random().nextInt(name.length()));
        });
        kinds.put("a mistyped word", made -> made.mistyped(made.word()));
        kinds.put(
                "a name with a mistyped word",
                made -> made.title().getName().replace(made.word(), made.mistyped(made.word())));
        kinds.put("somebody's name", made -> made.title().getPeople(0));
        kinds.put(
                "a word, a person and the year",
                made -> made.word() + " " + made.title().getPeople(0) + " "
                        + made.title().getYear());
        kinds.put("four words of the story", made -> String.join(" ", made.story(4)));
        kinds.put("twelve words of the story", made -> String.join(" ", made.story(12)));
        kinds.put(
                "twelve mistyped words",
                made -> made.story(12).stream().map(made::mistyped).collect(Collectors.joining(" ")));
        kinds.put(
                "twelve words that nothing matches",
                made -> made.story(12).stream().map(word -> "qz" + word + "zq").collect(Collectors.joining(" ")));
        kinds.put("what nothing matches", made -> "qzxwvk " + made.mistyped(made.word()) + "zq");
        return kinds;
    }

    private static List<String> typed(List<Title> titles, Function<Made, String> kind, int questions) {
        var random = new SplittableRandom(2);
        var typed = new ArrayList<String>();
        for (int n = 0; n < questions; n++) {
            typed.add(kind.apply(new Made(titles.get(random.nextInt(titles.size())), random)));
        }
        return typed;
    }

    private static void measure(String what, String kind, List<String> typed, Consumer<String> asking) {
        for (int round = 0; round < WARM_UP; round++) {
            typed.forEach(asking);
        }
        double[] millis = typed.stream()
                .mapToDouble(text -> {
                    long before = cpu();
                    asking.accept(text);
                    return (cpu() - before) / MILLION;
                })
                .sorted()
                .toArray();
        say(what, kind, rounded(millis[millis.length / 2]), rounded(millis[millis.length * 99 / 100]));
    }

    private static String rounded(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / MILLION / 1000);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(Object... figures) {
        System.out.println(
                String.join("\t", Arrays.stream(figures).map(String::valueOf).toList()));
    }
}
