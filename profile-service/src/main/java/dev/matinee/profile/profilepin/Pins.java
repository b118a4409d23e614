package dev.matinee.profile.profilepin;

import dev.matinee.profile.ProfileProblem;
import dev.matinee.profile.accountpin.AccountPins;
import dev.matinee.profile.pin.PasswordCheck;
import dev.matinee.profile.pin.PinCheck;
import dev.matinee.profile.pin.Proof;
import dev.matinee.profile.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets PINs and takes them off, with proof; asks for them when a profile is chosen. */
@Component
class Pins {
    private static final PinCheck.Refusals REFUSALS =
            new PinCheck.Refusals(ProfileProblem.PIN_REQUIRED, ProfileProblem.PIN_WRONG);

    private final PinStore store;
    private final PinCheck pins;
    private final Profiles profiles;
    private final PasswordCheck passwords;
    private final AccountPins accountPins;

    Pins(PinStore store, PinCheck pins, Profiles profiles, PasswordCheck passwords, AccountPins accountPins) {
        this.store = store;
        this.pins = pins;
        this.profiles = profiles;
        this.passwords = passwords;
        this.accountPins = accountPins;
    }

    /**
     * Who wants to watch with a profile, and what shows that they may.
     *
     * @param fromKids whether they watch with a kids profile now
     */
    record Choice(
            String account,
            @Nullable String pin,
            boolean fromKids,
            @Nullable String accountPin) {}

    /**
     * The profile, if it is the account's and the PINs are right. The account's comes first where kids mode is left,
     * so that no child tries the other.
     */
    Profiles.WithClaims check(String profile, Choice choice) {
        var found = profiles.find(profile, choice.account());
        if (choice.fromKids() && !found.profile().kids()) {
            accountPins.require(choice.account(), choice.accountPin());
        }
        if (found.profile().hasPin()) {
            pins.check(store, profile, choice.pin(), REFUSALS);
        }
        return found;
    }

    void set(String profile, String account, String pin, Proof proof) {
        prove(profile, account, proof);
        store.set(profile, account, pins.hash(pin));
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
            pins.check(store, profile, proof.currentPin(), REFUSALS);
        }
        return hasPin;
    }
}
