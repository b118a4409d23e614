package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import tools.jackson.databind.json.JsonMapper;

class TitlesTest {
    private static final TitleSheet FILM =
            new JsonMapper().readValue("{\"type\": \"film\", \"title\": \"A Trip to the Moon\"}", TitleSheet.class);

    private final TitleStore store = mock(TitleStore.class);
    private final Sayings sayings = mock(Sayings.class);
    private final Titles titles =
            new Titles(store, sayings, mock(Histories.class), mock(Differences.class), Clock.systemUTC());

    @Test
    void whatMayBeWrittenThoughTheStoreDidNotAnswerIsSaidLater() {
        when(store.insert(any(), any(), any())).thenThrow(new QueryTimeoutException("It took too long"));
        assertThatThrownBy(() -> titles.write(
                        "moon",
                        null,
                        null,
                        was -> TitleDocument.of("moon", FILM),
                        Change.Act.of("me", Change.Action.EDITED)))
                .isInstanceOf(QueryTimeoutException.class);
        verify(sayings).sayLater("moon");
    }
}
