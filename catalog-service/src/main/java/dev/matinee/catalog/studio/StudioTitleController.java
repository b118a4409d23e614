package dev.matinee.catalog.studio;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.CatalogProblems;
import dev.matinee.catalog.master.Masters;
import dev.matinee.catalog.studio.StudioTitle.BroughtIn;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.Schedule;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleRecord;
import dev.matinee.catalog.title.TitleSheet;
import dev.matinee.catalog.title.Titles;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators bring titles in, change, publish, withdraw and remove them. */
@RestController
@RequestMapping("/api/studio/titles")
class StudioTitleController {
    private final Titles titles;
    private final Masters masters;
    private final Clock clock;

    StudioTitleController(Titles titles, Masters masters, Clock clock) {
        this.titles = titles;
        this.masters = masters;
        this.clock = clock;
    }

    /** When to publish: {@code now}, or {@code ready}: once the feature, or a series' first episode, is encoded. */
    record Publish(@Nullable String when) {}

    @Operation(summary = "Make the title with this key what the sheet says")
    @CommonProblems({CommonProblem.VERSION_CONFLICT, CommonProblem.INVALID})
    @PutMapping("/by-key/{key}")
    BroughtIn put(
            CurrentAccount operator,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TitleSheet sheet) {
        var edit = titles.put(key, sheet, Editing.version(ifMatch), operator.id());
        String id = edit.record().id();
        var progress = masters.progress(id);
        if (edit.result() == Titles.Result.CREATED && !progress.isEmpty()) {
            masters.playAll(id);
            edit = titles.current(edit);
        }
        return BroughtIn.of(edit, progress);
    }

    @Operation(summary = "A title as operators see it")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/{id}")
    ResponseEntity<StudioTitle> one(@PathVariable String id) {
        return answer(titles.find(id).orElseThrow(Problem::notFound));
    }

    @Operation(summary = "Change its sheet, from the version that was seen")
    @CommonProblems({
        CommonProblem.NOT_FOUND_HERE,
        CommonProblem.VERSION_CONFLICT,
        CommonProblem.INVALID,
        CommonProblem.VERSION_NEEDED
    })
    @PutMapping("/{id}/sheet")
    ResponseEntity<StudioTitle> edit(
            CurrentAccount operator,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TitleSheet sheet) {
        Long version = Editing.version(ifMatch);
        if (version == null) {
            throw CommonProblem.VERSION_NEEDED.problem();
        }
        String key = titles.document(id).key();
        return answer(titles.put(key, sheet, version, operator.id()).record());
    }

    @Operation(summary = "When to publish and to withdraw it; null leaves it open")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT, CommonProblem.INVALID})
    @CatalogProblems(CatalogProblem.TAKEN_DOWN)
    @PutMapping("/{id}/schedule")
    ResponseEntity<StudioTitle> schedule(
            CurrentAccount operator,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Schedule schedule) {
        if (schedule.publishAt() != null
                && schedule.withdrawAt() != null
                && !schedule.publishAt().isBefore(schedule.withdrawAt())) {
            throw Problem.invalid("withdrawAt", "is not after it is published");
        }
        return answer(titles.edit(
                        id,
                        Editing.version(ifMatch),
                        Act.of(operator.id(), Action.SCHEDULED),
                        title -> title.schedule(schedule))
                .record());
    }

    @Operation(summary = "Publish now, or when it is ready")
    @CatalogProblems({CatalogProblem.TAKEN_DOWN, CatalogProblem.NO_ARTWORK})
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT, CommonProblem.INVALID})
    @PostMapping("/{id}/publish")
    ResponseEntity<StudioTitle> publish(
            CurrentAccount operator,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Publish publish) {
        long now = clock.millis();
        UnaryOperator<TitleDocument> change = switch (publish.when()) {
            case "now" -> title -> title.publish(now);
            case "ready" -> title -> title.publishWhenReady(now);
            case null, default -> throw Problem.invalid("when", "is now or ready");
        };
        return answer(titles.edit(id, Editing.version(ifMatch), Act.of(operator.id(), Action.PUBLISHED), change)
                .record());
    }

    @Operation(summary = "Withdraw it from viewers")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT, CommonProblem.INVALID})
    @PostMapping("/{id}/withdraw")
    ResponseEntity<StudioTitle> withdraw(
            CurrentAccount operator,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(titles.edit(
                        id, Editing.version(ifMatch), Act.of(operator.id(), Action.WITHDRAWN), TitleDocument::withdraw)
                .record());
    }

    @Operation(summary = "Remove it for good")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT, CommonProblem.INVALID})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            CurrentAccount operator,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        titles.remove(id, Editing.version(ifMatch), operator.id());
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
