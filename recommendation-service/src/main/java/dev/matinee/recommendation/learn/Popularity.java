package dev.matinee.recommendation.learn;

import java.util.Arrays;

/** To everybody, what most have watched. */
public record Popularity() implements Learner {
    @Override
    public Learnt learn(Watched watched) {
        double[] counts = Arrays.stream(watched.popularity()).asDoubleStream().toArray();
        return seen -> counts.clone();
    }
}
