package dev.matinee.profile.rating;

import dev.matinee.kit.web.Page;
import dev.matinee.profile.title.Titles;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All of a profile's thumbs, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class RatingsExport {
    private static final int PORTION = 1_000;

    private final Ratings ratings;
    private final Titles titles;

    RatingsExport(Ratings ratings, Titles titles) {
        this.ratings = ratings;
        this.titles = titles;
    }

    /** @param title its name; null where the title is gone */
    record Rated(String titleId, @Nullable String title, Thumb thumb, Instant ratedAt) {}

    @GetMapping("/internal/profiles/{profile}/ratings")
    Page<Rated> of(@PathVariable String profile, @RequestParam(defaultValue = "") String cursor) {
        var portion = ratings.after(profile, cursor, PORTION);
        String next = portion.size() < PORTION ? null : portion.getLast().title();
        return new Page<>(portion.stream().map(this::rated).toList(), next);
    }

    private Rated rated(Ratings.Rating rating) {
        return new Rated(rating.title(), titles.name(rating.title()).orElse(null), rating.thumb(), rating.at());
    }
}
