package dev.matinee.catalog.master;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the board, newest first within a month. */
interface BoardRows {
    /**
     * A part of a month.
     *
     * @param last what was read last; null where the month has no more
     */
    record Part(List<EncodingRow> rows, @Nullable String last) {}

    Part newest(YearMonth month, int limit);

    /** Of the asset's own month. */
    Part before(String assetId, int limit);
}
