package dev.matinee.playback.numbers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adds days up once nothing comes to them any more: a sitting lasts a day at most, so on the second day after. Several
 * instances may do so at once, and write the same. A day's figures in all countries are written last, and say that it is done.
 */
@Component
class RollUp {
    private static final Logger log = LoggerFactory.getLogger(RollUp.class);
    /** Days in which something may still come to a day. */
    static final int OPEN_DAYS = 2;

    private final Sittings sittings;
    private final FiguresStore store;
    private final Clock clock;

    RollUp(Sittings sittings, FiguresStore store, Clock clock) {
        this.sittings = sittings;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${matinee.numbers.roll-up-after:PT1M}",
            fixedDelayString = "${matinee.numbers.roll-up-every:PT1H}")
    void rollUpWhatIsOver() {
        try {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var last = today.minusDays(OPEN_DAYS);
            var first = today.minusDays(Sittings.KEPT.toDays() - 1);
            var done = store.ofDays(Figures.EVERYWHERE, first, last);
            first.datesUntil(last.plusDays(1))
                    .filter(day -> !done.containsKey(day))
                    .forEach(this::rollUp);
        } catch (DataAccessException away) {
            log.warn("Days cannot be added up now: {}", away.getMessage());
        }
    }

    void rollUp(LocalDate day) {
        var everywhere = new Tally();
        Map<String, Tally> byCountry = new HashMap<>();
        Map<String, Map<String, Tally>> byTitle = new HashMap<>();
        sittings.of(day, sitting -> {
            everywhere.add(sitting);
            byCountry.computeIfAbsent(sitting.country(), country -> new Tally()).add(sitting);
            for (String where : List.of(Figures.EVERYWHERE, sitting.country())) {
                byTitle.computeIfAbsent(sitting.titleId(), title -> new HashMap<>())
                        .computeIfAbsent(where, country -> new Tally())
                        .add(sitting);
            }
        });
        byTitle.forEach((title, countries) -> countries.forEach((country, tally) ->
                store.putTitle(title, country, day, tally.figures().cut())));
        byCountry.forEach(
                (country, tally) -> store.putDay(country, day, tally.figures().cut()));
        store.putDay(Figures.EVERYWHERE, day, everywhere.figures().cut());
    }
}
