package dev.matinee.playback.cdn;

import java.util.Map;

/**
 * The key group as it is written down somewhere.
 *
 * @param active id of the key that signs
 * @param keys PKCS8 PEM by key pair id, that of the active one among them
 */
record KeyGroup(String active, Map<String, String> keys) {
    /** @throws IllegalArgumentException where the active one is missing */
    KeyGroup {
        if (!keys.containsKey(active)) {
            throw new IllegalArgumentException(
                    "The CDN's active key " + active + " is not in its group " + keys.keySet());
        }
        keys = Map.copyOf(keys);
    }

    @Override
    public String toString() {
        return "KeyGroup[" + active + " of " + keys.keySet() + "]";
    }
}
