package dev.matinee.catalog.browse;

import dev.matinee.events.v1.Title;
import dev.matinee.kit.web.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Titles like another: by genres first, then by people, channels, age of the work, and kind. */
@Component
class Similar {
    private static final double PERSON = 1.5;
    private static final double CHANNEL = 0.7;
    private static final double SAME_KIND = 0.3;
    private static final double GENERATION_YEARS = 30;
    private static final int REMEMBERED = 10_000;

    private final Catalogue catalogue;
    private final Remembered<Asked, List<String>> remembered;

    Similar(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.remembered = new Remembered<>(REMEMBERED, catalogue::revision, System::nanoTime);
    }

    private record Asked(String id, long version, int maturity, String country) {}

    private record Scored(String id, double score) {}

    /** Among those that this viewer sees. */
    List<Title> to(Title title, Viewer viewer, int limit) {
        var asked = new Asked(title.getId(), title.getVersion(), viewer.maturity(), viewer.country());
        return remembered.get(asked, () -> best(title, catalogue.all(viewer))).stream()
                .map(id -> catalogue.find(id, viewer))
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    /** As many as a page may ask for, the best first. */
    private static List<String> best(Title title, Collection<Title> others) {
        var score = new Score(title);
        var bestFirst = Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id);
        var worstFirst = new PriorityQueue<>(bestFirst.reversed());
        for (var other : others) {
            if (!other.getId().equals(title.getId())) {
                worstFirst.add(new Scored(other.getId(), score.of(other)));
                if (worstFirst.size() > Page.MAX_LIMIT) {
                    worstFirst.remove();
                }
            }
        }
        return worstFirst.stream().sorted(bestFirst).map(Scored::id).toList();
    }

    /** How much others are like one. */
    private static final class Score {
        private final Title title;
        private final Set<String> genres;
        private final Set<String> people;
        private final Set<String> channels;

        Score(Title title) {
            this.title = title;
            this.genres = Set.copyOf(title.getGenresList());
            this.people = Set.copyOf(title.getPeopleList());
            this.channels = Set.copyOf(title.getChannelsList());
        }

        double of(Title other) {
            int shared = shared(genres, other.getGenresList());
            int all = genres.size() + other.getGenresCount() - shared;
            double ofGenres = all == 0 ? 0 : 4.0 * shared / all;
            double years = Math.abs(title.getYear() - other.getYear());
            return ofGenres
                    + PERSON * shared(people, other.getPeopleList())
                    + CHANNEL * shared(channels, other.getChannelsList())
                    + Math.max(0, 1 - years / GENERATION_YEARS)
                    + (title.getType() == other.getType() ? SAME_KIND : 0);
        }

        private static int shared(Set<String> one, List<String> other) {
            int shared = 0;
            for (int i = 0; i < other.size() && !one.isEmpty(); i++) {
                if (one.contains(other.get(i))) {
                    shared++;
                }
            }
            return shared;
        }
    }
}
