package dev.matinee.recommendation.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.events.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile sees first.
 *
 * @param hero null only where there is nothing at all that it may see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HomePage(@Nullable Hero hero, List<Row> rows) {
    /** The one title that fills the screen. */
    record Hero(
            @JsonUnwrapped Card card,
            String synopsis,
            @Nullable String reason) {}

    /**
     * A row of cards.
     *
     * @param kind a word that clients know: {@code continue-watching}, {@code top-picks} …
     * @param reason why these, where it is not said by the title
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String id, String kind, String title, @Nullable String reason, List<Item> items) {}

    /** A card; in continue watching with how far it was watched. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @JsonUnwrapped Card card,
            @Nullable Long positionMs,
            @Nullable Long durationMs,
            @Nullable String episodeId) {}
}
