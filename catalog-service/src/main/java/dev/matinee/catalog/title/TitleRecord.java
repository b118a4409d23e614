package dev.matinee.catalog.title;

import org.jspecify.annotations.Nullable;

/**
 * A title as it is stored.
 *
 * @param version 1 when it was made; each change raises it by one
 * @param saidVersion the version that the topic and the history have for sure
 * @param document null once it was removed
 * @param change what made this version
 */
public record TitleRecord(
        String id, long version, long saidVersion, @Nullable TitleDocument document, Change change) {
    public boolean isSaid() {
        return saidVersion >= version;
    }
}
