package dev.matinee.recommendation.model;

import dev.matinee.recommendation.learn.Ease;
import dev.matinee.recommendation.learn.Watched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Has EASE learn from what profiles liked, and keeps of it what is served. */
final class ItemItemTraining {
    /** Of the titles, the most watched: what is learnt costs the cube of their number. */
    static final int MOST_TITLES = 5000;
    /** What is kept of a title. */
    private static final int NEIGHBOURS = 500;

    private static final Ease EASE = new Ease(1, 0, 0);

    private ItemItemTraining() {}

    static ItemModel train(Interactions interactions) {
        List<String> titles = interactions.popularity().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TITLES)
                .map(Map.Entry::getKey)
                .toList();
        return new ItemModel(titles, neighbours(EASE.weights(numbered(interactions, titles))));
    }

    private static Watched numbered(Interactions interactions, List<String> titles) {
        Map<String, Integer> numbers = new HashMap<>();
        titles.forEach(title -> numbers.put(title, numbers.size()));
        List<int[]> users = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        for (var row : interactions.rows()) {
            var known = row.entrySet().stream()
                    .filter(liked -> numbers.containsKey(liked.getKey()))
                    .toList();
            users.add(known.stream()
                    .mapToInt(liked -> numbers.get(liked.getKey()))
                    .toArray());
            weights.add(known.stream().mapToDouble(Map.Entry::getValue).toArray());
        }
        return new Watched(titles.size(), users, weights);
    }

    private static List<ItemModel.Neighbours> neighbours(DMatrixRMaj weights) {
        int size = weights.getNumRows();
        List<ItemModel.Neighbours> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int from = i;
            int[] nearest = IntStream.range(0, size)
                    .filter(j -> j != from)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> -Math.abs(weights.get(from, j))))
                    .limit(NEIGHBOURS)
                    .mapToInt(Integer::intValue)
                    .toArray();
            float[] kept = new float[nearest.length];
            for (int n = 0; n < nearest.length; n++) {
                kept[n] = (float) weights.get(from, nearest[n]);
            }
            rows.add(new ItemModel.Neighbours(nearest, kept));
        }
        return rows;
    }
}
