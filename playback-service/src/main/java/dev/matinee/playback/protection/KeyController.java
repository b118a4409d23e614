package dev.matinee.playback.protection;

import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.cdn.MediaSigner;
import dev.matinee.playback.session.LiveGrants;
import dev.matinee.playback.session.Refusal;
import dev.matinee.playback.session.Refusals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keys for native players, which ask as a playlist tells them. The address is opened by what opens the media, and by the
 * playback that it is part of, which has to go on.
 */
@RestController
class KeyController {
    private final MediaSigner signer;
    private final LiveGrants grants;
    private final AssetKeys keys;
    private final Counter given;

    KeyController(MediaSigner signer, LiveGrants grants, AssetKeys keys, MeterRegistry meters) {
        this.signer = signer;
        this.grants = grants;
        this.keys = keys;
        this.given = meters.counter("matinee.playback.licences");
    }

    @ApiResponse(
            responseCode = "200",
            description = "16 bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @KeyRefusals({KeyRefusal.SIGNATURE_REFUSED, KeyRefusal.KEY_NOT_IN_PLAN})
    @Refusals({Refusal.SESSION_ENDED, Refusal.SUBSCRIPTION_REQUIRED})
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.UNAVAILABLE})
    @GetMapping("/api/playback/keys/{titleId}/{assetId}/{keyId}")
    @Operation(summary = "A key of an encrypted film, by an address that a signed playlist has")
    ResponseEntity<byte[]> key(
            @PathVariable String titleId,
            @PathVariable String assetId,
            @PathVariable UUID keyId,
            @RequestParam(defaultValue = "") String session,
            @RequestParam Map<String, String> query) {
        if (!signer.opens(query, MediaSigner.path(titleId, assetId) + "std/" + keyId)) {
            throw KeyRefusal.SIGNATURE_REFUSED.problem();
        }
        var grant = grants.of(session);
        if (!grant.titleId().equals(titleId) || !grant.assetId().equals(assetId)) {
            throw Problem.notFound();
        }
        byte[] secret = keys.secret(grant, keyId);
        given.increment();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(secret);
    }
}
