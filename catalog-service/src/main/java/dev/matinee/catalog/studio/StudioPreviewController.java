package dev.matinee.catalog.studio;

import dev.matinee.catalog.browse.TitlePages;
import dev.matinee.catalog.browse.TitlePages.Preview;
import dev.matinee.catalog.title.TitleSheet;
import dev.matinee.catalog.title.Titles;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators see what viewers will see, before it is saved. */
@RestController
class StudioPreviewController {
    private final Titles titles;
    private final TitlePages pages;

    StudioPreviewController(Titles titles, TitlePages pages) {
        this.titles = titles;
        this.pages = pages;
    }

    /** A sheet that is not saved yet, of a title that may be there already. */
    record PreviewRequest(@Nullable String key, @Nullable TitleSheet sheet) {}

    @Operation(summary = "The card and the page of a sheet, as viewers would see them; nothing is saved")
    @CommonProblems(CommonProblem.INVALID)
    @PostMapping("/api/studio/titles/preview")
    Preview preview(@RequestParam(defaultValue = "en") String language, @RequestBody PreviewRequest request) {
        if (request.sheet() == null) {
            throw Problem.invalid("sheet", "is missing");
        }
        var record = titles.imagine(Objects.requireNonNullElse(request.key(), ""), request.sheet());
        return pages.preview(record, language);
    }
}
