package dev.matinee.playback.protection;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.playback.session.LiveGrants;
import dev.matinee.playback.session.Refusal;
import dev.matinee.playback.session.Refusals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Licences for browsers. */
@RestController
class LicenceController {
    private final LiveGrants grants;
    private final AssetKeys keys;
    private final Counter given;

    LicenceController(LiveGrants grants, AssetKeys keys, MeterRegistry meters) {
        this.grants = grants;
        this.keys = keys;
        this.given = meters.counter("matinee.playback.licences");
    }

    @KeyRefusals(KeyRefusal.KEY_NOT_IN_PLAN)
    @Refusals({Refusal.SESSION_ENDED, Refusal.SUBSCRIPTION_REQUIRED})
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.UNAVAILABLE})
    @PostMapping("/api/playback/sessions/{sessionId}/license")
    @Operation(summary = "The keys of an encrypted film, while it is watched")
    ResponseEntity<Licence> license(
            CurrentProfile profile, @PathVariable String sessionId, @Valid @RequestBody LicenceRequest request) {
        var grant = grants.of(profile, sessionId);
        var licence = Licence.of(request.keyIds().stream()
                .map(id -> Licence.Key.of(id, keys.secret(grant, id)))
                .toList());
        given.increment();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(licence);
    }
}
