package dev.matinee.recommendation.learn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Fits the factors of one row (a user, an item) to those of the other side. Of one thread. */
final class LeastSquares {
    private final Ials settings;
    private final DMatrixRMaj others;
    /** All others, as far as they count unobserved: the same for every row. */
    private final DMatrixRMaj all;

    private final DMatrixRMaj matrix;
    private final DMatrixRMaj side;
    private final DMatrixRMaj solved;
    private final DMatrixRMaj chosen;
    private final LinearSolverDense<DMatrixRMaj> solver;

    LeastSquares(Ials settings, DMatrixRMaj others) {
        this(settings, others, all(settings, others));
    }

    LeastSquares(Ials settings, DMatrixRMaj others, DMatrixRMaj all) {
        int size = settings.factors();
        this.settings = settings;
        this.others = others;
        this.all = all;
        matrix = new DMatrixRMaj(size, size);
        side = new DMatrixRMaj(size, 1);
        solved = new DMatrixRMaj(size, 1);
        chosen = new DMatrixRMaj(1, size);
        solver = LinearSolverFactory_DDRM.symmPosDef(size);
    }

    /** @return the factors of a row with these observed; good until the next call */
    double[] solve(int[] observed) {
        int size = settings.factors();
        if (observed.length == 0) {
            return new double[size];
        }
        chosen.reshape(observed.length, size);
        side.zero();
        for (int n = 0; n < observed.length; n++) {
            int from = observed[n] * size;
            System.arraycopy(others.data, from, chosen.data, n * size, size);
            for (int factor = 0; factor < size; factor++) {
                side.data[factor] += others.data[from + factor];
            }
        }
        CommonOps_DDRM.multInner(chosen, matrix);
        CommonOps_DDRM.addEquals(matrix, all);
        double ridge = ridge(settings, observed.length, others.getNumRows());
        for (int factor = 0; factor < size; factor++) {
            matrix.add(factor, factor, ridge);
        }
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("A regularised row has its least squares, whatever was watched");
        }
        solver.solve(side, solved);
        return solved.data;
    }

    static DMatrixRMaj all(Ials settings, DMatrixRMaj others) {
        var all = new DMatrixRMaj(settings.factors(), settings.factors());
        CommonOps_DDRM.multInner(others, all);
        CommonOps_DDRM.scale(settings.unobserved(), all);
        return all;
    }

    static double ridge(Ials settings, int observed, int others) {
        return settings.regularisation() * (observed + settings.unobserved() * others);
    }
}
