package dev.matinee.auth.token;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys, by which anybody can verify an access token (RFC 7517). */
@RestController
class JwksController {
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final KeyRing keys;

    JwksController(KeyRing keys) {
        this.keys = keys;
    }

    @Operation(summary = "The public keys of access tokens")
    @GetMapping("/api/auth/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .body(keys.published().toJSONObject(true));
    }
}
