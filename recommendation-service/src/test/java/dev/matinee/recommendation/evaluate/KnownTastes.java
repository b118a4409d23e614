package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.learn.Learnt;
import dev.matinee.recommendation.learn.Watched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Made viewers of whom all is known. Items differ in some qualities, which users like or do not like; four at a time they are
 * a series, of some of which each user is a follower; and some are much more popular than others. What a user watches is
 * chance, by what these make likely.
 */
final class KnownTastes {
    private static final int QUALITIES = 8;
    private static final double STRENGTH = 2;
    private static final int SERIES = 4;
    private static final int FOLLOWED = 4;
    private static final double FOLLOWING = 8;
    private static final double POPULARITY_BIAS = 0.9;

    private final SplittableRandom random;
    private final int items;
    private final double[][] qualities;
    private final double[] popularity;
    private final List<double[]> likelihoods = new ArrayList<>();
    private final List<int[]> watched = new ArrayList<>();

    KnownTastes(int users, int items, long seed) {
        this.random = new SplittableRandom(seed);
        this.items = items;
        qualities = IntStream.range(0, items).mapToObj(item -> gaussian()).toArray(double[][]::new);
        popularity = IntStream.range(0, items)
                .mapToDouble(item -> Math.pow(3 + items * random.nextDouble(), -POPULARITY_BIAS))
                .toArray();
        for (int user = 0; user < users; user++) {
            double[] likelihood = likelihood();
            likelihoods.add(likelihood);
            watched.add(watch(likelihood, 10 + (int) Math.exp(4.2 * random.nextDouble())));
        }
    }

    Watched watched() {
        return new Watched(items, watched);
    }

    /** One who knows what everybody likes. Of a split that asks every user: it knows them by what they are shown. */
    Learnt oracle(Split split) {
        Map<int[], double[]> truth = new IdentityHashMap<>();
        for (int user = 0; user < likelihoods.size(); user++) {
            truth.put(split.asked().get(user).shown(), likelihoods.get(user));
        }
        return truth::get;
    }

    private double[] gaussian() {
        return DoubleStream.generate(random::nextGaussian).limit(QUALITIES).toArray();
    }

    private double[] likelihood() {
        double[] taste = gaussian();
        int[] followed =
                random.ints(0, items / SERIES).distinct().limit(FOLLOWED).toArray();
        double[] likelihood = new double[items];
        for (int item = 0; item < items; item++) {
            double liked = 0;
            for (int n = 0; n < QUALITIES; n++) {
                liked += taste[n] * qualities[item][n] / Math.sqrt(QUALITIES);
            }
            int series = item / SERIES;
            boolean isFollowed = IntStream.of(followed).anyMatch(one -> one == series);
            likelihood[item] = popularity[item] * Math.exp(STRENGTH * liked) * (isFollowed ? FOLLOWING : 1);
        }
        return likelihood;
    }

    /** So many, each as likely as it is among those left: the greatest of their logarithms with Gumbel's noise. */
    private int[] watch(double[] likelihood, int many) {
        double[] drawn = IntStream.range(0, items)
                .mapToDouble(item -> Math.log(likelihood[item]) - Math.log(-Math.log(random.nextDouble())))
                .toArray();
        return IntStream.range(0, items)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -drawn[item]))
                .limit(many)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
