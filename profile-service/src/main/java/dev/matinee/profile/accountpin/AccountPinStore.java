package dev.matinee.profile.accountpin;

import dev.matinee.profile.pin.PinLock;
import dev.matinee.profile.pin.PinTries;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of accounts' PINs; hashing is done outside of them. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class AccountPinStore implements PinTries {
    private final StoredAccountPins pins;
    private final Clock clock;

    AccountPinStore(StoredAccountPins pins, Clock clock) {
        this.pins = pins;
        this.clock = clock;
    }

    @Override
    public Optional<String> tried(String account) {
        return pins.lock(account).map(pin -> pin.lock().tried(clock.instant()));
    }

    @Override
    public void wasRight(String account) {
        pins.lock(account).ifPresent(pin -> pin.lock().wasRight());
    }

    boolean has(String account) {
        return pins.existsById(account);
    }

    void set(String account, String hash) {
        pins.save(new StoredAccountPin(account, new PinLock(hash)));
    }

    void remove(String account) {
        pins.deleteById(account);
    }
}
