package dev.matinee.catalog.search;

import dev.matinee.catalog.browse.Cards;
import dev.matinee.catalog.browse.Viewer;
import dev.matinee.events.Card;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {
    private static final int LONGEST = 200;

    private final Search search;
    private final Clock clock;

    SearchController(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Operation(summary = "Titles for what was typed, the best first")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping("/api/catalog/search")
    Page<Card> search(
            CurrentProfile profile,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit) {
        String typed = q == null ? "" : q.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw Problem.invalid("q", "is 1 to " + LONGEST + " characters");
        }
        var viewer = Viewer.of(profile, clock);
        return Cards.of(Page.of(search.find(typed, viewer, Page.limit(limit))), viewer);
    }
}
