package dev.matinee.recommendation.learn;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Items are alike whose users are: the cosine, shrunk where few users have both.
 *
 * @param neighbours how many of the most alike count of each item
 * @param shrinkage added to the cosine's denominator
 */
public record ItemNeighbours(int neighbours, double shrinkage) implements Learner {
    @Override
    public Learnt learn(Watched watched) {
        DMatrixRMaj alike = Gram.of(watched, 0);
        int items = watched.items();
        double[] squares = new double[items];
        for (int item = 0; item < items; item++) {
            squares[item] = alike.get(item, item);
        }
        for (int one = 0; one < items; one++) {
            for (int other = 0; other < items; other++) {
                double both = alike.get(one, other);
                double norm = Math.sqrt(squares[one] * squares[other]) + shrinkage;
                alike.set(one, other, one == other || both == 0 ? 0 : both / norm);
            }
        }
        keepNearest(alike);
        return new ItemItem(alike);
    }

    /** Of each column: an item is scored by its own neighbours among those seen. */
    private void keepNearest(DMatrixRMaj alike) {
        int items = alike.getNumRows();
        if (neighbours >= items) {
            return;
        }
        double[] column = new double[items];
        for (int item = 0; item < items; item++) {
            for (int row = 0; row < items; row++) {
                column[row] = alike.get(row, item);
            }
            Arrays.sort(column);
            double least = column[items - neighbours];
            for (int row = 0; row < items; row++) {
                if (alike.get(row, item) < least) {
                    alike.set(row, item, 0);
                }
            }
        }
    }
}
