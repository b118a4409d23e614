package dev.matinee.devstack.stripe.payment;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stripe's test cards (docs.stripe.com/testing) that the stand-in knows, and what becomes of them. */
public enum TestCard {
    GOOD("4242424242424242", "visa", "visa", Fate.GOOD, "is accepted"),
    GOOD_MASTERCARD("5555555555554444", "mastercard", "mastercard", Fate.GOOD, "is accepted"),
    GOOD_AMEX("378282246310005", "amex", "amex", Fate.GOOD, "is accepted"),
    DECLINED("4000000000000002", "visa", "chargeDeclined", Fate.DECLINED, "is declined"),
    INSUFFICIENT_FUNDS(
            "4000000000009995",
            "visa",
            "chargeDeclinedInsufficientFunds",
            Fate.INSUFFICIENT_FUNDS,
            "has insufficient funds"),
    EXPIRED("4000000000000069", "visa", "chargeDeclinedExpiredCard", Fate.EXPIRED, "has expired"),
    INCORRECT_CVC("4000000000000127", "visa", "chargeDeclinedIncorrectCvc", Fate.INCORRECT_CVC, "has another CVC"),
    PROCESSING_ERROR(
            "4000000000000119",
            "visa",
            "chargeDeclinedProcessingError",
            Fate.PROCESSING_ERROR,
            "fails while it is processed"),
    FAILS_WHEN_CHARGED(
            "4000000000000341",
            "visa",
            "chargeCustomerFail",
            Fate.FAILS_LATER,
            "can be attached, and fails when it is charged"),
    AUTHENTICATED_ONCE(
            "4000002500003155",
            "visa",
            "authenticationRequiredOnSetup",
            Fate.AUTHENTICATES_ONCE,
            "asks for authentication once"),
    AUTHENTICATED_EACH_TIME(
            "4000002760003184",
            "visa",
            "authenticationRequired",
            Fate.AUTHENTICATES,
            "asks for authentication each time"),
    THREE_D_SECURE(
            "4000000000003220",
            "visa",
            "threeDSecure2Required",
            Fate.AUTHENTICATES,
            "asks for authentication each time"),
    BYPASSES_PENDING("4000000000000077", "visa", "bypassPending", Fate.GOOD, "is accepted"),
    DISPUTED("4000000000000259", "visa", "createDispute", Fate.DISPUTED, "is accepted, and the payment disputed"),
    INQUIRED("4000000000001976", "visa", "createDisputeInquiry", Fate.INQUIRED, "is accepted, and inquired about");

    /** What happens to a card when it is set up and when it is charged. */
    enum Fate {
        GOOD(null, null, ""),
        DECLINED("card_declined", "generic_decline", "Your card was declined."),
        INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
        EXPIRED("expired_card", null, "Your card has expired."),
        INCORRECT_CVC("incorrect_cvc", null, "Your card's security code is incorrect."),
        PROCESSING_ERROR(
                "processing_error", null, "An error occurred while processing your card. Try again in a little bit."),
        FAILS_LATER("card_declined", "generic_decline", "Your card was declined."),
        AUTHENTICATES_ONCE(null, null, ""),
        AUTHENTICATES(null, null, ""),
        DISPUTED(null, null, ""),
        INQUIRED(null, null, "");

        private final @Nullable String code;
        private final @Nullable String declineCode;
        private final String words;

        Fate(@Nullable String code, @Nullable String declineCode, String words) {
            this.code = code;
            this.declineCode = declineCode;
            this.words = words;
        }
    }

    private final String number;
    private final String brand;
    private final String token;
    private final Fate fate;
    private final String meaning;

    TestCard(String number, String brand, String token, Fate fate, String meaning) {
        this.number = number;
        this.brand = brand;
        this.token = token;
        this.fate = fate;
        this.meaning = meaning;
    }

    /** The card with this number, in which spaces do not count; Stripe's refusal for any other. */
    public static TestCard numbered(String typed) {
        String number = typed.replaceAll("[\\s-]", "");
        if (number.isEmpty()) {
            throw StripeRefusal.card("incorrect_number", "Your card number is incomplete.");
        }
        if (!number.matches("\\d{12,19}") || !passesLuhn(number)) {
            throw StripeRefusal.card("incorrect_number", "Your card number is invalid.");
        }
        return Stream.of(values())
                .filter(card -> card.number.equals(number))
                .findFirst()
                .orElseThrow(() -> StripeRefusal.card(
                        "card_declined",
                        "Your card was declined. Your request was in test mode, but used a non test card."));
    }

    /** The card that a token such as {@code pm_card_visa} or {@code tok_visa} stands for. */
    public static Optional<TestCard> behind(String token) {
        String name = token.replaceFirst("^(pm_card_|tok_)", "");
        if (name.equals(token)) {
            return Optional.empty();
        }
        String short_ = name.replaceFirst("^visa_", "");
        return Stream.of(values()).filter(card -> card.token.equals(short_)).findFirst();
    }

    private static boolean passesLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** The refusal of a card that cannot be charged; empty for one that can. */
    Optional<StripeRefusal> refusal() {
        return fate.code == null
                ? Optional.empty()
                : Optional.of(StripeRefusal.declined(fate.code, fate.declineCode, fate.words));
    }

    /** Refuses a card that cannot be attached to a customer. */
    void attach() {
        if (fate != Fate.FAILS_LATER) {
            refusal().ifPresent(refusal -> {
                throw refusal;
            });
        }
    }

    /** Refuses a card that cannot be charged. */
    public void charge() {
        refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Whether its bank asks its holder, when it is left with a customer or charged while the holder is there. */
    public boolean asksItsHolder() {
        return fate == Fate.AUTHENTICATES || fate == Fate.AUTHENTICATES_ONCE;
    }

    /** Whether its bank asks its holder for this payment as well, once it was set up. */
    boolean asksEachTime() {
        return fate == Fate.AUTHENTICATES;
    }

    /** What becomes of its payments afterwards; empty for most. */
    Optional<String> disputeStatus() {
        return switch (fate) {
            case DISPUTED -> Optional.of("needs_response");
            case INQUIRED -> Optional.of("warning_needs_response");
            default -> Optional.empty();
        };
    }

    public String number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    String brand() {
        return brand;
    }

    String lastFour() {
        return number.substring(number.length() - 4);
    }
}
