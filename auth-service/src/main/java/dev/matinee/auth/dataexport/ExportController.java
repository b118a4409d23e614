package dev.matinee.auth.dataexport;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.account.Credentials;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives the owner of an account a copy of all that is kept of it. */
@RestController
class ExportController {
    private static final String ZIP = "application/zip";

    private final Credentials credentials;
    private final DataExport export;
    private final Clock clock;

    ExportController(Credentials credentials, DataExport export, Clock clock) {
        this.credentials = credentials;
        this.export = export;
        this.clock = clock;
    }

    record Proof(@NotBlank @Size(max = 1000) String password) {}

    @Operation(summary = "All that is kept of the account and its profiles, as a ZIP of JSON files; wants the password")
    @AuthProblems(AuthProblem.INVALID_CREDENTIALS)
    @CommonProblems(CommonProblem.UNAVAILABLE)
    @ApiResponse(
            responseCode = "200",
            description = "A ZIP, whatever is accepted; README.txt in it says what each file is",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @PostMapping("/api/auth/account/export")
    ResponseEntity<Resource> export(
            CurrentAccount account, @Valid @RequestBody Proof proof, HttpServletRequest request) {
        credentials.prove(account.id(), proof.password());
        byte[] zip = export.of(account, request.getLocale());
        SecurityLog.happened("data-exported", account.id());
        String name = "matinee-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new ByteArrayResource(zip));
    }
}
