package dev.matinee.catalog.master;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * How the encodings of each title stand. Of each film, trailer and episode the latest counts. The board is walked whole once in
 * a while; in between only down to where all is ended, since what ended stays as it is.
 */
@Service
public class EncodingStandings {
    /** Whoever pages through the library has the board read once for several pages. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    /** So late is seen that an ended encoding was taken off the board, and no newer one is there. */
    private static final Duration ENDED_KEPT = Duration.ofMinutes(5);

    private static final List<String> MOST_URGENT_FIRST = List.of("running", "failed", "ready");

    private final BoardRows board;
    private final Clock clock;
    private final LoadingCache<Object, Ended> ended;
    private final LoadingCache<Object, Map<String, String>> standings;

    @Autowired
    EncodingStandings(EncodingStore board, Clock clock) {
        this(board, clock, Ticker.systemTicker());
    }

    EncodingStandings(BoardRows board, Clock clock, Ticker ticker) {
        this.board = board;
        this.clock = clock;
        ended = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(ENDED_KEPT)
                .build(none -> new Ended());
        standings = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).build(all -> worst(latest()));
    }

    /** What is encoded. */
    private record Slot(String titleId, String kind, String episodeId) {
        static Slot of(EncodingRow row) {
            return new Slot(row.titleId(), row.kind(), row.episodeId());
        }
    }

    /** The latest of each slot among rows of which none can change, up to the newest of them. */
    private static final class Ended {
        private final Map<Slot, String> standings = new HashMap<>();
        private @Nullable String newest;

        void add(EncodingRow row) {
            standings.put(Slot.of(row), row.state().standing());
            newest = row.assetId();
        }

        boolean has(EncodingRow row) {
            return newest != null && row.assetId().compareTo(newest) <= 0;
        }
    }

    /** Of each title that has one: running, else failed, else ready. A moment old at most. */
    public Map<String, String> all() {
        return standings.get(EncodingStandings.class);
    }

    private Map<Slot, String> latest() {
        var known = ended.get(EncodingStandings.class);
        var newestFirst = newerThan(known);
        var latest = new HashMap<>(known.standings);
        var oldestFirst = newestFirst.reversed();
        oldestFirst.forEach(row -> latest.put(Slot.of(row), row.state().standing()));
        oldestFirst.stream().takeWhile(row -> row.state().isEnded()).forEach(known::add);
        return latest;
    }

    private List<EncodingRow> newerThan(Ended known) {
        var rows = new ArrayList<EncodingRow>();
        var walk = new BoardWalk(board, clock.instant(), null);
        for (var row = walk.next(); row != null && !known.has(row); row = walk.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> worst(Map<Slot, String> latest) {
        var worst = new HashMap<String, String>();
        latest.forEach((slot, standing) -> worst.merge(slot.titleId(), standing, EncodingStandings::moreUrgent));
        return worst;
    }

    private static String moreUrgent(String one, String other) {
        return MOST_URGENT_FIRST.indexOf(one) <= MOST_URGENT_FIRST.indexOf(other) ? one : other;
    }
}
