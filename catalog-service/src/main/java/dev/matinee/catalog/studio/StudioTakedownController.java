package dev.matinee.catalog.studio;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.CatalogProblems;
import dev.matinee.catalog.master.Masters;
import dev.matinee.catalog.takedown.Takedowns;
import dev.matinee.catalog.title.TitleRecord;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators take titles down, and lift that. */
@RestController
@RequestMapping("/api/studio/titles/{id}")
class StudioTakedownController {
    private static final int LONGEST = 500;

    private final Takedowns takedowns;
    private final Masters masters;

    StudioTakedownController(Takedowns takedowns, Masters masters) {
        this.takedowns = takedowns;
        this.masters = masters;
    }

    /** @param reason in the operator's words, for whoever asks later */
    record Reason(@Nullable String reason) {}

    @Operation(summary = "Take it down: nobody starts it any more, and whoever watches it is stopped")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT, CommonProblem.INVALID})
    @PostMapping("/takedown")
    ResponseEntity<StudioTitle> takeDown(
            CurrentAccount operator, @PathVariable String id, @RequestBody Reason request) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Problem.invalid("reason", "is 1 to " + LONGEST + " characters");
        }
        return answer(takedowns.takeDown(id, operator.id(), reason));
    }

    @Operation(summary = "Lift a takedown: it stays withdrawn, and is encoded again")
    @CatalogProblems(CatalogProblem.TAKEDOWN_UNFINISHED)
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT})
    @PostMapping("/restore")
    ResponseEntity<StudioTitle> restore(CurrentAccount operator, @PathVariable String id) {
        return answer(takedowns.restore(id, operator.id()));
    }

    private ResponseEntity<StudioTitle> answer(TitleRecord record) {
        var document = record.document();
        if (document == null) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .eTag("\"" + record.version() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(StudioTitle.of(record, document, masters.progress(record.id())));
    }
}
