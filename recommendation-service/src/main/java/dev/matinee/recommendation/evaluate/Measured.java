package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.evaluate.Split.Asked;
import dev.matinee.recommendation.learn.Learnt;
import java.util.BitSet;

/** The metrics of one that learnt, over all users asked. */
final class Measured {
    private static final int DEEPEST = 100;
    private static final int FIRST = 10;

    private final int[] popularity;
    private final int users;
    private final double[] sums = new double[Metric.values().length];
    private final BitSet recommended = new BitSet();

    private Measured(Split split) {
        this.popularity = split.training().popularity();
        this.users = split.training().users().size();
    }

    /** Of each {@link Metric}, in their order. */
    static double[] of(Learnt learnt, Split split) {
        var measured = new Measured(split);
        for (var asked : split.asked()) {
            measured.take(Ranking.best(learnt.scores(asked.shown()), asked.shown(), DEEPEST), asked);
        }
        for (int metric = 0; metric < measured.sums.length; metric++) {
            measured.sums[metric] /= split.asked().size();
        }
        measured.sums[Metric.COVERAGE_10.ordinal()] =
                (double) measured.recommended.cardinality() / measured.popularity.length;
        return measured.sums;
    }

    /** What settings are chosen by. */
    static double ndcg(Learnt learnt, Split split) {
        double sum = 0;
        for (var asked : split.asked()) {
            int[] ranking = Ranking.best(learnt.scores(asked.shown()), asked.shown(), FIRST);
            sum += Found.of(ranking, asked.hidden()).ndcg(FIRST);
        }
        return sum / split.asked().size();
    }

    private void take(int[] ranking, Asked asked) {
        var found = Found.of(ranking, asked.hidden());
        add(Metric.NDCG_10, found.ndcg(10));
        add(Metric.NDCG_100, found.ndcg(100));
        add(Metric.RECALL_10, found.recall(10));
        add(Metric.RECALL_20, found.recall(20));
        add(Metric.RECALL_50, found.recall(50));
        int first = Math.min(FIRST, ranking.length);
        for (int rank = 0; rank < first; rank++) {
            recommended.set(ranking[rank]);
            add(Metric.NOVELTY_10, surprise(ranking[rank]) / first);
        }
    }

    /** Bits: one whom half of the users have watched is of one bit. What nobody has watched counts as watched by one. */
    private double surprise(int item) {
        return Math.log((double) users / Math.max(1, popularity[item])) / Math.log(2);
    }

    private void add(Metric metric, double value) {
        sums[metric.ordinal()] += value;
    }
}
