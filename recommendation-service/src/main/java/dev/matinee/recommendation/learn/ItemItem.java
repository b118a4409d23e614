package dev.matinee.recommendation.learn;

import org.ejml.data.DMatrixRMaj;

/** Learnt as a matrix: what having watched one item (row) says of each other (column). */
record ItemItem(DMatrixRMaj weights) implements Learnt {
    @Override
    public double[] scores(int[] seen) {
        int items = weights.getNumCols();
        double[] sums = new double[items];
        for (int item : seen) {
            int row = item * items;
            for (int other = 0; other < items; other++) {
                sums[other] += weights.data[row + other];
            }
        }
        return sums;
    }
}
