package dev.matinee.catalog.search;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How much each title is begun lately: every start counts one, and half as much three days later. A number a title, of
 * titles that were begun; what has faded is forgotten.
 */
@Component
class Watched {
    /** Starts before this do not count any more. */
    static final Duration WINDOW = Duration.ofDays(14);

    private static final double HALF_LIFE_MS = Duration.ofDays(3).toMillis();
    private static final double FADED = 0.01;
    /** With fewer starts even the most watched title is not popular: one viewer does not make a success. */
    private static final double MANY = 20;

    private static final double WATCHING = 0.6;
    private static final double HINT = 0.25;
    private static final double RATING = 0.15;
    private static final double BEST_RATING = 10;

    private final Clock clock;
    private final Map<String, Score> scores = new ConcurrentHashMap<>();

    Watched(Clock clock) {
        this.clock = clock;
    }

    void heard(Viewing fact) {
        if (fact.getKind() == ViewingKind.STARTED && !fact.getTitleId().isEmpty()) {
            scores.merge(fact.getTitleId(), new Score(1, fact.getAtMs()), Score::plus);
        }
    }

    /** What was heard so far is told again. */
    void forgetAll() {
        scores.clear();
    }

    void forgetFaded() {
        long now = clock.millis();
        scores.values().removeIf(score -> score.at(now) < FADED);
    }

    /** What is known now, so that all titles are judged alike. */
    Liking now() {
        long now = clock.millis();
        double most = scores.values().stream()
                .mapToDouble(score -> score.at(now))
                .max()
                .orElse(0);
        return new Liking(scores, now, Math.max(most, MANY));
    }

    /** How much titles are liked, 0 to 1: by what is watched, by what an operator or a feed says, by critics. */
    record Liking(Map<String, Score> scores, long now, double most) {
        double of(Title title) {
            var score = scores.get(title.getId());
            double watched = score == null ? 0 : Math.log1p(score.at(now)) / Math.log1p(most);
            return WATCHING * Math.min(1, watched)
                    + HINT * Math.clamp(title.getPopularity(), 0, 1)
                    + RATING * Math.clamp(title.getRating() / BEST_RATING, 0, 1);
        }
    }

    /** Starts, as they count at a time. */
    record Score(double value, long atMs) {
        double at(long ms) {
            return value * Math.pow(0.5, Math.max(0, ms - atMs) / HALF_LIFE_MS);
        }

        Score plus(Score other) {
            long latest = Math.max(atMs, other.atMs);
            return new Score(at(latest) + other.at(latest), latest);
        }
    }
}
