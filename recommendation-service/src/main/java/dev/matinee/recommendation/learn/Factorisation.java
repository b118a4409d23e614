package dev.matinee.recommendation.learn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The factors of all users and items while they are fitted to each other. */
final class Factorisation {
    private final Ials settings;
    private final int[][] watchedBy;
    private final int[][] watchers;
    private final DMatrixRMaj users;
    private final DMatrixRMaj items;

    Factorisation(Ials settings, Watched watched, DMatrixRMaj users, DMatrixRMaj items) {
        this.settings = settings;
        this.watchedBy = watched.users().toArray(int[][]::new);
        this.watchers = watched.watchers();
        this.users = users;
        this.items = items;
    }

    /** All users are solved for, then all items. */
    void sweep() {
        solve(users, items, watchedBy);
        solve(items, users, watchers);
    }

    private void solve(DMatrixRMaj rows, DMatrixRMaj others, int[][] observed) {
        var leastSquares = new LeastSquares(settings, others);
        for (int row = 0; row < observed.length; row++) {
            double[] solved = leastSquares.solve(observed[row]);
            System.arraycopy(solved, 0, rows.data, row * settings.factors(), settings.factors());
        }
    }

    Learnt learnt() {
        DMatrixRMaj all = LeastSquares.all(settings, items);
        return seen -> {
            double[] solved = new LeastSquares(settings, items, all).solve(seen);
            var user = DMatrixRMaj.wrap(settings.factors(), 1, solved);
            var scores = new DMatrixRMaj(items.getNumRows(), 1);
            CommonOps_DDRM.mult(items, user, scores);
            return scores.data;
        };
    }

    /** What {@link #sweep()} makes less: errors on what was watched, all that is predicted, and the regularisation. */
    double loss() {
        double unobserved = settings.unobserved();
        double loss = 0;
        for (int user = 0; user < watchedBy.length; user++) {
            for (int item : watchedBy[user]) {
                double missing = 1 - product(user, item);
                loss += missing * missing;
            }
            for (int item = 0; item < items.getNumRows(); item++) {
                double predicted = product(user, item);
                loss += unobserved * predicted * predicted;
            }
        }
        return loss + penalty(users, watchedBy, items.getNumRows()) + penalty(items, watchers, users.getNumRows());
    }

    private double penalty(DMatrixRMaj rows, int[][] observed, int others) {
        double penalty = 0;
        for (int row = 0; row < observed.length; row++) {
            double squares = 0;
            for (int factor = 0; factor < settings.factors(); factor++) {
                squares += rows.get(row, factor) * rows.get(row, factor);
            }
            penalty += LeastSquares.ridge(settings, observed[row].length, others) * squares;
        }
        return penalty;
    }

    private double product(int user, int item) {
        double sum = 0;
        for (int factor = 0; factor < settings.factors(); factor++) {
            sum += users.get(user, factor) * items.get(item, factor);
        }
        return sum;
    }
}
