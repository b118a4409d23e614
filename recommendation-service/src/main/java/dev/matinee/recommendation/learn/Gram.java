package dev.matinee.recommendation.learn;

import org.ejml.data.DMatrixRMaj;

/** How often each two items were watched by the same user. */
final class Gram {
    private Gram() {}

    /** @param heaviness a user with n items counts n to the power of minus this: 0 is everyone alike */
    static DMatrixRMaj of(Watched watched, double heaviness) {
        var gram = new DMatrixRMaj(watched.items(), watched.items());
        for (int[] user : watched.users()) {
            double weight = Math.pow(Math.max(1, user.length), -heaviness);
            for (int one : user) {
                int row = one * watched.items();
                for (int other : user) {
                    gram.data[row + other] += weight;
                }
            }
        }
        return gram;
    }
}
