package dev.matinee.catalog.browse;

import dev.matinee.events.v1.Title;
import dev.matinee.kit.web.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/** Titles like another: by genres first, then by people, channels, age of the work, and kind. */
@Component
class Similar {
    private static final double GENRES = 4;
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
        return remembered.get(asked, () -> best(title, viewer)).stream()
                .map(id -> catalogue.find(id, viewer))
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    /** As many as a page may ask for, the best first. Whether it is seen is asked only of what would be among them. */
    private List<String> best(Title title, Viewer viewer) {
        var one = catalogue.traits().of(title);
        var bestFirst = Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id);
        var worstFirst = new PriorityQueue<>(bestFirst.reversed());
        double least = Double.NEGATIVE_INFINITY;
        for (var other : catalogue.traits().all()) {
            double score = score(one, other);
            if (score >= least
                    && !other.id().equals(one.id())
                    && catalogue.find(other.id(), viewer).isPresent()) {
                worstFirst.add(new Scored(other.id(), score));
                if (worstFirst.size() > Page.MAX_LIMIT) {
                    worstFirst.remove();
                    least = worstFirst.element().score();
                }
            }
        }
        return worstFirst.stream().sorted(bestFirst).map(Scored::id).toList();
    }

    private static double score(Traits.Of one, Traits.Of other) {
        return GENRES * one.genresWith(other)
                + PERSON * one.peopleWith(other)
                + CHANNEL * one.channelsWith(other)
                + Math.max(0, 1 - one.yearsFrom(other) / GENERATION_YEARS)
                + (one.isOfOneKindWith(other) ? SAME_KIND : 0);
    }
}
