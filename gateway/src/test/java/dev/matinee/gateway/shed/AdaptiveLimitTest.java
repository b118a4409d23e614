package dev.matinee.gateway.shed;

import static dev.matinee.gateway.shed.Importance.BROWSING;
import static dev.matinee.gateway.shed.Importance.ESSENTIAL;
import static dev.matinee.gateway.shed.Importance.TELEMETRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** Minutes of load in a moment: time is counted, not waited for. */
class AdaptiveLimitTest {
    private static final double MILLIS = 1e6;

    private final AdaptiveLimit limit = new AdaptiveLimit();

    @Test
    void atThreeTimesWhatAServiceCanCarryBrowsingGoesAndPlaybackStays() {
        var run = new Run(8, 20);

        run.seconds(5, Map.of(BROWSING, 200, ESSENTIAL, 40));
        assertThat(run.shed(BROWSING)).as("with little to do").isZero();

        run.seconds(60, Map.of(TELEMETRY, 150, BROWSING, 930, ESSENTIAL, 120));

        assertThat(run.shed(ESSENTIAL)).isZero();
        assertThat(run.slowest).as("ms that an essential call took at most").isLessThan(1000);
        assertThat(run.answered(BROWSING))
                .as("of the 280 a second that are left")
                .isGreaterThan(60 * 250);
        assertThat(run.answered(TELEMETRY)).isLessThan(60 * 20);
    }

    @Test
    void onceTheLoadIsGoneNothingIsShed() {
        var run = new Run(8, 20);
        run.seconds(30, Map.of(BROWSING, 1200));
        run.seconds(2, Map.of(BROWSING, 100));
        long before = run.shed(BROWSING);

        run.seconds(10, Map.of(BROWSING, 300));

        assertThat(run.shed(BROWSING)).isEqualTo(before);
    }

    @Test
    void whatIsEssentialHasAnEndToo() {
        for (int call = 0; call < AdaptiveLimit.MOST; call++) {
            assertThat(limit.enter(ESSENTIAL)).isTrue();
        }
        assertThat(limit.enter(ESSENTIAL)).isFalse();
        limit.leave(ESSENTIAL, 1, true, 1);
        assertThat(limit.enter(ESSENTIAL)).isTrue();
        assertThat(limit.enter(BROWSING)).isFalse();
    }

    /** A service that works on so many calls at a time, each so long, and has the others wait in line. */
    private final class Run {
        private final double[] free;
        private final double each;
        private final Map<Importance, long[]> counts = new EnumMap<>(Importance.class);
        private final PriorityQueue<Call> open = new PriorityQueue<>((a, b) -> Double.compare(a.ends, b.ends));
        private double now;
        private double slowest;

        private record Call(Importance importance, double began, double ends) {}

        Run(int atATime, double millis) {
            free = new double[atATime];
            each = millis * MILLIS;
            for (var importance : Importance.values()) {
                counts.put(importance, new long[2]);
            }
        }

        /** So many calls a second of each kind. */
        void seconds(int seconds, Map<Importance, Integer> rates) {
            int all = rates.values().stream().mapToInt(Integer::intValue).sum();
            var due = new EnumMap<Importance, Double>(Importance.class);
            for (long call = 0; call < (long) seconds * all; call++) {
                now += 1e9 / all;
                leaveUntil(now);
                for (var rate : rates.entrySet()) {
                    double owed = due.merge(rate.getKey(), (double) rate.getValue() / all, Double::sum);
                    if (owed >= 1) {
                        due.put(rate.getKey(), owed - 1);
                        arrive(rate.getKey());
                    }
                }
            }
        }

        private void arrive(Importance importance) {
            boolean in = limit.enter(importance);
            counts.get(importance)[in ? 0 : 1]++;
            if (in) {
                int next = 0;
                for (int worker = 1; worker < free.length; worker++) {
                    next = free[worker] < free[next] ? worker : next;
                }
                free[next] = Math.max(now, free[next]) + each;
                open.add(new Call(importance, now, free[next]));
                if (importance == ESSENTIAL) {
                    slowest = Math.max(slowest, (free[next] - now) / MILLIS);
                }
            }
        }

        private void leaveUntil(double time) {
            while (!open.isEmpty() && open.peek().ends <= time) {
                var call = open.poll();
                limit.leave(call.importance, (long) (call.ends - call.began), true, (long) call.ends);
            }
        }

        long answered(Importance importance) {
            return counts.get(importance)[0];
        }

        long shed(Importance importance) {
            return counts.get(importance)[1];
        }
    }
}
