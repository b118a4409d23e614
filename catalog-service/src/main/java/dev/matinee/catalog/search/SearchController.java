package dev.matinee.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.events.Card;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was typed, and what it finds. */
@RestController
@RequestMapping("/api/catalog/search")
class SearchController {
    private static final int LONGEST = 200;

    private final Search search;
    private final Suggestions suggestions;
    private final Clock clock;

    SearchController(Search search, Suggestions suggestions, Clock clock) {
        this.search = search;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /**
     * Titles found, what they can be narrowed to, and where there are none, what is near.
     *
     * @param near empty where something was found
     */
    record FoundPage(
            List<Card> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor,

            Facets facets,
            List<Card> near) {}

    @Operation(
            summary = "Titles for what was typed, the best first",
            description =
                    "What has the words as they are written comes before what has them mistyped. Where nothing has "
                            + "them, `items` is empty and `near` has what is nearest. `facets` says what it can be narrowed to.")
    @CommonProblems({CommonProblem.MALFORMED, CommonProblem.INVALID})
    @GetMapping
    FoundPage search(
            CurrentProfile profile,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(schema = @Schema(allowableValues = {"film", "series"})) @RequestParam(required = false) @Nullable
                    String type,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer decade,
            @RequestParam(required = false) @Nullable Integer limit) {
        var viewer = Viewer.of(profile, clock);
        var narrowing = Narrowing.of(type, genre, year, decade);
        var answer = search.find(typed(q), viewer, narrowing, Page.limit(limit));
        return new FoundPage(cards(answer.items(), viewer), null, answer.facets(), cards(answer.near(), viewer));
    }

    @Operation(summary = "Titles, people, genres and channels that begin with what was typed so far")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping("/suggestions")
    Page<Suggestion> suggestions(CurrentProfile profile, @RequestParam(required = false) @Nullable String q) {
        return Page.of(suggestions.of(typed(q), Viewer.of(profile, clock)));
    }

    private static String typed(@Nullable String q) {
        String typed = q == null ? "" : q.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw Problem.invalid("q", "is 1 to " + LONGEST + " characters");
        }
        return typed;
    }

    private static List<Card> cards(List<Title> titles, Viewer viewer) {
        return titles.stream().map(title -> Card.of(title, viewer.language())).toList();
    }
}
