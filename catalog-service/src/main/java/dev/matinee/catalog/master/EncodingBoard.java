package dev.matinee.catalog.master;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is encoded, and how far it is: newest first. */
@Service
public class EncodingBoard {
    private static final Set<String> STATES =
            Stream.of(MasterState.values()).map(MasterState::word).collect(Collectors.toUnmodifiableSet());

    /** Rows looked at for one page: where few have the wanted state, a page is short, and says where to go on. */
    private static final int MOST_LOOKED_AT = 2_000;

    private final EncodingStore store;
    private final Clock clock;

    EncodingBoard(EncodingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * An encoding.
     *
     * @param title what the title was called when the encoding was asked for
     * @param key the operator's key for the title
     * @param progress 0 to 100
     * @param reason why it failed, or what of its master is left out, in plain words
     * @param bytes of the master
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String masterId,
            String titleId,
            String title,
            String key,

            @Schema(allowableValues = {"feature", "trailer"})
            String kind,

            @Nullable String episodeId,

            @Schema(allowableValues = {"queued", "encoding", "ready", "failed"})
            String state,

            int progress,
            @Nullable String reason,
            long bytes,
            Instant queuedAt,
            Instant updatedAt) {
        static Item of(EncodingRow row) {
            return new Item(
                    row.masterId(),
                    row.titleId(),
                    row.title(),
                    row.titleKey(),
                    row.kind(),
                    row.episodeId().isEmpty() ? null : row.episodeId(),
                    row.state().word(),
                    row.progress(),
                    row.reason().isEmpty() ? null : row.reason(),
                    row.bytes(),
                    AssetIds.moment(row.assetId()),
                    row.updatedAt());
        }
    }

    /**
     * A page of the board. Where few have the wanted state it may be shorter than asked for, and go on nevertheless.
     *
     * @param state null for all
     * @param cursor of the page before; null for the first
     */
    public Page<Item> page(@Nullable String state, @Nullable String cursor, int limit) {
        if (state != null && !STATES.contains(state)) {
            throw Problem.invalid("state", "is queued, encoding, ready or failed");
        }
        if (cursor != null && !AssetIds.isTimed(cursor)) {
            throw Problem.invalid("cursor", "is none of this list");
        }
        var items = new ArrayList<Item>();
        var walk = new BoardWalk(store, clock.instant(), cursor);
        String last = null;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked++) {
            var row = walk.next();
            if (row == null) {
                return new Page<>(items, null);
            }
            if (items.size() == limit) {
                return new Page<>(items, last);
            }
            last = row.assetId();
            if (state == null || state.equals(row.state().word())) {
                items.add(Item.of(row));
            }
        }
        return new Page<>(items, last);
    }

    /** Those of this month and the last whose encoding was decided on, and perhaps not said. */
    List<EncodingRow> undecided() {
        var walk = new BoardWalk(store, clock.instant(), null);
        var rows = new ArrayList<EncodingRow>();
        var since = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(1);
        for (var row = walk.next();
                row != null && !AssetIds.month(row.assetId()).isBefore(since);
                row = walk.next()) {
            if (row.state() == MasterState.REQUESTED) {
                rows.add(row);
            }
        }
        return rows;
    }
}
