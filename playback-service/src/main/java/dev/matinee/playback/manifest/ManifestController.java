package dev.matinee.playback.manifest;

import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.cdn.MediaSigner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Manifests for native clients. They are opened by their query, as the CDN opens files, and by nothing else. */
@RestController
class ManifestController {
    private static final String ROOT = "/api/playback/manifests/";
    private static final MediaType HLS = MediaType.parseMediaType("application/vnd.apple.mpegurl");
    private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);
    private static final Set<String> SIGNING = Set.of("Policy", "Signature", "Key-Pair-Id", "Hash-Algorithm");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern FILE = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.(?:m3u8|vtt)");

    private final Playlists playlists;
    private final MediaSigner signer;
    private final Catalogue catalogue;

    ManifestController(Playlists playlists, MediaSigner signer, Catalogue catalogue) {
        this.playlists = playlists;
        this.signer = signer;
        this.catalogue = catalogue;
    }

    @ApiResponse(
            responseCode = "200",
            description = "HLS, or WebVTT for a file that ends with .vtt",
            content = @Content(mediaType = "application/vnd.apple.mpegurl", schema = @Schema(type = "string")))
    @ManifestRefusals(ManifestRefusal.SIGNATURE_REFUSED)
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping(ROOT + "{titleId}/{assetId}/{*file}")
    @Operation(summary = "A playlist whose every address is signed as this one is")
    ResponseEntity<byte[]> manifest(
            @PathVariable String titleId,
            @PathVariable String assetId,
            @PathVariable String file,
            @RequestParam Map<String, String> query) {
        String name = file.substring(1);
        String media = MediaSigner.path(titleId, assetId);
        if (!signer.opens(query, media + name)) {
            throw ManifestRefusal.SIGNATURE_REFUSED.problem();
        }
        if (!ID.matcher(titleId).matches()
                || !ID.matcher(assetId).matches()
                || !FILE.matcher(name).matches()
                || catalogue.isTakenDown(titleId)) {
            throw Problem.notFound();
        }
        String session = query.getOrDefault("session", "");
        if (!session.isEmpty() && !ID.matcher(session).matches()) {
            throw Problem.notFound();
        }
        String signed =
                playlists.get(media, name).signed(ROOT + titleId + "/" + assetId + "/", media, signing(query), session);
        return ResponseEntity.ok()
                .contentType(name.endsWith(".vtt") ? VTT : HLS)
                .cacheControl(CacheControl.noStore())
                .body(signed.getBytes(StandardCharsets.UTF_8));
    }

    private static String signing(Map<String, String> query) {
        var kept = new LinkedHashMap<>(query);
        kept.keySet().retainAll(SIGNING);
        return kept.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }
}
