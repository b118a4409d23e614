package dev.matinee.catalog.master;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the newest row of the board, or from behind one, to the oldest. */
final class BoardWalk {
    private static final int AT_ONCE = 500;

    /** So far back the board goes. */
    private static final int MONTHS = 24;

    private final BoardRows board;
    private final YearMonth oldest;
    private YearMonth month;
    private List<EncodingRow> rows;
    private int at;

    /** @param after an asset's id; null for the newest */
    BoardWalk(BoardRows board, Instant now, @Nullable String after) {
        var thisMonth = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        this.board = board;
        oldest = thisMonth.minusMonths(MONTHS);
        // An instance whose clock is ahead may have asked for one of next month.
        month = after == null ? thisMonth.plusMonths(1) : AssetIds.month(after);
        rows = after == null ? board.newest(month, AT_ONCE) : board.before(after, AT_ONCE);
    }

    @Nullable
    EncodingRow next() {
        while (at == rows.size()) {
            if (rows.size() == AT_ONCE) {
                rows = board.before(rows.getLast().assetId(), AT_ONCE);
            } else if (month.isAfter(oldest)) {
                month = month.minusMonths(1);
                rows = board.newest(month, AT_ONCE);
            } else {
                return null;
            }
            at = 0;
        }
        return rows.get(at++);
    }
}
