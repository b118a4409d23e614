package dev.matinee.profile.pin;

import dev.matinee.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hashes PINs, and holds tries against them: outside of any transaction, since a hash takes its time. */
@Component
public class PinCheck {
    private final PinHasher hasher;

    PinCheck(PinHasher hasher) {
        this.hasher = hasher;
    }

    /**
     * What a wrong try and a missing one are refused with.
     *
     * @param required where no PIN was given
     * @param wrong where it is another
     */
    public record Refusals(ProblemCode required, ProblemCode wrong) {}

    public String hash(String pin) {
        return hasher.hash(pin);
    }

    /** Passes if the PIN is right, or there is none by now. Too many wrong ones: 423 with {@code Retry-After}. */
    public void check(PinTries kept, String owner, @Nullable String pin, Refusals refusals) {
        if (pin == null || pin.isEmpty()) {
            throw refusals.required().problem();
        }
        boolean right = kept.tried(owner).map(hash -> hasher.matches(pin, hash)).orElse(true);
        if (!right) {
            throw refusals.wrong().problem();
        }
        kept.wasRight(owner);
    }
}
