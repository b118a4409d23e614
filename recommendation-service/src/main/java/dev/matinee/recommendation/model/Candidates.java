package dev.matinee.recommendation.model;

import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import dev.matinee.recommendation.trend.Trending;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The titles that rows are made of. Of a library of at most {@value #MOST} all of them, as they are now. Of a larger one,
 * since scoring each of a hundred thousand titles is nobody's to wait for: of those that viewers of one kind see, the ones
 * begun most lately, the newest and the best liked, chosen anew at most every five seconds.
 */
@Component
public class Candidates {
    static final int MOST = 2_000;
    private static final long KEPT = Duration.ofSeconds(5).toNanos();
    /** Kinds of viewers that are remembered: the index of each is a few megabytes. */
    private static final int KINDS = 16;

    private final StateTable<Title> titles;
    private final Trending trending;
    private final int most;
    private final LongSupplier nanos;
    private final AtomicLong changes = new AtomicLong();
    /** The one asked for longest ago is the first. */
    private final Map<Object, Chosen> chosen = new LinkedHashMap<>(KINDS, 0.75f, true);

    private record Chosen(Pool pool, long revision, long at) {}

    @Autowired
    Candidates(StateTable<Title> titles, Trending trending) {
        this(titles, trending, MOST, System::nanoTime);
    }

    /** @param nanos a clock that never goes back */
    Candidates(StateTable<Title> titles, Trending trending, int most, LongSupplier nanos) {
        this.titles = titles;
        this.trending = trending;
        this.most = most;
        this.nanos = nanos;
        titles.onChange((key, before, after) -> changes.incrementAndGet());
    }

    /**
     * For viewers of one kind.
     *
     * @param kind equal for viewers who see the same titles
     * @param seen whether they see a title now
     */
    public Pool of(Object kind, Predicate<Title> seen) {
        boolean whole = titles.values().size() <= most;
        Object key = whole ? Whole.LIBRARY : kind;
        synchronized (chosen) {
            long now = nanos.getAsLong();
            long revision = changes.get();
            var had = chosen.get(key);
            if (had != null && (had.revision == revision || !whole && now - had.at < KEPT)) {
                return had.pool;
            }
            var fresh = new Pool(whole ? List.copyOf(titles.values()) : choose(seen));
            chosen.put(key, new Chosen(fresh, revision, now));
            if (chosen.size() > KINDS) {
                chosen.remove(chosen.keySet().iterator().next());
            }
            return fresh;
        }
    }

    private enum Whole {
        LIBRARY
    }

    private List<Title> choose(Predicate<Title> seen) {
        Map<String, Double> begun = trending.scores();
        var latelyBegun = new Best(most / 3, title -> begun.getOrDefault(title.getId(), 0.0));
        var newest = new Best(most / 3, Title::getPublishedAtMs);
        var liked = new Best(most, title -> title.getPopularity() + title.getRating() / 10);
        for (Title title : titles.values()) {
            if (seen.test(title)) {
                if (begun.containsKey(title.getId())) {
                    latelyBegun.offer(title);
                }
                newest.offer(title);
                liked.offer(title);
            }
        }
        return Stream.of(latelyBegun, newest, liked)
                .flatMap(Best::highestFirst)
                .distinct()
                .limit(most)
                .toList();
    }

    /** Those with the highest figure, in one walk through many. */
    private static final class Best {
        private final int most;
        private final Comparator<Title> lowestFirst;
        private final PriorityQueue<Title> kept;

        Best(int most, ToDoubleFunction<Title> figure) {
            this.most = most;
            this.lowestFirst = Comparator.comparingDouble(figure).thenComparing(Title::getId);
            this.kept = new PriorityQueue<>(lowestFirst);
        }

        void offer(Title title) {
            if (kept.size() < most) {
                kept.add(title);
            } else if (lowestFirst.compare(title, kept.element()) > 0) {
                kept.remove();
                kept.add(title);
            }
        }

        Stream<Title> highestFirst() {
            return kept.stream().sorted(lowestFirst.reversed());
        }
    }
}
