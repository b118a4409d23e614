package dev.matinee.catalog.title;

import org.jspecify.annotations.Nullable;

/**
 * A title as it is stored.
 *
 * @param version 1 when it was made; each change raises it by one
 * @param saidVersion the version that the topic has for sure
 * @param document null once it was removed
 */
public record TitleRecord(
        String id, long version, long saidVersion, @Nullable TitleDocument document) {
    public boolean isSaid() {
        return saidVersion >= version;
    }
}
