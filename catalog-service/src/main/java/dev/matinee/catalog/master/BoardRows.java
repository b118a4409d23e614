package dev.matinee.catalog.master;

import java.time.YearMonth;
import java.util.List;

/** The rows of the board, newest first within a month. */
interface BoardRows {
    List<EncodingRow> newest(YearMonth month, int limit);

    /** Of the asset's own month. */
    List<EncodingRow> before(String assetId, int limit);
}
