package dev.matinee.billing.ledger;

import java.util.function.Consumer;

/** A ledger that hands on what is written. */
public final class SimLedger extends Ledger {
    private final Consumer<Fact> written;

    @SuppressWarnings("NullAway") // What it is built on is never used.
    public SimLedger(Consumer<Fact> written) {
        super(null, null);
        this.written = written;
    }

    @Override
    public void write(String account, Fact fact, Cause cause) {
        written.accept(fact);
    }
}
