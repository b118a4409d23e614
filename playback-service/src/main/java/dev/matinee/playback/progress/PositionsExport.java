package dev.matinee.playback.progress;

import dev.matinee.kit.web.Page;
import dev.matinee.playback.catalogue.Catalogue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a profile is in what it began, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class PositionsExport {
    private final Positions positions;
    private final Catalogue catalogue;

    PositionsExport(Positions positions, Catalogue catalogue) {
        this.positions = positions;
        this.catalogue = catalogue;
    }

    /**
     * @param title its name; null where the title is gone
     * @param episodeId null for films
     */
    record Left(
            String titleId,
            @Nullable String title,
            @Nullable String episodeId,
            long positionMs,
            long durationMs,
            boolean finished,
            Instant at) {}

    @GetMapping("/internal/profiles/{profile}/positions")
    Page<Left> of(@PathVariable String profile) {
        return Page.of(positions.of(profile).stream().map(this::left).toList());
    }

    private Left left(Progress progress) {
        return new Left(
                progress.titleId(),
                catalogue.name(progress.titleId()).orElse(null),
                progress.isOfEpisode() ? progress.contentId() : null,
                progress.positionMs(),
                progress.durationMs(),
                progress.finished(),
                progress.at());
    }
}
