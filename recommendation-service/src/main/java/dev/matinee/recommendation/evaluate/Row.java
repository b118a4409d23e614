package dev.matinee.recommendation.evaluate;

/**
 * How one model did on one split.
 *
 * @param figures of each {@link Metric}, in their order
 */
record Row(String model, double[] figures) {
    double figure(Metric metric) {
        return figures[metric.ordinal()];
    }
}
