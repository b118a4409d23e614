package dev.matinee.catalog.master;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.data.cassandra.core.cql.RowMapper;

/** The board, of what a month's partition would give. */
class EncodingBoardTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final String MONTH = "2026-03";

    private final CqlTemplate cql = mock(CqlTemplate.class);
    private final EncodingBoard board = new EncodingBoard(new EncodingStore(cql), Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void store() {
        when(cql.query(anyString(), any(RowMapper.class), any(), any()))
                .thenAnswer(asked -> MONTH.equals(asked.getArgument(2))
                        ? mapped(asked.getArgument(1), rows.stream(), asked.getArgument(3))
                        : List.of());
        when(cql.query(contains("asset_id <"), any(RowMapper.class), any(), any(), any()))
                .thenAnswer(asked -> mapped(
                        asked.getArgument(1),
                        rows.stream().filter(row -> row.getString("asset_id").compareTo(asked.getArgument(3)) < 0),
                        asked.getArgument(4)));
    }

    private static List<Object> mapped(RowMapper<?> mapper, Stream<Row> rows, int limit) throws Exception {
        var mapped = new ArrayList<Object>();
        for (Row row : rows.sorted(Comparator.comparing((Row row) -> row.getString("asset_id"))
                        .reversed())
                .limit(limit)
                .toList()) {
            mapped.add(mapper.mapRow(row, mapped.size()));
        }
        return mapped;
    }

    @Test
    void aRowThatWasTakenOffTheBoardHidesNoOlderOnes() {
        IntStream.range(0, 600).forEach(i -> rows.add(row("t" + i, MasterState.READY, NOW.minusSeconds(i))));
        rows.add(row(null, MasterState.ENCODING, NOW.plusSeconds(1)));
        assertThat(board.standings()).hasSize(600);
        assertThat(board.undecided()).isEmpty();
    }

    @Test
    void aTitleStandsAsItsLatestEncodingDoes() {
        rows.add(row("again", MasterState.FAILED, NOW.minusSeconds(9)));
        rows.add(row("again", MasterState.QUEUED, NOW));
        rows.add(row("broke", MasterState.READY, NOW.minusSeconds(9)));
        rows.add(row("broke", MasterState.FAILED, NOW));
        rows.add(row("asked", MasterState.REQUESTED, NOW));
        rows.add(row("goes", MasterState.ENCODING, NOW));
        rows.add(row("plays", MasterState.READY, NOW));
        assertThat(board.standings())
                .containsOnly(
                        entry("again", "running"),
                        entry("broke", "failed"),
                        entry("asked", "running"),
                        entry("goes", "running"),
                        entry("plays", "ready"));
    }

    private static Row row(String titleId, MasterState state, Instant asked) {
        var row = mock(Row.class);
        String assetId = AssetIds.at(asked);
        when(row.isNull("title_id")).thenReturn(titleId == null);
        when(row.getString(anyString())).thenReturn("");
        when(row.getString("asset_id")).thenReturn(assetId);
        when(row.getString("title_id")).thenReturn(titleId);
        when(row.getString("state")).thenReturn(state.name());
        when(row.getInstant("updated_at")).thenReturn(asked);
        return row;
    }
}
