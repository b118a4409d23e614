package dev.matinee.playback.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.catalogue.Content;
import dev.matinee.playback.viewing.ViewingFacts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far a profile is in one title; also for clients that played it without a session. */
@RestController
@RequestMapping("/api/playback/progress/{titleId}")
class ProgressController {
    /** As long as a download may be kept. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(60);

    private final Catalogue catalogue;
    private final Resumption resumption;
    private final RecentProgress recent;
    private final ViewingFacts facts;
    private final Clock clock;

    ProgressController(
            Catalogue catalogue, Resumption resumption, RecentProgress recent, ViewingFacts facts, Clock clock) {
        this.catalogue = catalogue;
        this.resumption = resumption;
        this.recent = recent;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param episodeId what would be played next; series only
     * @param episodes those begun, in the order of watching; series only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TitleProgress(
            String titleId,
            @Nullable String episodeId,
            long positionMs,
            long durationMs,
            boolean finished,
            @Nullable Instant watchedAt,
            @Nullable List<EpisodeProgress> episodes) {}

    record EpisodeProgress(String episodeId, long positionMs, long durationMs, boolean finished, Instant watchedAt) {}

    /** @param at when it was there; left out, it is now. Of what is said of one film or episode, the latest counts */
    record NewProgress(
            @NotNull @PositiveOrZero Long positionMs,
            @Nullable String episodeId,
            @Nullable Instant at) {}

    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping
    @Operation(summary = "How far the profile is in a title")
    TitleProgress get(CurrentProfile profile, @PathVariable String titleId) {
        var title = catalogue.visible(titleId, profile).orElseThrow(Problem::notFound);
        var progress = resumption.of(profile.account(), profile.id(), titleId);
        var next = Resumption.next(title, progress).orElseThrow(Problem::notFound);
        boolean series = Catalogue.isSeries(title);
        var known = progress.get(next.id());
        return new TitleProgress(
                titleId,
                series ? next.id() : null,
                known == null ? 0 : known.positionMs(),
                next.feature().map(asset -> asset.getDurationMs()).orElse(0L),
                known != null && known.finished(),
                known == null ? null : known.at(),
                series ? episodes(title, progress) : null);
    }

    private static List<EpisodeProgress> episodes(Title title, Map<String, Progress> progress) {
        var order = title.getEpisodesList().stream().map(e -> e.getId()).toList();
        return progress.values().stream()
                .filter(p -> order.contains(p.contentId()))
                .sorted(Comparator.comparingInt(p -> order.indexOf(p.contentId())))
                .map(p -> new EpisodeProgress(p.contentId(), p.positionMs(), p.durationMs(), p.finished(), p.at()))
                .toList();
    }

    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sets how far the profile is in a title")
    void put(CurrentProfile profile, @PathVariable String titleId, @Valid @RequestBody NewProgress sent) {
        var title = catalogue.visible(titleId, profile).orElseThrow(Problem::notFound);
        if (Catalogue.isSeries(title) && sent.episodeId() == null) {
            throw Problem.invalid("episodeId", "is needed for a series");
        }
        String contentId = sent.episodeId() == null ? titleId : sent.episodeId();
        var content = Catalogue.content(title, contentId).orElseThrow(Problem::notFound);
        var progress = progress(content, sent.positionMs(), watchedAt(sent.at()));
        if (!recent.of(profile.account(), profile.id()).isKept(progress)) {
            return;
        }
        recent.note(profile.account(), profile.id(), progress);
        facts.sayForSure(Viewing.newBuilder()
                .setAtMs(progress.at().toEpochMilli())
                .setProfileId(profile.id())
                .setAccountId(profile.account())
                .setTitleId(titleId)
                .setEpisodeId(progress.isOfEpisode() ? contentId : "")
                .setKind(progress.finished() ? ViewingKind.FINISHED : ViewingKind.PROGRESS)
                .setPositionMs(progress.positionMs())
                .setDurationMs(progress.durationMs())
                .setCountry(profile.country()));
    }

    /** A clock that is ahead of ours says now. */
    private Instant watchedAt(@Nullable Instant at) {
        var now = clock.instant();
        if (at == null || at.isAfter(now)) {
            return now;
        }
        if (at.isBefore(now.minus(LONGEST_AWAY))) {
            throw Problem.invalid("at", "is too long ago");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private Progress progress(Content content, long positionMs, Instant at) {
        var asset = content.feature().orElseThrow(Problem::notFound);
        if (positionMs > asset.getDurationMs()) {
            throw Problem.invalid("positionMs", "is past the end");
        }
        return Progress.of(
                content.titleId(), content.id(), positionMs, asset.getDurationMs(), content.creditsMs(), at, false);
    }
}
