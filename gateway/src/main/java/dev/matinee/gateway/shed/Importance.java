package dev.matinee.gateway.shed;

import java.util.Locale;

/**
 * What a call is worth, the least first. Calls are shed in this order (Google, <i>Site Reliability Engineering</i>,
 * chapter 21: criticality).
 */
enum Importance {
    /** What was shown to whom: nobody misses it. */
    TELEMETRY(0.5),
    /** Looking around: the app shows what it has, and asks again. */
    BROWSING(1),
    /** Watching, paying, signing in. */
    ESSENTIAL(Double.POSITIVE_INFINITY);

    /** Of a service's limit. */
    final double share;

    Importance(double share) {
        this.share = share;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
