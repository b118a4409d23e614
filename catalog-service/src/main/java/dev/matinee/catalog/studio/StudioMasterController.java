package dev.matinee.catalog.studio;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.CatalogProblems;
import dev.matinee.catalog.master.MasterRequest;
import dev.matinee.catalog.master.Masters;
import dev.matinee.catalog.master.MultipartRequest;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators upload masters, and have them encoded. */
@RestController
@RequestMapping("/api/studio")
class StudioMasterController {
    private final Masters masters;

    StudioMasterController(Masters masters) {
        this.masters = masters;
    }

    /** Parts that are wanted, by their numbers from 1; at most 100. */
    record PartNumbers(@Nullable List<@Nullable Integer> numbers) {}

    /** Where they go, by their numbers: each for one PUT of as many bytes as the part has. */
    record PartAddresses(Map<String, String> urls) {}

    @Operation(summary = "Announce a master; answers where to upload it")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PostMapping("/titles/{id}/masters")
    Masters.Announced announce(@PathVariable String id, @RequestBody MasterRequest request) {
        return masters.announce(id, request);
    }

    @Operation(summary = "Announce a master that comes in parts, or go on with it; answers what has arrived")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PostMapping("/titles/{id}/masters/multipart")
    Masters.AnnouncedParts announce(@PathVariable String id, @RequestBody MultipartRequest request) {
        return masters.announce(id, request);
    }

    @Operation(summary = "Where to upload some of a master's parts, one PUT each")
    @CatalogProblems(CatalogProblem.NO_UPLOAD)
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PostMapping("/masters/{masterId}/parts")
    PartAddresses addresses(@PathVariable String masterId, @RequestBody PartNumbers asked) {
        var numbers = Objects.requireNonNullElse(asked.numbers(), List.<@Nullable Integer>of());
        return new PartAddresses(masters.partAddresses(
                masterId,
                numbers.stream()
                        .map(number -> Objects.requireNonNullElse(number, 0))
                        .toList()));
    }

    @Operation(summary = "Give an upload in parts up")
    @CatalogProblems(CatalogProblem.NO_UPLOAD)
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT})
    @DeleteMapping("/masters/{masterId}/upload")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abort(@PathVariable String masterId) {
        masters.abort(masterId);
    }

    @Operation(summary = "Stop an encoding that waits or is under way: what there is of it goes")
    @CatalogProblems(CatalogProblem.NOT_ENCODING)
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.UNAVAILABLE, CommonProblem.VERSION_CONFLICT})
    @DeleteMapping("/masters/{masterId}/encoding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String masterId) {
        masters.cancel(masterId);
    }

    @Operation(summary = "Encode one again that failed")
    @CatalogProblems({CatalogProblem.NOT_FAILED, CatalogProblem.UPLOAD_INCOMPLETE})
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT})
    @PostMapping("/masters/{masterId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String masterId) {
        masters.retry(masterId);
    }

    @Operation(summary = "The uploads are done: encode")
    @CatalogProblems(CatalogProblem.UPLOAD_INCOMPLETE)
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT})
    @PostMapping("/masters/{masterId}/complete")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void complete(@PathVariable String masterId) {
        masters.complete(masterId);
    }
}
