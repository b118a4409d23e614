package dev.matinee.recommendation.model;

import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import dev.matinee.recommendation.history.TitleHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a profile will like: the trained model with the profile's own history folded in, content likeness for what the
 * model does not know, and a little of what critics say. The less the model has to go by, the more content counts.
 */
@Component
public class Recommender {
    /** With so many interactions, model and content count the same. */
    private static final double HALF_TRUST = 15;

    private static final double CRITICS = 0.15;

    private final StateTable<Title> titles;
    private final ModelStore models;

    Recommender(StateTable<Title> titles, ModelStore models) {
        this.titles = titles;
        this.models = models;
    }

    /**
     * A figure for each candidate: the higher, the better; comparable within one call only.
     *
     * @param candidates of the pool, and whatever else is to be placed among them
     */
    public Map<String, Double> score(Pool pool, Collection<Title> candidates, List<TitleHistory> history) {
        Map<String, Double> weights = new HashMap<>();
        history.stream()
                .filter(title -> title.weight() != 0)
                .forEach(title -> weights.put(title.titleId(), title.weight()));
        double trust = weights.size() / (weights.size() + HALF_TRUST);
        Map<String, Double> learnt =
                models.current().map(m -> scaled(m.scores(weights))).orElse(Map.of());
        Map<String, Double> alike = scaled(pool.index().likeness(known(weights)));
        Map<String, Double> scores = new HashMap<>();
        for (var candidate : candidates) {
            String id = candidate.getId();
            double liked = learnt.isEmpty()
                    ? alike.getOrDefault(id, 0.0)
                    : trust * learnt.getOrDefault(id, 0.0) + (1 - trust) * alike.getOrDefault(id, 0.0);
            scores.put(id, liked + CRITICS * candidate.getRating() / 10);
        }
        return scores;
    }

    /** How alike each title of a pool is to one, of the pool or not. */
    public Map<String, Double> likeness(Pool pool, Title title) {
        Map<String, Double> one = Map.of(title.getId(), 1.0);
        Map<String, Double> both = new HashMap<>(scaled(pool.index().likeness(Map.of(title, 1.0))));
        models.current()
                .map(m -> scaled(m.scores(one)))
                .orElse(Map.of())
                .forEach((id, score) -> both.merge(id, score, Double::sum));
        return both;
    }

    private Map<Title, Double> known(Map<String, Double> weights) {
        Map<Title, Double> known = new HashMap<>();
        weights.forEach((id, weight) -> titles.get(id).ifPresent(title -> known.put(title, weight)));
        return known;
    }

    /** Largest magnitude 1, so that two kinds of figures can be added. */
    private static Map<String, Double> scaled(Map<String, Double> scores) {
        double largest = scores.values().stream().mapToDouble(Math::abs).max().orElse(0);
        if (largest == 0) {
            return Map.of();
        }
        Map<String, Double> scaled = new HashMap<>();
        scores.forEach((id, score) -> scaled.put(id, score / largest));
        return scaled;
    }
}
