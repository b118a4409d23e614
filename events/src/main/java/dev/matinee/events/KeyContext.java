package dev.matinee.events;

import java.util.Map;

/** What the content keys of an asset are wrapped with: by the encoder, which has them made, and by playback, which opens them. */
public final class KeyContext {
    private KeyContext() {}

    /** @param group of renditions: {@code std} or {@code high} */
    public static Map<String, String> of(String titleId, String assetId, String group) {
        return Map.of("title", titleId, "asset", assetId, "group", group);
    }
}
