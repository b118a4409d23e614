package dev.matinee.profile.accountpin;

import dev.matinee.profile.ProfileProblem;
import dev.matinee.profile.pin.PasswordCheck;
import dev.matinee.profile.pin.PinCheck;
import dev.matinee.profile.pin.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts' PINs. An account without one is guarded by nothing. */
@Component
public class AccountPins {
    private static final PinCheck.Refusals REFUSALS =
            new PinCheck.Refusals(ProfileProblem.ACCOUNT_PIN_REQUIRED, ProfileProblem.ACCOUNT_PIN_WRONG);

    private final AccountPinStore store;
    private final PinCheck pins;
    private final PasswordCheck passwords;

    AccountPins(AccountPinStore store, PinCheck pins, PasswordCheck passwords) {
        this.store = store;
        this.pins = pins;
        this.passwords = passwords;
    }

    public boolean isSet(String account) {
        return store.has(account);
    }

    /**
     * Passes if there is no PIN, or this is it. Refuses with 403 {@code account-pin-required} or
     * {@code account-pin-wrong}, 423 {@code pin-locked}.
     */
    public void require(String account, @Nullable String pin) {
        if (isSet(account)) {
            pins.check(store, account, pin, REFUSALS);
        }
    }

    /** Whether the PIN was given; a wrong one is refused, needed or not. Whether it is needed, who changes something knows. */
    public boolean isProvenBy(String account, @Nullable String pin) {
        if (pin == null || pin.isEmpty()) {
            return false;
        }
        require(account, pin);
        return true;
    }

    void set(String account, String pin, Proof proof) {
        prove(account, proof);
        store.set(account, pins.hash(pin));
    }

    /** Taking off what is not there changes nothing. */
    void remove(String account, Proof proof) {
        prove(account, proof);
        store.remove(account);
    }

    /** The account is no more. */
    public void forget(String account) {
        store.remove(account);
    }

    private void prove(String account, Proof proof) {
        if (proof.password() != null) {
            passwords.check(proof.password());
        } else {
            require(account, proof.currentPin());
        }
    }
}
