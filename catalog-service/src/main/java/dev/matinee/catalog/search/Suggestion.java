package dev.matinee.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be meant by what was typed so far.
 *
 * @param id of a title
 * @param slug of a genre or channel
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suggestion(
        String text,

        @Schema(allowableValues = {"title", "person", "genre", "channel"})
        String kind,

        @Nullable String id,
        @Nullable String slug) {

    static Suggestion title(String id, String name) {
        return new Suggestion(name, "title", id, null);
    }

    static Suggestion person(String name) {
        return new Suggestion(name, "person", null, null);
    }

    static Suggestion genre(String slug, String name) {
        return new Suggestion(name, "genre", null, slug);
    }

    static Suggestion channel(String slug, String name) {
        return new Suggestion(name, "channel", null, slug);
    }
}
