package dev.matinee.profile.profilepin;

import dev.matinee.profile.pin.PinLock;
import dev.matinee.profile.pin.PinTries;
import dev.matinee.profile.profile.Profiles;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of PINs; hashing is done outside of them. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class PinStore implements PinTries {
    private final StoredPins pins;
    private final Profiles profiles;
    private final Clock clock;

    PinStore(StoredPins pins, Profiles profiles, Clock clock) {
        this.pins = pins;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Optional<String> tried(String profile) {
        return pins.lock(profile).map(pin -> pin.lock().tried(clock.instant()));
    }

    @Override
    public void wasRight(String profile) {
        pins.lock(profile).ifPresent(pin -> pin.lock().wasRight());
    }

    void set(String profile, String account, String hash) {
        profiles.pinChanged(profile, account, true);
        pins.save(new StoredPin(profile, new PinLock(hash)));
    }

    void remove(String profile, String account) {
        profiles.pinChanged(profile, account, false);
        pins.deleteById(profile);
    }
}
