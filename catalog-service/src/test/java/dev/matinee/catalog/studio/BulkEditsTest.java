package dev.matinee.catalog.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import dev.matinee.catalog.title.Titles;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class BulkEditsTest {
    @Test
    void aTitleThatTheStoreDoesNotAnswerForIsToldSoAndTheOthersGoOn() {
        var titles = mock(Titles.class);
        doThrow(new QueryTimeoutException("away")).when(titles).remove(eq("two"), any(), any());
        var outcomes =
                new BulkEdits(titles, Clock.systemUTC()).apply("delete", null, List.of("one", "two", "three"), "me");
        assertThat(outcomes).extracting(BulkEdits.BulkOutcome::result).containsExactly("changed", "refused", "changed");
        assertThat(outcomes.get(1).code()).isEqualTo("unavailable");
    }
}
