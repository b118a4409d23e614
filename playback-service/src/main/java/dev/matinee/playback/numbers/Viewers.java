package dev.matinee.playback.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many different viewers there were, in at most 8 KB, so that those of several days can be counted together: the least
 * of their hashes. Up to 1,024 viewers the number is exact; of more it is an estimate with a standard error of 3 %
 * (Bar-Yossef et al., Counting Distinct Elements in a Data Stream, 2002).
 *
 * @param least in ascending order, unsigned
 */
record Viewers(List<Long> least) {
    static final Viewers NONE = new Viewers(List.of());
    private static final int KEPT = 1024;
    private static final double ALL = Math.pow(2, Long.SIZE);

    Viewers {
        least = List.copyOf(least);
    }

    static Viewers of(Collection<Long> hashes) {
        return of(hashes.stream());
    }

    private static Viewers of(Stream<Long> hashes) {
        return new Viewers(
                hashes.distinct().sorted(Long::compareUnsigned).limit(KEPT).toList());
    }

    Viewers and(Viewers others) {
        return others.least.isEmpty() ? this : of(Stream.concat(least.stream(), others.least.stream()));
    }

    long count() {
        if (least.size() < KEPT) {
            return least.size();
        }
        double share = unsigned(least.getLast()) / ALL;
        return Math.round((KEPT - 1) / share);
    }

    private static double unsigned(long hash) {
        double half = hash >>> 1;
        return half * 2 + (hash & 1);
    }

    @JsonCreator
    static Viewers read(String text) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        return new Viewers(Stream.generate(bytes::getLong)
                .limit(bytes.capacity() / Long.BYTES)
                .toList());
    }

    @JsonValue
    String text() {
        var bytes = ByteBuffer.allocate(least.size() * Long.BYTES);
        least.forEach(bytes::putLong);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
