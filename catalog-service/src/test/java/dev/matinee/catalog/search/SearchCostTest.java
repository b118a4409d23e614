package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.browse.Viewer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten times the titles cost not ten times as much: words are looked up, titles are not walked. */
class SearchCostTest {
    private static final Viewer VIEWER = new Viewer(18, "FR", "en", Instant.EPOCH);
    private static final int FEW = 3_000;
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {"qzxwvk plenning", "stroaked breen", "wrumpled"})
    void aMistypedQueryAmongTenTimesTheTitlesCostsLessThanSixTimesAsMuch(String typed) throws IOException {
        assertThat(cost(FEW * 10, typed)).isLessThan(6 * cost(FEW, typed));
    }

    @Test
    void manyTitlesAreFewSegmentsOnceTheyAreGathered() throws IOException {
        var index = index(FEW);
        index.gather();
        index.refresh();
        assertThat(index.<Integer>read(
                        searcher -> searcher.getIndexReader().leaves().size()))
                .isEqualTo(1);
    }

    private static SearchIndex index(int titles) throws IOException {
        var index = new SearchIndex();
        MadeUpTitles.of(titles, 3).forEach(title -> index.changed(title.getId(), null, title));
        index.refresh();
        return index;
    }

    /** CPU of one search in nanoseconds, the middle of many. */
    private static long cost(int titles, String typed) throws IOException {
        var index = index(titles);
        index.gather();
        index.refresh();
        var search = new Search(index, List::of, List::of, Way.ALL);
        var threads = ManagementFactory.getThreadMXBean();
        long[] costs = IntStream.range(0, ROUNDS)
                .mapToLong(round -> {
                    long before = threads.getCurrentThreadCpuTime();
                    assertThat(search.find(typed, VIEWER, Narrowing.NONE, 48)).isNotNull();
                    return threads.getCurrentThreadCpuTime() - before;
                })
                .skip(ROUNDS / 2)
                .sorted()
                .toArray();
        return costs[costs.length / 2];
    }
}
