package dev.matinee.recommendation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * EASE (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019): the item–item matrix B that best
 * tells each column of the interactions X from the others, with a zero diagonal, in closed form:
 * {@code P = (XᵀX + λI)⁻¹}, {@code B = I − P · diag(1 / P)}.
 */
final class Ease {
    /** Of the titles, the most watched: the inverse costs the cube of their number. */
    static final int MOST_TITLES = 5000;
    /** What is kept of a row of B. */
    private static final int NEIGHBOURS = 500;

    private Ease() {}

    /** @param lambda how much it takes to be believed; around a tenth to a few hundred with the size of the data */
    static ItemModel train(Interactions interactions, double lambda) {
        List<String> titles = interactions.popularity().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TITLES)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        titles.forEach(title -> numbers.put(title, numbers.size()));
        DMatrixRMaj gram = gram(interactions, numbers);
        for (int i = 0; i < titles.size(); i++) {
            gram.add(i, i, lambda);
        }
        var inverse = new DMatrixRMaj(titles.size(), titles.size());
        if (!CommonOps_DDRM.invert(gram, inverse)) {
            throw new IllegalStateException("The regularised Gram matrix has an inverse, whatever was watched");
        }
        return new ItemModel(titles, neighbours(inverse));
    }

    private static DMatrixRMaj gram(Interactions interactions, Map<String, Integer> numbers) {
        var gram = new DMatrixRMaj(numbers.size(), numbers.size());
        for (var row : interactions.rows()) {
            row.forEach((one, weight) -> row.forEach((other, otherWeight) -> {
                Integer i = numbers.get(one);
                Integer j = numbers.get(other);
                if (i != null && j != null) {
                    gram.add(i, j, weight * otherWeight);
                }
            }));
        }
        return gram;
    }

    private static List<ItemModel.Neighbours> neighbours(DMatrixRMaj inverse) {
        int size = inverse.getNumRows();
        List<ItemModel.Neighbours> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int from = i;
            int[] nearest = IntStream.range(0, size)
                    .filter(j -> j != from)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> -Math.abs(weight(inverse, from, j))))
                    .limit(NEIGHBOURS)
                    .mapToInt(Integer::intValue)
                    .toArray();
            float[] weights = new float[nearest.length];
            for (int n = 0; n < nearest.length; n++) {
                weights[n] = (float) weight(inverse, from, nearest[n]);
            }
            rows.add(new ItemModel.Neighbours(nearest, weights));
        }
        return rows;
    }

    private static double weight(DMatrixRMaj inverse, int from, int to) {
        return -inverse.get(from, to) / inverse.get(to, to);
    }
}
