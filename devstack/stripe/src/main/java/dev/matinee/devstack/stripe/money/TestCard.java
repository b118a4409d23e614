package dev.matinee.devstack.stripe.money;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.util.stream.Stream;

/** Stripe's test cards (docs.stripe.com/testing) that the stand-in knows, and what becomes of them. */
public enum TestCard {
    GOOD("4242424242424242", "visa", "", "is accepted"),
    GOOD_MASTERCARD("5555555555554444", "mastercard", "", "is accepted"),
    DECLINED("4000000000000002", "visa", "Your card was declined.", "is declined"),
    INSUFFICIENT_FUNDS("4000000000009995", "visa", "Your card has insufficient funds.", "has insufficient funds"),
    FAILS_WHEN_CHARGED(
            "4000000000000341", "visa", "Your card was declined.", "can be attached, and fails when it is charged");

    private final String number;
    private final String brand;
    private final String refusal;
    private final String meaning;

    TestCard(String number, String brand, String refusal, String meaning) {
        this.number = number;
        this.brand = brand;
        this.refusal = refusal;
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

    private static boolean passesLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** Refuses a card that cannot be attached to a customer. */
    void attach() {
        if (!isChargeable() && this != FAILS_WHEN_CHARGED) {
            throw StripeRefusal.card("card_declined", refusal);
        }
    }

    /** Refuses a card that cannot be charged. */
    void charge() {
        if (!isChargeable()) {
            throw StripeRefusal.card("card_declined", refusal);
        }
    }

    boolean isChargeable() {
        return refusal.isEmpty();
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
