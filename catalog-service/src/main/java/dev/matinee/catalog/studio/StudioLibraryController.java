package dev.matinee.catalog.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.browse.Cursor;
import dev.matinee.catalog.master.EncodingStandings;
import dev.matinee.catalog.master.Masters;
import dev.matinee.catalog.studio.BulkEdits.BulkOutcome;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators look through the library, and change many titles at once. */
@RestController
@RequestMapping("/api/studio/titles")
class StudioLibraryController {
    private static final int MOST = 500;

    private final Library library;
    private final EncodingStandings encodings;
    private final Masters masters;
    private final BulkEdits edits;

    StudioLibraryController(Library library, EncodingStandings encodings, Masters masters, BulkEdits edits) {
        this.library = library;
        this.encodings = encodings;
        this.masters = masters;
        this.edits = edits;
    }

    /** @param total of titles on all pages */
    record LibraryPage(
            List<StudioTitle.Row> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor,

            int total) {}

    /**
     * One change to many titles.
     *
     * @param value the genre's or channel's slug, or the least age
     */
    record BulkEdit(
            @Schema(
                    allowableValues = {
                        "publish",
                        "withdraw",
                        "delete",
                        "add-genre",
                        "remove-genre",
                        "add-channel",
                        "remove-channel",
                        "set-maturity"
                    })
            @Nullable
            String action,

            @Nullable String value,
            @Nullable List<@Nullable String> ids) {}

    @Operation(summary = "The library, narrowed and sorted")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping
    LibraryPage list(
            @ParameterObject @ModelAttribute LibraryFilter filter,
            @Parameter(schema = @Schema(allowableValues = {"key", "title", "changed", "year"}))
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var part = library.list(filter.wanted(encodings::all), sort, Cursor.read(cursor), Page.limit(limit));
        var assets = masters.progress(part.titles().stream().map(Title::getId).toList());
        return new LibraryPage(
                part.titles().stream()
                        .map(title -> StudioTitle.Row.of(title, assets.getOrDefault(title.getId(), List.of())))
                        .toList(),
                part.nextCursor(),
                part.total());
    }

    @Operation(summary = "Change many titles at once; each is changed or refused by itself")
    @CommonProblems(CommonProblem.INVALID)
    @PostMapping("/bulk")
    Page<BulkOutcome> bulk(CurrentAccount operator, @RequestBody BulkEdit edit) {
        var asked = Objects.requireNonNullElse(edit.ids(), List.<@Nullable String>of());
        var ids = asked.stream()
                .map(id -> Objects.requireNonNullElse(id, ""))
                .filter(Predicate.not(String::isBlank))
                .toList();
        if (ids.isEmpty() || ids.size() > MOST || ids.size() < asked.size()) {
            throw Problem.invalid("ids", "are 1 to " + MOST + ", and none of them empty");
        }
        return Page.of(edits.apply(edit.action(), edit.value(), ids, operator.id()));
    }
}
