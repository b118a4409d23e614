package dev.matinee.gateway.limit;

import dev.matinee.gateway.limit.LimitSettings.Rate;

/** Whose calls are counted together, and how many they may be. */
record Counted(String who, Rate rate) {
    static Counted address(String address, Rate rate) {
        return new Counted("address:" + address, rate);
    }

    static Counted webhook(String address, Rate rate) {
        return new Counted("webhook:" + address, rate);
    }

    static Counted account(String account, Rate rate) {
        return new Counted("account:" + account, rate);
    }

    /** Apart from their other calls. */
    Counted guarded(Rate tighter) {
        return new Counted("guarded:" + who, tighter);
    }
}
