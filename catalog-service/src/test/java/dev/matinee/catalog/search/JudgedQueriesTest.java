package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.search.JudgedQueries.Quality;
import java.io.IOException;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Search finds what people mean, as it was judged by hand: 315 queries, in four and a half thousand titles. */
class JudgedQueriesTest {
    /** Between what was measured and what is left without the way that is missed least. */
    private static final double GATE = 0.986;

    private static JudgedQueries queries;

    @BeforeAll
    static void load() throws IOException {
        queries = JudgedQueries.load();
    }

    @Test
    void theJudgedQueriesAreAnsweredAsWellAsTheyWere() {
        assertThat(queries.count()).isGreaterThanOrEqualTo(200);
        Quality quality = queries.quality(Way.ALL);
        assertThat(quality.mean())
                .describedAs("%s, worst %s", quality.byKind(), quality.worst())
                .isGreaterThan(GATE);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void withoutAnyOneOfItsWaysSearchFallsBelowTheGate(Way way) {
        var others = EnumSet.allOf(Way.class);
        others.remove(way);
        assertThat(queries.quality(others).mean()).isLessThan(GATE);
    }
}
