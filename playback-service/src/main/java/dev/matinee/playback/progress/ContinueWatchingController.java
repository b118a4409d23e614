package dev.matinee.playback.progress;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The row of what a profile may go on with. */
@RestController
@RequestMapping("/api/playback/continue-watching")
class ContinueWatchingController {
    private final ContinueWatching unfinished;

    ContinueWatchingController(ContinueWatching unfinished) {
        this.unfinished = unfinished;
    }

    @CommonProblems(CommonProblem.INVALID)
    @GetMapping
    @Operation(summary = "What is begun and not finished, latest first")
    Page<UnfinishedTitle> list(
            CurrentProfile profile, @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        int most = Page.limit(limit);
        var rest = unfinished.of(profile);
        if (cursor != null) {
            var before = instant(cursor);
            rest = rest.stream()
                    .filter(item -> item.watchedAt().isBefore(before))
                    .toList();
        }
        List<UnfinishedTitle> items = rest.stream().limit(most).toList();
        String next = items.size() < rest.size()
                ? Long.toString(items.getLast().watchedAt().toEpochMilli())
                : null;
        return new Page<>(items, next);
    }

    private static Instant instant(String cursor) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(cursor));
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "is none that was given");
        }
    }

    @DeleteMapping("/{titleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a title off the row; its position stays")
    void takeOff(CurrentProfile profile, @PathVariable String titleId) {
        unfinished.takeOff(profile, titleId);
    }
}
