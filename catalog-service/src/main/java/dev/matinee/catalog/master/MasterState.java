package dev.matinee.catalog.master;

import java.util.Locale;

/** How far a master is. */
enum MasterState {
    UPLOADING,
    /** The encoding is decided on, and perhaps not said yet. */
    REQUESTED,
    QUEUED,
    ENCODING,
    READY,
    FAILED;

    /** The word that operators read. */
    String word() {
        return this == REQUESTED ? QUEUED.word() : name().toLowerCase(Locale.ROOT);
    }

    /** The word for it in a library that is narrowed to it. */
    String standing() {
        return isUnderWay() || this == UPLOADING ? "running" : word();
    }

    boolean wantsUpload() {
        return this == UPLOADING || this == FAILED;
    }

    /** Whether it stays as it is; another encoding of the same master has a row of its own. */
    boolean isEnded() {
        return this == READY || this == FAILED;
    }

    boolean isUnderWay() {
        return this == REQUESTED || this == QUEUED || this == ENCODING;
    }
}
