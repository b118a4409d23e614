package dev.matinee.recommendation.page;

import dev.matinee.events.Availability;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import dev.matinee.recommendation.history.Histories;
import dev.matinee.recommendation.history.TitleHistory;
import dev.matinee.recommendation.model.Candidates;
import dev.matinee.recommendation.model.Recommender;
import dev.matinee.recommendation.trend.Trending;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The home page, and more of each of its rows. Without its store it still answers, as to somebody new. */
@RestController
class HomeController {
    private static final Logger log = LoggerFactory.getLogger(HomeController.class);

    private final StateTable<Title> titles;
    private final Candidates candidates;
    private final Histories histories;
    private final Recommender recommender;
    private final Trending trending;
    private final Words words;
    private final MeterRegistry meters;
    private final Clock clock;

    HomeController(
            StateTable<Title> titles,
            Candidates candidates,
            Histories histories,
            Recommender recommender,
            Trending trending,
            Words words,
            MeterRegistry meters,
            Clock clock) {
        this.titles = titles;
        this.candidates = candidates;
        this.histories = histories;
        this.recommender = recommender;
        this.trending = trending;
        this.words = words;
        this.meters = meters;
        this.clock = clock;
    }

    /** More of a row. */
    record MoreOfRow(
            String id,
            String kind,
            String title,
            List<HomePage.Item> items,

            @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS)
            @Nullable
            String nextCursor) {}

    @Operation(summary = "What the profile sees first")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping("/api/home")
    HomePage home(
            CurrentProfile profile,
            @Parameter(schema = @Schema(allowableValues = {"film", "series"})) @RequestParam(required = false) @Nullable
                    String type) {
        return composer(profile, shelves(profile, type(type))).compose();
    }

    @Operation(summary = "More of a row")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @GetMapping("/api/home/rows/{rowId}")
    MoreOfRow row(
            CurrentProfile profile,
            @PathVariable String rowId,
            @Parameter(schema = @Schema(allowableValues = {"film", "series"})) @RequestParam(required = false) @Nullable
                    String type,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var shelves = shelves(profile, type(type));
        Shelf shelf = shelves.find(rowId).orElseThrow(Problem::notFound);
        int from = offset(cursor);
        int to = Math.min(from + Page.limit(limit), shelf.titles().size());
        List<Title> part = from >= to ? List.of() : shelf.titles().subList(from, to);
        var row = composer(profile, shelves).row(shelf, part);
        String next = to < shelf.titles().size() ? Integer.toString(to) : null;
        return new MoreOfRow(row.id(), row.kind(), row.title(), row.items(), next);
    }

    private PageComposer composer(CurrentProfile profile, Shelves shelves) {
        return new PageComposer(shelves, words, profile.language());
    }

    private Shelves shelves(CurrentProfile profile, @Nullable TitleType type) {
        var now = clock.instant();
        Predicate<Title> seen = title -> title.getPublished()
                && profile.maySee(title.getMaturity())
                && Availability.isOpen(title, profile.country(), now)
                && (type == null || title.getType() == type);
        var pool = candidates.of(new Kind(profile.maturity(), profile.country(), type), seen);
        var history = history(profile);
        // As they are now, not as they were when they were chosen.
        List<Title> visible = Stream.concat(
                        pool.titles().stream().map(Title::getId),
                        history.stream().map(TitleHistory::titleId))
                .distinct()
                .map(titles::get)
                .flatMap(Optional::stream)
                .filter(seen)
                .toList();
        return new Shelves(pool, visible, history, recommender, trending);
    }

    /** Viewers who see the same titles. */
    private record Kind(
            int maturity, String country, @Nullable TitleType type) {}

    private List<TitleHistory> history(CurrentProfile profile) {
        try {
            return histories.of(profile.id());
        } catch (com.datastax.oss.driver.api.core.DriverException away) {
            log.warn("The history of a profile could not be read; its page is that of somebody new", away);
            meters.counter("matinee.home.without.history").increment();
            return List.of();
        }
    }

    private static @Nullable TitleType type(@Nullable String type) {
        return switch (type) {
            case null -> null;
            case "film" -> TitleType.FILM;
            case "series" -> TitleType.SERIES;
            default -> throw Problem.invalid("type", "must be film or series");
        };
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,6}")) {
            throw Problem.invalid("cursor", "is not one that was given here");
        }
        return Integer.parseInt(cursor);
    }
}
