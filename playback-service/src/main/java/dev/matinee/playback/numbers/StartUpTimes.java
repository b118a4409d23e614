package dev.matinee.playback.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long starts took, as counts of steps that are each a tenth longer than the one before: what is read of them is right
 * to 5 %, whatever days are put together.
 *
 * @param counts by step
 */
record StartUpTimes(SortedMap<Integer, Long> counts) {
    static final StartUpTimes NONE = new StartUpTimes(new TreeMap<>());
    private static final double FIRST_MS = 20;
    private static final double GROWTH = 1.1;

    @JsonCreator
    static StartUpTimes read(Map<Integer, Long> counts) {
        return new StartUpTimes(new TreeMap<>(counts));
    }

    @JsonValue
    Map<Integer, Long> json() {
        return counts;
    }

    static int step(long ms) {
        return ms <= FIRST_MS ? 0 : (int) Math.ceil(Math.log(ms / FIRST_MS) / Math.log(GROWTH));
    }

    StartUpTimes and(StartUpTimes others) {
        var all = new TreeMap<>(counts);
        others.counts.forEach((step, count) -> all.merge(step, count, Long::sum));
        return new StartUpTimes(all);
    }

    /** In milliseconds; null where there was no start. @param share from 0 to 1 */
    @Nullable
    Long quantile(double share) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long wanted = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        for (var step : counts.entrySet()) {
            seen += step.getValue();
            if (seen >= wanted) {
                // The middle of the step.
                return Math.round(FIRST_MS * Math.pow(GROWTH, step.getKey() - 0.5));
            }
        }
        return null;
    }
}
