package dev.matinee.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title as every list shows it (API.md, "A card").
 *
 * @param type {@code film} or {@code series}
 * @param maturity the least age, in years
 * @param genres slugs
 * @param runtime in seconds; films only, null while it is not known
 * @param seasonCount series only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Card(
        String id,
        @Schema(allowableValues = {"film", "series"}) String type,
        String title,
        int year,
        int maturity,
        List<String> genres,
        @Nullable Integer runtime,
        @Nullable Integer seasonCount,
        Artwork artwork,
        @Nullable String badge) {

    /**
     * Addresses of pictures, and the colour to show before they are there.
     *
     * @param square for where there is room for neither
     * @param dominantColor {@code #rrggbb}
     * @param untitled true where the pictures do not show the title's name, so that who shows them letters it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Artwork(
            String poster,
            String backdrop,
            @Nullable String square,
            @Nullable String logo,
            String dominantColor,
            @Nullable Boolean untitled) {}

    /** The card of a title, its name in a language where there is a translation. */
    public static Card of(Title title, String language) {
        boolean series = title.getType() == TitleType.SERIES;
        var art = title.getArtwork();
        return new Card(
                title.getId(),
                series ? "series" : "film",
                Translations.in(title.getNamesMap(), language).orElse(title.getName()),
                title.getYear(),
                title.getMaturity(),
                List.copyOf(title.getGenresList()),
                series || title.getRuntimeSeconds() == 0 ? null : title.getRuntimeSeconds(),
                series ? title.getSeasonCount() : null,
                new Artwork(
                        art.getPoster(),
                        art.getBackdrop(),
                        orNull(art.getSquare()),
                        orNull(art.getLogo()),
                        art.getDominantColor(),
                        art.getUntitled() ? true : null),
                orNull(title.getBadge()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
