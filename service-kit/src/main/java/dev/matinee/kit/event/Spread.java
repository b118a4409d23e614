package dev.matinee.kit.event;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Partitions for work whose pieces follow each other. A consumer holds a block of neighbouring partitions or every n-th one,
 * as its assignor likes: strides of about the golden section of all, which meet every partition, are fair to both.
 */
final class Spread {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Spread() {}

    /**
     * @param start where place 0 is; any number
     * @param place 0 or more
     */
    static int partition(int start, int place, int partitions) {
        return (int) Math.floorMod(start + (long) place * stride(partitions), (long) partitions);
    }

    private static int stride(int partitions) {
        return IntStream.rangeClosed(1, partitions)
                .filter(stride -> commonDivisor(stride, partitions) == 1)
                .boxed()
                .min(Comparator.comparingDouble(stride -> Math.abs(stride - GOLDEN * partitions)))
                .orElse(1);
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }
}
