package dev.matinee.catalog.browse;

import dev.matinee.events.v1.Title;
import org.jspecify.annotations.Nullable;

/** Hears each title that the topic holds, at start and whenever it changes; {@code after} is null once it is removed. */
@FunctionalInterface
public interface TitleListener {
    void changed(String id, @Nullable Title before, @Nullable Title after);
}
