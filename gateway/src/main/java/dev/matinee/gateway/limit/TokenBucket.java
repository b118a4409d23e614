package dev.matinee.gateway.limit;

/**
 * Fills at a rate up to its size; each call takes one. What other instances let in is taken out of it by and by, and may
 * leave it owing.
 */
final class TokenBucket {
    private final double size;
    private final double perNano;
    private double filled;
    private long at;
    private int unsettled;

    TokenBucket(LimitSettings.Rate rate, long nanos) {
        this.size = rate.burst();
        this.perNano = rate.perSecond() / 1e9;
        this.filled = rate.burst();
        this.at = nanos;
    }

    /** 0 if the call may go on, else how many seconds to wait, at least 1. */
    synchronized long take(long nanos) {
        long wait = look(nanos);
        if (wait == 0) {
            filled -= 1;
            unsettled++;
        }
        return wait;
    }

    /** What {@link #take} would say; takes nothing. */
    synchronized long look(long nanos) {
        filled = Math.min(size, filled + (nanos - at) * perNano);
        at = nanos;
        return filled >= 1 ? 0 : Math.max(1, (long) Math.ceil((1 - filled) / perNano / 1e9));
    }

    /** How many were taken since it was last asked. */
    synchronized int unsettled() {
        int taken = unsettled;
        unsettled = 0;
        return taken;
    }

    /** @param owed calls that are missing until the budget of all instances is whole again */
    synchronized void settle(double owed, long nanos) {
        filled = size - owed - unsettled;
        at = nanos;
    }
}
