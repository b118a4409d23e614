package dev.matinee.billing.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.matinee.billing.money.Money;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a change.
 *
 * @param about what changed
 * @param id of what changed: Stripe's, or ours where Stripe has none
 * @param state its state from then on, in Stripe's words
 * @param detail what its state leaves out, by the name of Stripe's member: pause_collection, cancel_at; null for nothing
 * @param planId null where it is about no plan
 * @param counted what it changes of what is counted
 * @param money what it is about: of a subscription its monthly worth, of an invoice or refund its amount; null where it is about none
 */
public record Fact(
        About about,
        String id,
        String state,
        @Nullable String detail,
        @Nullable String planId,
        @Nullable Money money,
        Counted counted) {
    public Fact(
            About about,
            String id,
            String state,
            @Nullable String detail,
            @Nullable String planId,
            @Nullable Money money) {
        this(about, id, state, detail, planId, money, Counted.NOTHING);
    }

    /** @param id of what it is about @param what is wanted: refund, cancel, cancel_at */
    public static Fact request(String id, String what) {
        return new Fact(About.REQUEST, id, what, null, null, null);
    }

    /**
     * By how much more or less there is of what is counted: from these alone the figures are made.
     *
     * @param subscribers who pay: active or past due, and not paused
     * @param trialing who try
     * @param monthly what the subscribers are worth a month, in minor units of the fact's currency
     */
    public record Counted(int subscribers, int trialing, long monthly) {
        public static final Counted NOTHING = new Counted(0, 0, 0);

        /** How much this is more than another. */
        public Counted less(Counted other) {
            return new Counted(subscribers - other.subscribers, trialing - other.trialing, monthly - other.monthly);
        }
    }

    /** What there is to change. */
    public enum About {
        SUBSCRIPTION,
        ENTITLEMENT,
        INVOICE,
        REFUND,
        DISPUTE,
        COMPLIMENTARY,
        /** What somebody wants of Stripe, before it is asked: what comes of it is another fact. */
        REQUEST;

        /** As it is stored and shown. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
