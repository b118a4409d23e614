package dev.matinee.recommendation.learn;

/**
 * Two that were learnt, as one: what each says of a user is brought to mean 0 and deviation 1, then mixed.
 *
 * @param share of the first, from 0 to 1
 */
public record Blend(Learnt first, Learnt second, double share) implements Learnt {
    @Override
    public double[] scores(int[] seen) {
        double[] mixed = normalised(first.scores(seen));
        double[] other = normalised(second.scores(seen));
        for (int item = 0; item < mixed.length; item++) {
            mixed[item] = share * mixed[item] + (1 - share) * other[item];
        }
        return mixed;
    }

    private static double[] normalised(double[] scores) {
        double sum = 0;
        double squares = 0;
        for (double score : scores) {
            sum += score;
            squares += score * score;
        }
        double mean = sum / scores.length;
        double variance = squares / scores.length - mean * mean;
        double[] normalised = new double[scores.length];
        if (variance > 0) {
            double deviation = Math.sqrt(variance);
            for (int item = 0; item < scores.length; item++) {
                normalised[item] = (scores[item] - mean) / deviation;
            }
        }
        return normalised;
    }
}
