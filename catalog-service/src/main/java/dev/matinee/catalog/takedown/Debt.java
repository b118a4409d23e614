package dev.matinee.catalog.takedown;

import java.time.Instant;

/**
 * Something still to be done for a title.
 *
 * @param assetId what was encoded last of a title that was taken down; empty for all of the title's
 * @param at when it came up
 * @param invalidation that the CDN was asked for; empty before
 */
record Debt(Kind kind, String titleId, String assetId, Instant at, String invalidation) {
    static final String ALL = "";

    enum Kind {
        /** Renditions are to be removed, here and at the CDN. */
        REMOVE,
        /** They are to be encoded again. */
        ENCODE
    }

    boolean isOfAll() {
        return assetId.isEmpty();
    }

    /** Beginning of the keys of what is to be removed. */
    String folder() {
        return "media/" + titleId + "/" + (isOfAll() ? "" : assetId + "/");
    }

    /** The same whoever asks for it. */
    String reference() {
        return titleId + "-" + assetId + "-" + at.toEpochMilli();
    }

    Debt asked(String id) {
        return new Debt(kind, titleId, assetId, at, id);
    }
}
