package dev.matinee.catalog.master;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int AT_ONCE = 500;

    /** So far back the board goes. */
    private static final int MONTHS = 24;

    /** Whoever pages through the library walks the board once for several pages. */
    private static final Duration STANDINGS_KEPT = Duration.ofSeconds(2);

    private final EncodingStore store;
    private final Clock clock;
    private final LoadingCache<Object, Map<String, String>> standings =
            Caffeine.newBuilder().expireAfterWrite(STANDINGS_KEPT).build(all -> latest());

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
     * @param reason why it failed, in plain words
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
        var walk = new Walk(cursor);
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

    /** How the latest encoding of each title stands that has one: running, ready or failed. A moment old at most. */
    public Map<String, String> standings() {
        return standings.get(EncodingBoard.class);
    }

    private Map<String, String> latest() {
        var latest = new HashMap<String, String>();
        var walk = new Walk(null);
        for (var row = walk.next(); row != null; row = walk.next()) {
            latest.putIfAbsent(row.titleId(), row.state().standing());
        }
        return latest;
    }

    /** Those of this month and the last whose encoding was decided on, and perhaps not said. */
    List<EncodingRow> undecided() {
        var walk = new Walk(null);
        var rows = new ArrayList<EncodingRow>();
        var since = thisMonth().minusMonths(1);
        for (var row = walk.next();
                row != null && !AssetIds.month(row.assetId()).isBefore(since);
                row = walk.next()) {
            if (row.state() == MasterState.REQUESTED) {
                rows.add(row);
            }
        }
        return rows;
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** From the newest row, or from behind one, to the oldest. */
    private final class Walk {
        private final YearMonth oldest = thisMonth().minusMonths(MONTHS);
        private YearMonth month;
        private EncodingStore.Part part;
        private int at;

        Walk(@Nullable String after) {
            // An instance whose clock is ahead may have asked for one of next month.
            month = after == null ? thisMonth().plusMonths(1) : AssetIds.month(after);
            part = after == null ? store.newest(month, AT_ONCE) : store.before(after, AT_ONCE);
        }

        @Nullable
        EncodingRow next() {
            while (at == part.rows().size()) {
                if (part.last() != null) {
                    part = store.before(part.last(), AT_ONCE);
                } else if (month.isAfter(oldest)) {
                    month = month.minusMonths(1);
                    part = store.newest(month, AT_ONCE);
                } else {
                    return null;
                }
                at = 0;
            }
            return part.rows().get(at++);
        }
    }
}
