package dev.matinee.playback.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.events.Card;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.progress.Recent;
import dev.matinee.playback.progress.RecentProgress;
import dev.matinee.playback.viewing.ViewingFacts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The profile's viewing activity: its own to read, and to erase. */
@RestController
@RequestMapping("/api/playback/history")
class HistoryController {
    private static final int TIME_BASED = 1;

    private final Histories histories;
    private final Catalogue catalogue;
    private final RecentProgress recent;
    private final ViewingFacts facts;
    private final Clock clock;

    HistoryController(
            Histories histories, Catalogue catalogue, RecentProgress recent, ViewingFacts facts, Clock clock) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.recent = recent;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param episodeId and season, number and episodeTitle: series only */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WatchedTitle(
            @JsonUnwrapped Card card,
            @Nullable String episodeId,
            @Nullable Integer season,
            @Nullable Integer number,
            @Nullable String episodeTitle,
            Instant watchedAt,
            long positionMs,
            long durationMs) {}

    @CommonProblems(CommonProblem.INVALID)
    @GetMapping
    @Operation(summary = "What the profile watched, latest first")
    Page<WatchedTitle> list(
            CurrentProfile profile, @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        int most = Page.limit(limit);
        var erased = recent.of(profile.account(), profile.id()).erased();
        var found = histories.page(profile.id(), cursor == null ? null : session(cursor), most + 1);
        var items = found.stream()
                .limit(most)
                .filter(sitting -> sitting.watchedAt().isAfter(erased))
                .flatMap(sitting -> catalogue.visible(sitting.titleId(), profile).stream()
                        .map(title -> watched(title, sitting, profile.language())))
                .toList();
        String next = found.size() > most ? found.get(most - 1).session().toString() : null;
        return new Page<>(items, next);
    }

    private static WatchedTitle watched(Title title, Sitting sitting, String language) {
        var card = Card.of(title, language);
        var episode = Catalogue.content(title, sitting.contentId())
                .map(content -> content.episode())
                .orElse(null);
        return episode == null
                ? new WatchedTitle(
                        card, null, null, null, null, sitting.watchedAt(), sitting.positionMs(), sitting.durationMs())
                : new WatchedTitle(
                        card,
                        episode.getId(),
                        episode.getSeason(),
                        episode.getNumber(),
                        episode.getName(),
                        sitting.watchedAt(),
                        sitting.positionMs(),
                        sitting.durationMs());
    }

    private static UUID session(String cursor) {
        try {
            var session = UUID.fromString(cursor);
            if (session.version() == TIME_BASED) {
                return session;
            }
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.invalid("cursor", "is none that was given");
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erases the profile's viewing activity, and with it its positions")
    void erase(CurrentProfile profile) {
        var now = clock.instant();
        facts.sayForSure(Viewing.newBuilder()
                .setAtMs(now.toEpochMilli())
                .setProfileId(profile.id())
                .setAccountId(profile.account())
                .setKind(ViewingKind.ERASED)
                .setCountry(profile.country()));
        recent.note(profile.account(), profile.id(), Recent.erasure(now));
    }
}
