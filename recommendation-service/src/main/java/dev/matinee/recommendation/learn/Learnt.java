package dev.matinee.recommendation.learn;

/** What was learnt. A user is folded in by what was watched, and need not have been there when it was learnt. */
@FunctionalInterface
public interface Learnt {
    /**
     * @param seen the numbers of the items watched
     * @return of every item, those seen included, how much it is recommended; compares within one call only
     */
    double[] scores(int[] seen);
}
