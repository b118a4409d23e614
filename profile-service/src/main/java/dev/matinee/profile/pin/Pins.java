package dev.matinee.profile.pin;

import dev.matinee.profile.ProfileProblem;
import dev.matinee.profile.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets PINs and takes them off, with proof; asks for them when a profile is chosen. */
@Component
class Pins {
    private final PinStore store;
    private final PinHasher hasher;
    private final Profiles profiles;
    private final PasswordCheck passwords;

    Pins(PinStore store, PinHasher hasher, Profiles profiles, PasswordCheck passwords) {
        this.store = store;
        this.hasher = hasher;
        this.profiles = profiles;
        this.passwords = passwords;
    }

    /** The profile, if it is the account's and the PIN is right or there is none. */
    Profiles.WithClaims check(String profile, String account, @Nullable String pin) {
        var found = profiles.find(profile, account);
        if (found.profile().hasPin()) {
            check(profile, pin);
        }
        return found;
    }

    void set(String profile, String account, String pin, Proof proof) {
        prove(profile, account, proof);
        store.set(profile, account, hasher.hash(pin));
    }

    /** Taking off what is not there changes nothing. */
    void remove(String profile, String account, Proof proof) {
        if (prove(profile, account, proof)) {
            store.remove(profile, account);
        }
    }

    /** True if there is a PIN, and the proof is good; a first PIN wants none, but a wrong one is refused even then. */
    private boolean prove(String profile, String account, Proof proof) {
        boolean hasPin = profiles.find(profile, account).profile().hasPin();
        if (proof.password() != null) {
            passwords.check(proof.password());
        } else if (hasPin) {
            check(profile, proof.currentPin());
        }
        return hasPin;
    }

    private void check(String profile, @Nullable String pin) {
        if (pin == null || pin.isEmpty()) {
            throw ProfileProblem.PIN_REQUIRED.problem();
        }
        boolean right =
                store.tried(profile).map(hash -> hasher.matches(pin, hash)).orElse(true);
        if (!right) {
            throw ProfileProblem.PIN_WRONG.problem();
        }
        store.wasRight(profile);
    }
}
