package dev.matinee.profile.avatar;

import dev.matinee.kit.caller.OpenEndpoints;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AvatarsController {
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Avatars avatars;

    AvatarsController(Avatars avatars) {
        this.avatars = avatars;
    }

    @Bean
    static OpenEndpoints avatarsAreOpen() {
        return OpenEndpoints.of("GET /api/avatars");
    }

    @Operation(summary = "Predefined pictures, all of them, open to everybody")
    @GetMapping("/api/avatars")
    ResponseEntity<Page<Avatar>> list() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(Page.of(avatars.all()));
    }
}
