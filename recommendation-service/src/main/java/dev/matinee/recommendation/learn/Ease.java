package dev.matinee.recommendation.learn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * EASE (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019): the item–item matrix that best tells
 * each column of who-watched-what from the others, its diagonal zero, in closed form. With dropout as in his
 * "Autoencoders that don't overfit towards the Identity" (NeurIPS 2020), which holds popular items back by their own count.
 *
 * @param lambda how much it takes to be believed, in times of the mean of the Gram matrix's diagonal, so that it does
 *     not depend on how much data there is
 * @param dropout the share of what was watched that one should do without, from 0 to less than 1
 * @param heaviness a user with n items counts n to the power of minus this
 */
public record Ease(double lambda, double dropout, double heaviness) implements Learner {
    @Override
    public Learnt learn(Watched watched) {
        return new ItemItem(weights(watched));
    }

    /** What having watched one item (row) says of each other (column). */
    public DMatrixRMaj weights(Watched watched) {
        DMatrixRMaj gram = Gram.of(watched, heaviness);
        regularise(gram);
        int items = watched.items();
        var inverse = new DMatrixRMaj(items, items);
        var solver = LinearSolverFactory_DDRM.symmPosDef(items);
        if (!solver.setA(gram)) {
            throw new IllegalStateException("The regularised Gram matrix has an inverse, whatever was watched");
        }
        solver.invert(inverse);
        return withoutDiagonal(inverse);
    }

    private void regularise(DMatrixRMaj gram) {
        int items = gram.getNumRows();
        double sum = 0;
        for (int item = 0; item < items; item++) {
            sum += gram.get(item, item);
        }
        double ridge = lambda * Math.max(sum, 1) / items;
        for (int item = 0; item < items; item++) {
            gram.add(item, item, ridge + dropout / (1 - dropout) * gram.get(item, item));
        }
    }

    /** {@code I − P · diag(1 / P)}, in place. */
    private static DMatrixRMaj withoutDiagonal(DMatrixRMaj inverse) {
        int items = inverse.getNumRows();
        double[] diagonal = new double[items];
        for (int item = 0; item < items; item++) {
            diagonal[item] = inverse.get(item, item);
        }
        for (int from = 0; from < items; from++) {
            for (int to = 0; to < items; to++) {
                inverse.set(from, to, from == to ? 0 : -inverse.get(from, to) / diagonal[to]);
            }
        }
        return inverse;
    }
}
