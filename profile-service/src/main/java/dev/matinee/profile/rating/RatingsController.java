package dev.matinee.profile.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Thumbs of the chosen profile. */
@RestController
@RequestMapping("/api/ratings/{titleId}")
class RatingsController {
    private final Ratings ratings;

    RatingsController(Ratings ratings) {
        this.ratings = ratings;
    }

    /** Null: it has not rated the title, or takes its rating back. */
    record Rating(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Thumb thumb) {}

    @Operation(summary = "What the profile thinks of a title")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping
    Rating show(CurrentProfile profile, @PathVariable String titleId) {
        return new Rating(ratings.find(profile, titleId).orElse(null));
    }

    @Operation(summary = "Rates a title up, down or love; null takes it back")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(CurrentProfile profile, @PathVariable String titleId, @RequestBody Rating rating) {
        ratings.rate(profile, titleId, rating.thumb());
    }
}
