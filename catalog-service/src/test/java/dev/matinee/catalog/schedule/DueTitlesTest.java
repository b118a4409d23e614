package dev.matinee.catalog.schedule;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.SomeTitles;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.testing.SteppingClock;
import java.time.Clock;
import java.time.Duration;
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
        when(titles.edit(any(), any(), any(), any())).thenThrow(new QueryTimeoutException("away"));
        due.changed("later", null, planned("later", NOW.plusMillis(1)));
        due.doDue();
        verify(titles, never()).edit(any(), any(), any(), any());
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

    @Test
    void whatIsPostponedOrRemovedIsNotTriedAtItsOldTime() {
        when(titles.edit(any(), any(), any(), any())).thenThrow(new QueryTimeoutException("away"));
        var postponed = planned("postponed", NOW);
        var removed = planned("removed", NOW);
        due.changed("postponed", null, postponed);
        due.changed("removed", null, removed);
        due.changed("postponed", postponed, planned("postponed", NOW.plusSeconds(9)));
        due.changed("removed", removed, null);
        due.doDue();
        verify(titles, never()).edit(any(), any(), any(), any());
    }

    @Test
    void whatIsRefusedIsStillWithdrawnAtItsTime() {
        var clock = new SteppingClock();
        clock.standStill();
        var dueLater = new DueTitles(titles, clock);
        when(titles.edit(eq("bare"), any(), any(), any())).thenThrow(Problem.invalid("artwork", "is missing"));
        dueLater.changed(
                "bare",
                null,
                planned("bare", clock.instant()).toBuilder()
                        .setWithdrawAtMs(clock.instant().plusSeconds(3600).toEpochMilli())
                        .build());
        dueLater.doDue();
        dueLater.doDue();
        verify(titles, times(1)).edit(eq("bare"), any(), any(), any());

        clock.goOn();
        clock.pass(Duration.ofHours(1));
        dueLater.doDue();
        verify(titles, times(2)).edit(eq("bare"), any(), any(), any());
    }

    private static Title planned(String id, Instant at) {
        return SomeTitles.film(id, id)
                .setPublished(false)
                .setPublishAtMs(at.toEpochMilli())
                .build();
    }
}
