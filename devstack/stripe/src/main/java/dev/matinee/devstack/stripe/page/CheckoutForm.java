package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.checkout.NewCustomer;
import dev.matinee.devstack.stripe.checkout.Total;
import dev.matinee.devstack.stripe.discount.PromotionCodes;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.tax.Taxes;
import dev.matinee.devstack.stripe.webhook.Events;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The checkout's form: what it shows, and what it takes besides the card. */
final class CheckoutForm {
    private CheckoutForm() {}

    /** Takes over e-mail, country and promotion code; gives the customer, who may be new by that. */
    static String take(Objects objects, ObjectNode session, Params form) {
        String customer = customer(objects, session, form);
        form.text("promotion_code")
                .filter(code -> session.path("allow_promotion_codes").asBoolean())
                .ifPresent(code -> {
                    ObjectNode found = PromotionCodes.typed(
                            objects,
                            code,
                            customer,
                            session.path("amount_subtotal").asLong(),
                            Json.text(session, "currency"));
                    session.putArray("discounts")
                            .addObject()
                            .putNull("coupon")
                            .put("promotion_code", Json.text(found, "id"))
                            .put("_coupon", PromotionCodes.coupon(found));
                });
        Total.reckon(objects, session);
        return customer;
    }

    private static String customer(Objects objects, ObjectNode session, Params form) {
        String id = Json.text(session, "customer");
        String email = form.text("email").orElse(Json.text(session, "customer_email"));
        String country = form.text("country").orElse("").toUpperCase(Locale.ROOT);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw StripeRefusal.invalid("email_invalid", "email", "Your email is invalid.");
        }
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            throw StripeRefusal.invalid("country_invalid", "country", "Your country has two letters.");
        }
        boolean isNew = id.isEmpty();
        ObjectNode customer = isNew ? NewCustomer.of(objects) : objects.edit(id, "customer");
        session.put("customer", Json.text(customer, "id"));
        if (!email.isEmpty()) {
            customer.put("email", email);
        }
        if (!country.isEmpty() && session.path("_keeps_address").asBoolean()) {
            customer.putObject("address").put("country", country);
        }
        if (isNew || !email.isEmpty() || !country.isEmpty()) {
            Events.say(objects, isNew ? "customer.created" : "customer.updated", customer);
        }
        return Json.text(customer, "id");
    }

    static String success(ObjectNode session) {
        return Json.text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", Json.text(session, "id"));
    }

    static Page over(ObjectNode session) {
        return Json.text(session, "status").equals("complete")
                ? Html.notice(
                        200,
                        "This is paid already",
                        "The subscription has begun.",
                        Html.link(success(session), "Go on"))
                : Html.notice(
                        410,
                        "This checkout has expired",
                        "Begin again where you came from.",
                        Html.link(Json.text(session, "cancel_url"), "Go back"));
    }

    static Page show(Objects objects, ObjectNode session, int status, String error, String typed) {
        String name = name(session);
        String due = Html.money(session.path("amount_total").asLong(), currency(session));
        String wrong = error.isEmpty()
                ? ""
                : "<p class=\"error\" id=\"card-error\" role=\"alert\">%s</p>".formatted(Html.escaped(error));
        return Html.page(status, "Subscribe to " + name, """
                <h1>Subscribe to %s</h1><p class="price">%s</p><p>%s</p>%s
                <form method="post" action="/c/pay/%s">
                <label for="email">E-mail for receipts (optional)</label>
                <input id="email" name="email" type="email" autocomplete="email">%s
                <label for="card">Card number</label>
                <input id="card" name="card" inputmode="numeric" autocomplete="cc-number" %s value="%s"
                  placeholder="4242 4242 4242 4242" aria-describedby="%scards" aria-invalid="%s">%s
                <button type="submit">%s</button>%s</form>%s
                %s
                """.formatted(
                        Html.escaped(name),
                        due,
                        Html.escaped(terms(session)),
                        reductions(session),
                        Json.text(session, "id"),
                        fields(objects, session),
                        needsNoCard(session) ? "" : "required",
                        Html.escaped(typed),
                        error.isEmpty() ? "" : "card-error ",
                        !error.isEmpty(),
                        wrong,
                        trial(session) ? "Start the trial" : "Pay " + due,
                        apply(session),
                        Html.link(Json.text(session, "cancel_url"), "Cancel"),
                        Html.cards()));
    }

    /** Nothing is due, and a card is only asked for where something is. */
    static boolean needsNoCard(ObjectNode session) {
        return session.path("amount_total").asLong() == 0
                && Json.text(session, "payment_method_collection").equals("if_required");
    }

    private static String currency(ObjectNode session) {
        return session.path("currency").asString("eur");
    }

    private static boolean trial(ObjectNode session) {
        return session.path("_trial_days").asLong() > 0
                || session.path("_trial_end").isNumber();
    }

    private static String name(ObjectNode session) {
        return session.path("_line_items")
                .path("data")
                .valueStream()
                .map(line -> Json.text(line, "description"))
                .collect(Collectors.joining(", "));
    }

    private static String terms(ObjectNode session) {
        JsonNode price = session.path("_line_items").path("data").path(0).path("price");
        if (!price.path("recurring").isObject()) {
            return "Paid once.";
        }
        return session.path("_trial_days").asLong() > 0
                ? "%d days free, then %s. Cancel at any time."
                        .formatted(session.path("_trial_days").asLong(), Html.price(price))
                : "%s, until you cancel.".formatted(Html.price(price));
    }

    /** What is taken off, and what of it is tax. */
    private static String reductions(ObjectNode session) {
        JsonNode details = session.path("total_details");
        long off = details.path("amount_discount").asLong();
        long tax = details.path("amount_tax").asLong();
        return (off == 0 ? "" : "<p>Discount: %s</p>".formatted(Html.money(-off, currency(session))))
                + (tax == 0 ? "" : "<p>Tax: %s</p>".formatted(Html.money(tax, currency(session))));
    }

    private static boolean isTaxed(ObjectNode session) {
        return session.path("automatic_tax").path("enabled").asBoolean();
    }

    private static String fields(Objects objects, ObjectNode session) {
        String country = isTaxed(session)
                ? """
                        <label for="country">Country (two letters)</label>
                        <input id="country" name="country" autocomplete="country" maxlength="2" value="%s">""".formatted(Html.escaped(Taxes.country(objects, Json.text(session, "customer"))))
                : "";
        String code = session.path("allow_promotion_codes").asBoolean() ? """
                        <label for="promotion_code">Promotion code (optional)</label>
                        <input id="promotion_code" name="promotion_code" autocomplete="off">""" : "";
        return country + code;
    }

    private static String apply(ObjectNode session) {
        return isTaxed(session) || session.path("allow_promotion_codes").asBoolean()
                ? "<button class=\"quiet\" type=\"submit\" name=\"action\" value=\"apply\" formnovalidate>Apply</button>"
                : "";
    }
}
