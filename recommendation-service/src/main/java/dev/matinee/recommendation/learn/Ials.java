package dev.matinee.recommendation.learn;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;

/**
 * Implicit alternating least squares (Hu, Koren, Volinsky, ICDM 2008), set up as in S. Rendle and others, "Revisiting the
 * Performance of iALS on Item Recommendation Benchmarks" (RecSys 2022): everything unwatched weighs something, and a
 * row's regularisation grows with how often it is asked. How much something was liked does not count.
 *
 * @param factors of a user, of an item
 * @param unobserved weight of what was not watched, against 1 of what was
 * @param regularisation per observation
 * @param sweeps over all users and all items
 * @param seed of what it starts from
 */
public record Ials(int factors, double unobserved, double regularisation, int sweeps, long seed) implements Learner {
    private static final double SPREAD = 0.1;

    @Override
    public Learnt learn(Watched watched) {
        var factorisation = start(watched);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            factorisation.sweep();
        }
        return factorisation.learnt();
    }

    Factorisation start(Watched watched) {
        var random = new SplittableRandom(seed);
        return new Factorisation(
                this, watched, random(watched.users().size(), random), random(watched.items(), random));
    }

    private DMatrixRMaj random(int rows, SplittableRandom random) {
        var matrix = new DMatrixRMaj(rows, factors);
        for (int n = 0; n < matrix.data.length; n++) {
            matrix.data[n] = random.nextGaussian() * SPREAD / Math.sqrt(factors);
        }
        return matrix;
    }
}
