package dev.matinee.recommendation.learn;

/** A way to learn, with its settings. */
@FunctionalInterface
public interface Learner {
    Learnt learn(Watched watched);
}
