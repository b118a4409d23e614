package dev.matinee.gateway.limit;

/** Fills at a rate up to its size; each call takes one. */
final class TokenBucket {
    private final double size;
    private final double perNano;
    private double filled;
    private long at;

    TokenBucket(LimitSettings.Rate rate, long nanos) {
        this.size = rate.burst();
        this.perNano = rate.perSecond() / 1e9;
        this.filled = rate.burst();
        this.at = nanos;
    }

    /** 0 if the call may go on, else how many seconds to wait, at least 1. */
    synchronized long take(long nanos) {
        filled = Math.min(size, filled + (nanos - at) * perNano);
        at = nanos;
        if (filled >= 1) {
            filled -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - filled) / perNano / 1e9));
    }
}
