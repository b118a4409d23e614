package dev.matinee.recommendation.evaluate;

import java.util.Arrays;

/** All items, best first. */
final class Ranking {
    private Ranking() {}

    /**
     * The best of all but those seen; of equals, the one with the lower number.
     *
     * @return {@code most} numbers of items, or fewer where there are no more
     */
    static int[] best(double[] scores, int[] seen, int most) {
        boolean[] excluded = new boolean[scores.length];
        for (int item : seen) {
            excluded[item] = true;
        }
        long[] keys = new long[scores.length - seen.length];
        int size = 0;
        for (int item = 0; item < scores.length; item++) {
            if (!excluded[item]) {
                keys[size++] = (long) ~ordered((float) scores[item]) << Integer.SIZE | item;
            }
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).limit(most).mapToInt(key -> (int) key).toArray();
    }

    /** Bits that compare as the numbers do. */
    private static int ordered(float score) {
        int bits = Float.floatToIntBits(score + 0.0f);
        return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
    }
}
