package dev.matinee.catalog.browse;

import dev.matinee.catalog.browse.SeasonPages.EpisodeLine;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.catalog.title.Documents;
import dev.matinee.catalog.title.TitleDocument;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of titles, and their pages. */
@RestController
@RequestMapping("/api/catalog/titles")
class TitleController {
    private final Catalogue catalogue;
    private final Similar similar;
    private final Documents documents;
    private final Shelves shelves;
    private final Clock clock;

    TitleController(Catalogue catalogue, Similar similar, Documents documents, Shelves shelves, Clock clock) {
        this.catalogue = catalogue;
        this.similar = similar;
        this.documents = documents;
        this.shelves = shelves;
        this.clock = clock;
    }

    @Operation(summary = "Titles, narrowed and sorted")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping
    Page<Card> list(
            CurrentProfile profile,
            @Parameter(schema = @Schema(allowableValues = {"film", "series"})) @RequestParam(required = false) @Nullable
                    String type,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable Integer year,
            @Parameter(schema = @Schema(allowableValues = {"newest", "title", "rating"}))
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var viewer = Viewer.of(profile, clock);
        var filter = new Filter(Filter.type(type), genre, channel, year);
        var page = catalogue.list(Sort.of(sort), filter, viewer, Cursor.read(cursor), Page.limit(limit));
        return Cards.of(page, viewer);
    }

    @Operation(summary = "Everything that a title's page shows")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/{id}")
    TitlePage title(CurrentProfile profile, @PathVariable String id) {
        var title = find(id, profile);
        return TitlePage.of(title, document(title), shelves, profile.language());
    }

    @Operation(summary = "The episodes of a season")
    @CommonProblems({CommonProblem.MALFORMED, CommonProblem.NOT_FOUND_HERE})
    @GetMapping("/{id}/seasons/{number}")
    Page<EpisodeLine> season(CurrentProfile profile, @PathVariable String id, @PathVariable int number) {
        var title = find(id, profile);
        return Page.of(SeasonPages.of(title, number, document(title), profile.language()));
    }

    @Operation(summary = "Titles like this one")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/{id}/similar")
    Page<Card> similar(
            CurrentProfile profile, @PathVariable String id, @RequestParam(required = false) @Nullable Integer limit) {
        var viewer = Viewer.of(profile, clock);
        var title = find(id, profile);
        return Cards.of(Page.of(similar.to(title, viewer, Page.limit(limit))), viewer);
    }

    private Title find(String id, CurrentProfile profile) {
        return catalogue.find(id, Viewer.of(profile, clock)).orElseThrow(Problem::notFound);
    }

    private @Nullable TitleDocument document(Title title) {
        return documents.find(title.getId(), title.getVersion()).orElse(null);
    }
}
