package dev.matinee.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom the quick way of comparing puts first, held against the plain one. */
class SimilarTest {
    private static final Viewer TEEN = new Viewer(12, "FR", "en", Instant.EPOCH);

    private final Random random = new Random(7);
    private final Catalogue catalogue = new Catalogue();
    private final List<Title> titles =
            IntStream.range(0, 700).mapToObj(this::some).toList();

    private Title some(int number) {
        var title = SomeTitles.film("t%03d".formatted(number), "Film " + number)
                .setType(random.nextInt(5) == 0 ? TitleType.SERIES : TitleType.FILM)
                .setYear(1900 + random.nextInt(90))
                .setMaturity(random.nextInt(4) * 6)
                .clearGenres()
                .clearPeople()
                .clearChannels()
                .addAllGenres(some("g", 3, 8))
                .addAllPeople(some("p", 5, 60))
                .addAllChannels(some("c", 2, 4))
                .build();
        catalogue.changed(title.getId(), null, title);
        return title;
    }

    private List<String> some(String what, int most, int of) {
        return Stream.generate(() -> what + random.nextInt(of))
                .limit(random.nextInt(most + 1))
                .distinct()
                .toList();
    }

    @Test
    void thoseThatShareMostAreFirstAndNoneThatIsNotSeen() {
        var similar = new Similar(catalogue);
        for (var title : titles.subList(0, 25)) {
            Map<String, Double> scores = titles.stream()
                    .filter(other -> other != title && TEEN.sees(other))
                    .collect(Collectors.toMap(Title::getId, other -> score(title, other)));
            var best = scores.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .map(Map.Entry::getKey)
                    .limit(100)
                    .toList();
            assertThat(similar.to(title, TEEN, 100)).extracting(Title::getId).containsExactlyElementsOf(best);
        }
    }

    private static double score(Title one, Title other) {
        var shared = shared(one.getGenresList(), other.getGenresList());
        var all = new HashSet<>(one.getGenresList());
        all.addAll(other.getGenresList());
        return (all.isEmpty() ? 0 : 4 * ((double) shared / all.size()))
                + 1.5 * shared(one.getPeopleList(), other.getPeopleList())
                + 0.7 * shared(one.getChannelsList(), other.getChannelsList())
                + Math.max(0, 1 - Math.abs(one.getYear() - other.getYear()) / 30.0)
                + (one.getType() == other.getType() ? 0.3 : 0);
    }

    private static int shared(List<String> one, List<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }
}
