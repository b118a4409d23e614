package dev.matinee.playback.cdn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The key group: one key signs, those before it are still believed. */
@Component
public class CdnKeys {
    private final CdnKey active;
    private final Map<String, CdnKey> all = new LinkedHashMap<>();

    CdnKeys(CdnSettings settings) {
        active = CdnKey.of(settings.keyPairId(), settings.privateKey());
        all.put(active.id(), active);
        settings.earlierKeys().forEach((id, pem) -> all.putIfAbsent(id, CdnKey.of(id, pem)));
    }

    public CdnKey active() {
        return active;
    }

    /** All of them, the active one first. */
    public List<CdnKey> all() {
        return List.copyOf(all.values());
    }

    Optional<CdnKey> find(String id) {
        return Optional.ofNullable(all.get(id));
    }
}
