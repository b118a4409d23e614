package dev.matinee.profile.player;

import dev.matinee.kit.web.Page;
import dev.matinee.profile.title.Titles;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a profile likes to watch, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class PlayerExport {
    private static final int PORTION = 1_000;

    private final PlayerPreferences preferences;
    private final Titles titles;

    PlayerExport(PlayerPreferences preferences, Titles titles) {
        this.preferences = preferences;
        this.titles = titles;
    }

    @GetMapping("/internal/profiles/{profile}/player-settings")
    Page<PlayerSettings> settings(@PathVariable String profile) {
        return Page.of(List.of(preferences.settings(profile)));
    }

    /** @param title its name; null where the title is gone */
    record ChosenTracks(
            String titleId,
            @Nullable String title,
            @Nullable String subtitles,
            @Nullable String audio) {}

    @GetMapping("/internal/profiles/{profile}/tracks")
    Page<ChosenTracks> tracks(@PathVariable String profile, @RequestParam(defaultValue = "") String cursor) {
        var portion = preferences.after(profile, cursor, PORTION);
        String next = portion.size() < PORTION ? null : portion.getLast().title();
        return new Page<>(portion.stream().map(this::chosen).toList(), next);
    }

    private ChosenTracks chosen(PlayerPreferences.TitleTracks tracks) {
        var choice = tracks.choice();
        String name = titles.name(tracks.title()).orElse(null);
        return new ChosenTracks(tracks.title(), name, choice.subtitles(), choice.audio());
    }
}
