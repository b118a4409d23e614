package dev.matinee.billing.complimentary;

import java.util.Optional;

/** Nobody was given anything. */
public final class NothingGiven extends Complimentaries {
    @SuppressWarnings("NullAway") // What it is built on is never used.
    public NothingGiven() {
        super(null, null);
    }

    @Override
    public Optional<Complimentary> of(String account) {
        return Optional.empty();
    }
}
