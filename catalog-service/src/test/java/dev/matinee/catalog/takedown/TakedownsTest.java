package dev.matinee.catalog.takedown;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.title.TakenDown;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.Titles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** Whoever dies while a title is taken down, or a takedown lifted, leaves behind what is owed. */
class TakedownsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private final Titles titles = mock(Titles.class);
    private final DebtStore debts = mock(DebtStore.class);
    private final TitleDocument film = mock(TitleDocument.class);
    private final Takedowns takedowns =
            new Takedowns(titles, debts, mock(Settlement.class), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void theTitleCannotBeWritten() {
        when(titles.document("film")).thenReturn(film);
        when(titles.edit(eq("film"), any(), any(), any())).thenThrow(new QueryTimeoutException("away"));
    }

    @Test
    void whatIsToBeRemovedIsOwedBeforeTheTitleSaysThatItIsTakenDown() {
        assertThatThrownBy(() -> takedowns.takeDown("film", "house", "rights"))
                .isInstanceOf(QueryTimeoutException.class);

        verify(debts).owe(Debt.Kind.REMOVE, "film", Debt.ALL, NOW);
    }

    @Test
    void whatIsToBeEncodedAgainIsOwedBeforeTheTitleSaysThatItIsRestored() {
        when(film.takenDown()).thenReturn(new TakenDown(NOW, "house", "rights", true));

        assertThatThrownBy(() -> takedowns.restore("film", "house")).isInstanceOf(QueryTimeoutException.class);

        verify(debts).owe(Debt.Kind.ENCODE, "film", Debt.ALL, NOW);
    }
}
