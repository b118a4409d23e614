package dev.matinee.auth.letter;

import dev.matinee.auth.account.Account;
import dev.matinee.auth.letter.Letter.Filling;
import dev.matinee.events.v1.LetterDue;
import dev.matinee.events.v1.LetterKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A letter about money, in the words and the way of writing of its reader. */
final class MoneyLetter {
    private MoneyLetter() {}

    /** @param page where all can be done that it speaks of */
    static Letter of(LetterDue due, Account account, String page, Instant now) {
        var locale = locale(account);
        var when = Instant.ofEpochMilli(due.getWhenMs());
        String day = due.getWhenMs() == 0 ? "" : Written.day(when, locale);
        boolean isPast = when.isBefore(now);
        String amount = due.getCurrency().isEmpty()
                ? ""
                : Written.money(due.getAmount(), due.getDecimals(), due.getCurrency(), locale);
        var words = Map.of(
                "plan", due.getPlanName(), "amount", amount, "day", isPast ? "" : day, "past", isPast ? day : "");
        String name = account.emailVerified() ? account.firstName() : "";
        return Letter.of(template(due.getKind()), locale, new Filling(name, page, words));
    }

    /** {@link IllegalArgumentException} for a kind that there are no words for. */
    static String template(LetterKind kind) {
        return switch (kind) {
            case TRIAL_ENDS, PAYMENT_FAILED, AUTHENTICATION_ASKED, PLAN_ENDED_UNPAID ->
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case LETTER_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("No letter of this kind is known here");
        };
    }

    /** Whoever reads neither language reads English, written as the English do. */
    private static Locale locale(Account account) {
        var spoken = Locale.forLanguageTag(account.language() == null ? "en" : account.language());
        return Letter.isWrittenIn(spoken) ? spoken : Locale.ENGLISH;
    }
}
