package dev.matinee.billing.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why something was changed.
 *
 * @param who who brought it about
 * @param by the id of that: an event's of Stripe, or an operator's account; null for nobody in particular
 * @param why in the operator's words, or what was asked for
 */
public record Cause(Who who, @Nullable String by, String why) {
    private static final int LONGEST_WHY = 500;

    public Cause {
        why = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    }

    /** Who changes things. */
    public enum Who {
        /** An event of Stripe's. */
        STRIPE,
        /** The account itself. */
        VIEWER,
        OPERATOR,
        /** Time passed. */
        CLOCK,
        /** Ours was compared with Stripe's. */
        RECONCILIATION;

        /** As it is stored and shown. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Cause event(String id, String type) {
        return new Cause(Who.STRIPE, id, type);
    }

    public static Cause viewer(String why) {
        return new Cause(Who.VIEWER, null, why);
    }

    public static Cause operator(String account, String why) {
        return new Cause(Who.OPERATOR, account, why);
    }

    public static Cause clock(String why) {
        return new Cause(Who.CLOCK, null, why);
    }

    public static Cause reconciliation() {
        return new Cause(Who.RECONCILIATION, null, "drift");
    }
}
