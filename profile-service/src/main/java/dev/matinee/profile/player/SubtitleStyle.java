package dev.matinee.profile.player;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How subtitles look. What is left out is as it is for everybody. The app knows the sizes and shades. */
record SubtitleStyle(
        @Nullable Size size,
        @Nullable Colour colour,
        @Nullable Background background,
        @Nullable Edge edge,
        @Nullable Font font) {
    static final SubtitleStyle USUAL = new SubtitleStyle(null, null, null, null, null);

    SubtitleStyle {
        size = Objects.requireNonNullElse(size, Size.MEDIUM);
        colour = Objects.requireNonNullElse(colour, Colour.WHITE);
        background = Objects.requireNonNullElse(background, Background.DIM);
        edge = Objects.requireNonNullElse(edge, Edge.NONE);
        font = Objects.requireNonNullElse(font, Font.SANS);
    }

    enum Size {
        @JsonProperty("small")
        SMALL,
        @JsonProperty("medium")
        MEDIUM,
        @JsonProperty("large")
        LARGE,
        @JsonProperty("huge")
        HUGE
    }

    enum Colour {
        @JsonProperty("white")
        WHITE,
        @JsonProperty("yellow")
        YELLOW,
        @JsonProperty("green")
        GREEN,
        @JsonProperty("cyan")
        CYAN,
        @JsonProperty("black")
        BLACK
    }

    enum Background {
        @JsonProperty("none")
        NONE,
        @JsonProperty("dim")
        DIM,
        @JsonProperty("black")
        BLACK,
        @JsonProperty("white")
        WHITE
    }

    enum Edge {
        @JsonProperty("none")
        NONE,
        @JsonProperty("shadow")
        SHADOW,
        @JsonProperty("outline")
        OUTLINE
    }

    enum Font {
        @JsonProperty("sans")
        SANS,
        @JsonProperty("serif")
        SERIF,
        @JsonProperty("mono")
        MONO,
        @JsonProperty("casual")
        CASUAL
    }
}
