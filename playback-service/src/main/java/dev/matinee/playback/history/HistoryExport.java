package dev.matinee.playback.history;

import dev.matinee.kit.web.Page;
import dev.matinee.playback.catalogue.Catalogue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every sitting of a profile, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class HistoryExport {
    private static final int PORTION = 1_000;

    private final Histories histories;
    private final Catalogue catalogue;

    HistoryExport(Histories histories, Catalogue catalogue) {
        this.histories = histories;
        this.catalogue = catalogue;
    }

    /**
     * @param title its name; null where the title is gone
     * @param episodeId null for films
     */
    record Watched(
            String titleId,
            @Nullable String title,
            @Nullable String episodeId,
            Instant watchedAt,
            long positionMs,
            long durationMs) {}

    @GetMapping("/internal/profiles/{profile}/history")
    Page<Watched> of(@PathVariable String profile, @RequestParam(required = false) @Nullable UUID cursor) {
        var portion = histories.page(profile, cursor, PORTION);
        String next =
                portion.size() < PORTION ? null : portion.getLast().session().toString();
        return new Page<>(portion.stream().map(this::watched).toList(), next);
    }

    private Watched watched(Sitting sitting) {
        return new Watched(
                sitting.titleId(),
                catalogue.name(sitting.titleId()).orElse(null),
                sitting.contentId().equals(sitting.titleId()) ? null : sitting.contentId(),
                sitting.watchedAt(),
                sitting.positionMs(),
                sitting.durationMs());
    }
}
