package dev.matinee.profile.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.matinee.events.v1.TasteKind;

/** What a profile thinks of a title. */
enum Thumb {
    @JsonProperty("up")
    UP(TasteKind.THUMB_UP),
    @JsonProperty("down")
    DOWN(TasteKind.THUMB_DOWN),
    @JsonProperty("love")
    LOVE(TasteKind.THUMB_LOVE);

    private final TasteKind taste;

    Thumb(TasteKind taste) {
        this.taste = taste;
    }

    TasteKind taste() {
        return taste;
    }
}
