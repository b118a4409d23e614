package dev.matinee.playback.numbers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Figures by day: of days that are over as they were added up, of the latest as they are now. */
@Service
class Numbers {
    /** Reading a day's sittings is dear, and nobody looks at a plot twice in ten seconds. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Sittings sittings;
    private final FiguresStore store;
    private final Clock clock;
    private final Cache<Wanted, Figures> latest =
            Caffeine.newBuilder().maximumSize(200).expireAfterWrite(FRESH).build();

    Numbers(Sittings sittings, FiguresStore store, Clock clock) {
        this.sittings = sittings;
        this.store = store;
        this.clock = clock;
    }

    private record Wanted(
            LocalDate day, String country, @Nullable String titleId) {
        boolean fits(SittingOfDay sitting) {
            return sitting.isIn(country) && (titleId == null || titleId.equals(sitting.titleId()));
        }
    }

    /**
     * Each of the last days, today among them, in UTC.
     *
     * @param country {@link Figures#EVERYWHERE} for all
     * @param titleId null for all
     */
    SortedMap<LocalDate, Figures> of(int days, String country, @Nullable String titleId) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var first = today.minusDays(days - 1L);
        var over = store.ofDays(Figures.EVERYWHERE, first, today);
        var kept = kept(country, titleId, first, today, over);
        var all = new TreeMap<LocalDate, Figures>();
        first.datesUntil(today.plusDays(1))
                .forEach(day -> all.put(
                        day,
                        over.containsKey(day)
                                ? kept.getOrDefault(day, Figures.NONE)
                                : latest.get(new Wanted(day, country, titleId), this::addUp)));
        return all;
    }

    private Map<LocalDate, Figures> kept(
            String country, @Nullable String titleId, LocalDate first, LocalDate last, Map<LocalDate, Figures> over) {
        if (titleId != null) {
            return store.ofTitle(titleId, country, first, last);
        }
        return country.equals(Figures.EVERYWHERE) ? over : store.ofDays(country, first, last);
    }

    private Figures addUp(Wanted wanted) {
        if (wanted.day()
                .isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Sittings.KEPT.toDays()))) {
            return Figures.NONE;
        }
        var tally = new Tally();
        sittings.of(wanted.day(), sitting -> {
            if (wanted.fits(sitting)) {
                tally.add(sitting);
            }
        });
        return tally.figures();
    }
}
