package dev.matinee.recommendation.model;

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

    static Evaluation of(Interactions all, Function<Interactions, ItemModel> train) {
        var shown = new Interactions();
        Map<Map<String, Double>, String> hidden = new LinkedHashMap<>();
        int profile = 0;
        for (var row : all.rows()) {
            var kept = new LinkedHashMap<>(row);
            if (row.size() >= LEAST) {
                String last = List.copyOf(row.keySet()).getLast();
                kept.remove(last);
                hidden.put(kept, last);
            }
            String name = Integer.toString(profile++);
            kept.forEach((title, weight) -> shown.put(name, title, weight));
        }
        if (hidden.isEmpty()) {
            return new Evaluation(0, 0);
        }
        ItemModel model = train.apply(shown);
        long found = hidden.entrySet().stream()
                .filter(one -> first(model, one.getKey()).contains(one.getValue()))
                .count();
        return new Evaluation(hidden.size(), (double) found / hidden.size());
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
