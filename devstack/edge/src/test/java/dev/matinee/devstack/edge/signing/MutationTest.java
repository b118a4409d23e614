package dev.matinee.devstack.edge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.http.RequestTarget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a hundred thousand requests that somebody could make of good ones, the edge lets none in. */
class MutationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long SEED = Long.getLong("matinee.mutations.seed", 20260301L);
    /** {@code -Dmatinee.mutations=2000000} for a night. */
    private static final int AT_RANDOM = Integer.getInteger("matinee.mutations", 85_000);

    @TempDir
    static Path keys;

    private final MovedClock clock = new MovedClock();
    private MutatedGrants mutated;
    private Admission admission;

    @BeforeEach
    void sign() throws Exception {
        mutated = new MutatedGrants(keys, "192.0.2.77", NOW);
        admission = new Admission(new GrantCheck(new CdnKeys(keys, clock), clock));
    }

    /** As {@code EdgeServer} decides, whose answer has to be no. */
    private boolean opens(Attempt attempt) {
        clock.now = attempt.at();
        RequestTarget target = RequestTarget.of(attempt.target());
        return target.isUnder("/media")
                && admission
                        .refusal(target, attempt.cookies(), attempt.host(), attempt.address())
                        .isEmpty();
    }

    @Test
    void none_of_a_hundred_thousand_mutations_opens_anything() {
        List<Attempt> harmless = mutated.harmless(new Random(SEED));
        List<Attempt> opened = new ArrayList<>();
        List<Attempt> refused = new ArrayList<>();
        Map<String, Integer> tried = new TreeMap<>();
        int count = 0;
        Iterator<Attempt> attempts = Stream.concat(mutated.systematic(), mutated.random(SEED, AT_RANDOM))
                .iterator();
        while (attempts.hasNext()) {
            Attempt attempt = attempts.next();
            tried.merge(attempt.how(), 1, Integer::sum);
            if (opens(attempt)) {
                opened.add(attempt);
            }
            // In between, so that nothing that was tried spoils what is good.
            Attempt good = harmless.get(count++ % harmless.size());
            if (count % 10 == 0 && !opens(good)) {
                refused.add(good);
            }
        }

        assertThat(count).isGreaterThanOrEqualTo(100_000);
        assertThat(opened).as("what was let in, of " + tried).isEmpty();
        assertThat(refused).as("what is good, and was refused").isEmpty();
        assertThat(tried)
                .hasSize(1
                        + GrantMutations.all().size()
                        + PlaceMutations.all().size()
                        + CarrierMutations.all().size());
        assertThat(tried.values()).as("each way often enough: " + tried).allMatch(times -> times >= 100);
    }

    @Test
    void what_is_good_is_let_in_however_it_is_dressed() {
        assertThat(mutated.harmless(new Random(SEED))).hasSizeGreaterThan(250).allMatch(this::opens);
    }

    private static final class MovedClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
