package dev.matinee.profile.player;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the chosen profile likes to watch; a kids profile sets its own. */
@RestController
@RequestMapping("/api/player")
class PlayerController {
    private final PlayerPreferences preferences;

    PlayerController(PlayerPreferences preferences) {
        this.preferences = preferences;
    }

    @Operation(
            summary =
                    "How the profile likes to watch: how subtitles look, what is skipped, when the next episode starts")
    @GetMapping("/settings")
    PlayerSettings settings(CurrentProfile profile) {
        return preferences.settings(profile.id());
    }

    @Operation(summary = "Sets how the profile likes to watch; what is left out is as it is for everybody")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PutMapping("/settings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(CurrentProfile profile, @Valid @RequestBody PlayerSettings settings) {
        preferences.keep(profile, settings);
    }

    @Operation(summary = "The tracks that the profile chose for a title")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/tracks/{titleId}")
    TrackChoice tracks(CurrentProfile profile, @PathVariable String titleId) {
        return preferences.tracks(profile, titleId);
    }

    @Operation(
            summary = "Chooses tracks for a title, which the profile then wishes for elsewhere too; what is left out"
                    + " stays")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PutMapping("/tracks/{titleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(CurrentProfile profile, @PathVariable String titleId, @Valid @RequestBody TrackChoice choice) {
        preferences.choose(profile, titleId, choice);
    }
}
