package dev.matinee.catalog.studio;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.CatalogProblems;
import dev.matinee.catalog.master.MasterRequest;
import dev.matinee.catalog.master.Masters;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
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

    @Operation(summary = "Announce a master; answers where to upload it")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @PostMapping("/titles/{id}/masters")
    Masters.Announced announce(@PathVariable String id, @RequestBody MasterRequest request) {
        return masters.announce(id, request);
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
