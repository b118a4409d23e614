package dev.matinee.recommendation.learn;

import org.ejml.data.DMatrixRMaj;

/** How often each two items were watched by the same user, by the product of their weights. */
final class Gram {
    private Gram() {}

    /** @param heaviness a user with n items counts n to the power of minus this: 0 is everyone alike */
    static DMatrixRMaj of(Watched watched, double heaviness) {
        var gram = new DMatrixRMaj(watched.items(), watched.items());
        for (int n = 0; n < watched.users().size(); n++) {
            int[] user = watched.users().get(n);
            double[] weights = watched.weights().get(n);
            double all = Math.pow(Math.max(1, user.length), -heaviness);
            for (int one = 0; one < user.length; one++) {
                int row = user[one] * watched.items();
                double weight = all * weights[one];
                for (int other = 0; other < user.length; other++) {
                    gram.data[row + user[other]] += weight * weights[other];
                }
            }
        }
        return gram;
    }
}
