package dev.matinee.catalog.studio;

import dev.matinee.catalog.browse.Catalogue;
import dev.matinee.catalog.title.Change;
import dev.matinee.catalog.title.Change.FieldChange;
import dev.matinee.catalog.title.Histories;
import dev.matinee.catalog.title.Histories.Line;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators see who changed what. */
@RestController
@RequestMapping("/api/studio")
class StudioHistoryController {
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{1,15})\\.([A-Za-z0-9]{0,60})");

    /** Days looked into for a page; who wants older ones asks on from there. */
    private static final int DAYS = 31;

    private static final String LATEST = "zzzz";

    private final Histories histories;
    private final Catalogue catalogue;
    private final Clock clock;

    StudioHistoryController(Histories histories, Catalogue catalogue, Clock clock) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param by the operator's account; null where it came about by itself
     * @param action what was done: created, edited, published, withdrawn, scheduled, taken-down, restored, removed,
     *     curated, encoded or brought-in (many at once)
     * @param titleId null where it was no title's alone
     * @param title its name by now
     */
    record HistoryLine(
            Instant at,
            @Nullable String by,
            String action,
            @Nullable String titleId,
            @Nullable String title,
            long version,
            List<FieldChange> changes) {}

    @Operation(summary = "Who changed what of a title, the latest first")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping("/titles/{id}/history")
    Page<HistoryLine> ofTitle(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (cursor != null && !VERSION.matcher(cursor).matches()) {
            throw Problem.invalid("cursor", "is none of ours");
        }
        int most = Page.limit(limit);
        Long below = cursor == null ? null : Long.valueOf(cursor);
        var lines = histories.ofTitle(id, below, most);
        String next = lines.size() < most ? null : Long.toString(lines.getLast().version());
        return new Page<>(lines.stream().map(this::line).toList(), next);
    }

    @Operation(summary = "Who changed what in the library, the latest first")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping("/history")
    Page<HistoryLine> ofLibrary(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        var moment = MOMENT.matcher(Objects.requireNonNullElse(cursor, ""));
        if (cursor != null && !moment.matches()) {
            throw Problem.invalid("cursor", "is none of ours");
        }
        var before = cursor == null
                ? clock.instant().plus(Duration.ofMinutes(1))
                : Instant.ofEpochMilli(Long.parseLong(moment.group(1)));
        String beforeTitle = cursor == null ? LATEST : moment.group(2);
        var lines = new ArrayList<Line>();
        var day = Histories.day(before);
        var oldest = day.minusDays(DAYS);
        for (; lines.size() < most && day.isAfter(oldest); day = day.minusDays(1)) {
            lines.addAll(histories.ofDay(day, before, beforeTitle, most - lines.size()));
        }
        return new Page<>(lines.stream().map(this::line).toList(), next(lines, most, day.plusDays(1)));
    }

    /** Null once the time that a line is kept has been looked through. */
    private @Nullable String next(List<Line> lines, int most, LocalDate reached) {
        if (lines.size() == most) {
            var last = lines.getLast();
            return last.change().at().toEpochMilli() + "." + last.titleId();
        }
        var earliest = Histories.day(clock.instant()).minusDays(Histories.KEPT_DAYS);
        return reached.isBefore(earliest)
                ? null
                : reached.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + ".";
    }

    private HistoryLine line(Line line) {
        var change = line.change();
        return new HistoryLine(
                change.at(),
                change.by().equals(Change.BY_ITSELF) ? null : change.by(),
                change.action().word(),
                line.titleId().isEmpty() ? null : line.titleId(),
                catalogue.name(line.titleId()).orElse(null),
                line.version(),
                change.changes());
    }
}
