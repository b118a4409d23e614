package dev.matinee.catalog.schedule;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class DueTitlesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private final Titles titles = mock(Titles.class);
    private final DueTitles due = new DueTitles(titles, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nothingIsAskedOfTheStoreBeforeItsTime() {
        due.changed("later", null, planned("later", NOW.plusMillis(1)));
        due.doDue();
        verifyNoInteractions(titles);
    }

    @Test
    void whatTheStoreDoesNotDoOrAnotherDidMeanwhileIsTriedAgain() {
        when(titles.edit(eq("film"), any(), any(), any()))
                .thenThrow(new QueryTimeoutException("away"))
                .thenThrow(CommonProblem.VERSION_CONFLICT.problem());
        due.changed("film", null, planned("film", NOW));
        due.doDue();
        due.doDue();
        due.doDue();
        verify(titles, times(3)).edit(eq("film"), any(), any(), any());
    }

    @Test
    void whatIsRefusedWaitsForAChangeOfTheTitle() {
        when(titles.edit(eq("bare"), any(), any(), any())).thenThrow(Problem.invalid("artwork", "is missing"));
        var bare = planned("bare", NOW.minusSeconds(9));
        due.changed("bare", null, bare);
        due.doDue();
        due.doDue();
        verify(titles, times(1)).edit(eq("bare"), any(), any(), any());

        due.changed(
                "bare", bare, bare.toBuilder().setSynopsis("Drawn meanwhile").build());
        due.doDue();
        verify(titles, times(2)).edit(eq("bare"), any(), any(), any());
    }

    private static Title planned(String id, Instant at) {
        return SomeTitles.film(id, id)
                .setPublished(false)
                .setPublishAtMs(at.toEpochMilli())
                .build();
    }
}
