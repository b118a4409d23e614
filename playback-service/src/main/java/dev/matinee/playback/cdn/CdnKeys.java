package dev.matinee.playback.cdn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The key group: one key signs, the others are believed. Those before it still are, and one to come already is, so that what a
 * replica signs with it is believed by those that have not heard yet that it signs.
 */
@Component
public class CdnKeys {
    private final KeySource source;
    private volatile Known known;

    private record Known(CdnKey active, Map<String, CdnKey> all, List<CdnKey> inOrder) {}

    CdnKeys(KeySource source) {
        this.source = source;
        this.known = known(source.read(), Map.of());
    }

    public CdnKey active() {
        return known.active();
    }

    /** All of them, the active one first: the same list for as long as they are the same. */
    public List<CdnKey> all() {
        return known.inOrder();
    }

    Optional<CdnKey> find(String id) {
        return Optional.ofNullable(known.all().get(id));
    }

    /** Takes up what is written down now. A {@link RuntimeException} leaves all as it was. */
    void look() {
        var before = known;
        var now = known(source.read(), before.all());
        if (!now.inOrder().equals(before.inOrder())) {
            known = now;
        }
    }

    private static Known known(KeyGroup group, Map<String, CdnKey> before) {
        var all = new LinkedHashMap<String, CdnKey>();
        var active = key(group.active(), group, before);
        all.put(group.active(), active);
        group.keys().keySet().stream().sorted().forEach(id -> all.computeIfAbsent(id, one -> key(one, group, before)));
        return new Known(active, Map.copyOf(all), List.copyOf(all.values()));
    }

    private static CdnKey key(String id, KeyGroup group, Map<String, CdnKey> before) {
        String pem = Objects.requireNonNull(group.keys().get(id));
        var same = before.get(id);
        return same != null && same.isOf(pem) ? same : CdnKey.of(id, pem);
    }
}
