package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EncodingStandingsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final Board board = new Board();
    private Duration passed = Duration.ZERO;
    private final EncodingStandings standings =
            new EncodingStandings(board, Clock.fixed(NOW, ZoneOffset.UTC), () -> passed.toNanos());

    @Test
    void ofEachFilmTrailerAndEpisodeTheLatestCounts() {
        board.row(60, "mended", "feature", "", MasterState.FAILED);
        board.row(50, "mended", "feature", "", MasterState.READY);
        board.row(40, "broken", "feature", "", MasterState.READY);
        board.row(30, "broken", "feature", "", MasterState.FAILED);
        assertThat(standings.all()).isEqualTo(Map.of("mended", "ready", "broken", "failed"));
    }

    @Test
    void theMostUrgentOfATitleIsSaidOfIt() {
        board.row(60, "film", "feature", "", MasterState.FAILED);
        board.row(50, "film", "trailer", "", MasterState.READY);
        board.row(40, "series", "feature", "e1", MasterState.QUEUED);
        board.row(30, "series", "feature", "e2", MasterState.FAILED);
        board.row(20, "series", "feature", "e3", MasterState.READY);
        assertThat(standings.all()).isEqualTo(Map.of("film", "failed", "series", "running"));
    }

    @Test
    void whatEndedIsNotReadAgainAndWhatRunsIs() {
        IntStream.range(0, 1_200).forEach(n -> board.row(40_000 - n, "t" + n, "feature", "", MasterState.READY));
        String runs = board.row(20, "runs", "feature", "", MasterState.ENCODING);
        assertThat(standings.all()).hasSize(1_201).containsEntry("runs", "running");
        int whole = board.read;

        board.at(runs, MasterState.READY);
        board.row(10, "new", "feature", "", MasterState.REQUESTED);
        passed = passed.plusSeconds(3);
        assertThat(standings.all())
                .hasSize(1_202)
                .containsEntry("runs", "ready")
                .containsEntry("t0", "ready")
                .containsEntry("new", "running");
        assertThat(board.read - whole).isLessThanOrEqualTo(502);
    }

    @Test
    void whatWasTakenOffTheBoardIsForgottenInTime() {
        String gone = board.row(60, "gone", "feature", "", MasterState.FAILED);
        assertThat(standings.all()).containsEntry("gone", "failed");
        board.rows.remove(gone);
        passed = passed.plusMinutes(6);
        assertThat(standings.all()).isEmpty();
    }

    @Test
    void aMomentOldIsGoodEnough() {
        board.row(60, "film", "feature", "", MasterState.READY);
        standings.all();
        int once = board.read;
        passed = passed.plusSeconds(1);
        standings.all();
        assertThat(board.read).isEqualTo(once);
    }

    /** In memory, and counts what was read of it. */
    private static final class Board implements BoardRows {
        final TreeMap<String, EncodingRow> rows = new TreeMap<>(Comparator.reverseOrder());
        int read;

        String row(int minutesAgo, String title, String kind, String episode, MasterState state) {
            String id = AssetIds.at(NOW.minus(Duration.ofMinutes(minutesAgo)));
            rows.put(id, new EncodingRow(id, title, "m-" + id, title, title, kind, episode, 1, state, 0, "", NOW));
            return id;
        }

        void at(String id, MasterState state) {
            rows.put(id, rows.get(id).at(new EncodingRow.Step(state, 100, "", NOW)));
        }

        @Override
        public Part newest(YearMonth month, int limit) {
            return counted(
                    rows.values().stream()
                            .filter(row -> AssetIds.month(row.assetId()).equals(month)),
                    limit);
        }

        @Override
        public Part before(String assetId, int limit) {
            return counted(
                    rows.tailMap(assetId, false).values().stream()
                            .filter(row -> AssetIds.month(row.assetId()).equals(AssetIds.month(assetId))),
                    limit);
        }

        private Part counted(Stream<EncodingRow> found, int limit) {
            var page = found.limit(limit).toList();
            read += page.size();
            return new Part(page, page.size() < limit ? null : page.getLast().assetId());
        }
    }
}
