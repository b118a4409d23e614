package dev.matinee.recommendation.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Leave-last-out: of each profile with at least three titles, the latest is hidden, and looked for among the first ten
 * recommended of all titles that the profile does not have.
 *
 * @param profiles how many were asked
 * @param recallAt10 share of them whose hidden title was found, 0 to 1
 */
record Evaluation(int profiles, double recallAt10) {
    private static final int AMONG = 10;
    private static final int LEAST = 3;

    private record Asked(Map<String, Double> shown, String hidden) {}

    static Evaluation of(Interactions all, Function<Interactions, ItemModel> train) {
        var shown = new Interactions();
        List<Asked> asked = new ArrayList<>();
        int profile = 0;
        for (var row : all.rows()) {
            var kept = new LinkedHashMap<>(row);
            if (row.size() >= LEAST) {
                String last = List.copyOf(row.keySet()).getLast();
                kept.remove(last);
                asked.add(new Asked(kept, last));
            }
            String name = Integer.toString(profile++);
            kept.forEach((title, weight) -> shown.put(name, title, weight));
        }
        if (asked.isEmpty()) {
            return new Evaluation(0, 0);
        }
        ItemModel model = train.apply(shown);
        long found = asked.stream()
                .filter(one -> first(model, one.shown).contains(one.hidden))
                .count();
        return new Evaluation(asked.size(), (double) found / asked.size());
    }

    private static HashSet<String> first(ItemModel model, Map<String, Double> row) {
        var first = new HashSet<String>();
        model.scores(row).entrySet().stream()
                .filter(score -> !row.containsKey(score.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(AMONG)
                .forEach(score -> first.add(score.getKey()));
        return first;
    }
}
