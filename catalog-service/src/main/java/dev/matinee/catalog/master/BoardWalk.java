package dev.matinee.catalog.master;

import dev.matinee.catalog.master.BoardRows.Part;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From the newest row of the board, or from behind one, to the oldest. */
final class BoardWalk {
    private static final int AT_ONCE = 500;

    /** So far back the board goes. */
    private static final int MONTHS = 24;

    private final BoardRows board;
    private final YearMonth oldest;
    private YearMonth month;
    private Part part;
    private int at;

    /** @param after an asset's id; null for the newest */
    BoardWalk(BoardRows board, Instant now, @Nullable String after) {
        var thisMonth = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        // An instance whose clock is ahead may have asked for one of next month; behind that there is none to go on
        // from.
        var newest = thisMonth.plusMonths(1);
        String from = after == null || AssetIds.month(after).isAfter(newest) ? null : after;
        this.board = board;
        oldest = thisMonth.minusMonths(MONTHS);
        month = from == null ? newest : AssetIds.month(from);
        part = from == null ? board.newest(month, AT_ONCE) : board.before(from, AT_ONCE);
    }

    @Nullable
    EncodingRow next() {
        while (at == part.rows().size()) {
            if (part.last() != null) {
                part = board.before(part.last(), AT_ONCE);
            } else if (month.isAfter(oldest)) {
                month = month.minusMonths(1);
                part = board.newest(month, AT_ONCE);
            } else {
                return null;
            }
            at = 0;
        }
        return part.rows().get(at++);
    }
}
