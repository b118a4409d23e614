package dev.matinee.recommendation.evaluate;

import java.util.Arrays;

/** Which ranks of one user's ranking are hits. */
record Found(boolean[] hits, int relevant) {
    static Found of(int[] ranking, int[] hidden) {
        int[] sorted = hidden.clone();
        Arrays.sort(sorted);
        boolean[] hits = new boolean[ranking.length];
        for (int rank = 0; rank < hits.length; rank++) {
            hits[rank] = Arrays.binarySearch(sorted, ranking[rank]) >= 0;
        }
        return new Found(hits, hidden.length);
    }

    /** Hits among the first, of all that is relevant: with more relevant than {@code first}, it cannot reach 1. */
    double recall(int first) {
        int found = 0;
        for (int rank = 0; rank < Math.min(first, hits.length); rank++) {
            found += hits[rank] ? 1 : 0;
        }
        return (double) found / relevant;
    }

    /** Gain 1 a hit, discounted by the logarithm of its rank, of the most that could be. */
    double ndcg(int first) {
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < first; rank++) {
            double discount = Math.log(2) / Math.log(rank + 2);
            gain += rank < hits.length && hits[rank] ? discount : 0;
            ideal += rank < relevant ? discount : 0;
        }
        return gain / ideal;
    }
}
