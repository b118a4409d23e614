package dev.matinee.playback.entitlement;

import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.event.StateTable.ChangeListener;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may watch. Billing judges; here it is only looked up, and its end is kept to. */
@Component
public class Entitlements implements ChangeListener<Entitlement> {
    private final Map<String, Entitlement> entitlements = new ConcurrentHashMap<>();
    private final Clock clock;

    Entitlements(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void changed(String account, @Nullable Entitlement before, @Nullable Entitlement after) {
        if (after == null) {
            entitlements.remove(account);
        } else {
            entitlements.put(account, after);
        }
    }

    /** Empty for an account that may not watch now. */
    public Optional<Rights> of(String account) {
        return Optional.ofNullable(entitlements.get(account))
                .filter(Entitlement::getEntitled)
                .filter(e -> e.getEntitledUntilMs() == 0 || clock.millis() < e.getEntitledUntilMs())
                .map(e -> new Rights(Math.max(1, e.getStreams()), e.getMaxHeight(), Math.max(0, e.getDownloads())));
    }
}
