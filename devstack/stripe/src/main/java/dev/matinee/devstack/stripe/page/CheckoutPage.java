package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.checkout.Completion;
import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.payment.PaymentMethods;
import dev.matinee.devstack.stripe.payment.TestCard;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The hosted checkout page: a form that takes a test card, and pays, asks the card's holder, or refuses. */
public final class CheckoutPage {
    private static final String KIND = "checkout.session";

    private final Ledger ledger;
    private final Completion completion;

    public CheckoutPage(Ledger ledger, Completion completion) {
        this.ledger = ledger;
        this.completion = completion;
    }

    public Page show(String id) {
        return open(id, (objects, session) -> CheckoutForm.show(objects, session, 200, "", ""));
    }

    /**
     * Pays with the form's {@code card}, in one step for a card whose holder is not asked; a page with what is wrong, and
     * nothing bought, when that cannot be done. An {@code action} of apply only takes over code and country.
     */
    public Page pay(String id, Params form) {
        String typed = form.text("card").orElse("");
        return orForm(id, typed, (objects, session) -> {
            String customer = CheckoutForm.take(objects, session, form);
            if (form.text("action").orElse("").equals("apply")) {
                return CheckoutForm.show(objects, session, 200, "", typed);
            }
            if (typed.isEmpty() && CheckoutForm.needsNoCard(session)) {
                return complete(objects, session, customer, null, false);
            }
            TestCard card = TestCard.numbered(typed);
            if (card.asksItsHolder()) {
                session.put("_card", card.name()).put("_customer", customer);
                return Page.goTo("/c/pay/" + id + "/authenticate");
            }
            return complete(objects, session, customer, card, false);
        });
    }

    public Page ask(String id) {
        return open(
                id,
                (objects, session) -> Json.text(session, "_card").isEmpty()
                        ? CheckoutForm.show(objects, session, 200, "", "")
                        : AuthenticationPage.question(200, "What you buy waits for you.", ""));
    }

    /** The card's holder was asked: then it is paid, or the form says that it was not. */
    public Page answer(String id, Params form) {
        boolean authentic = AuthenticationPage.isAuthentic(form);
        return orForm(id, "", (objects, session) -> {
            String asked = Json.text(session, "_card");
            if (asked.isEmpty() || !authentic) {
                session.remove("_card");
                return CheckoutForm.show(
                        objects,
                        session,
                        402,
                        String.valueOf(PaymentIntents.notAuthenticated().getMessage()),
                        "");
            }
            return complete(objects, session, Json.text(session, "_customer"), TestCard.valueOf(asked), true);
        });
    }

    private Page complete(
            Objects objects, ObjectNode session, String customer, @Nullable TestCard card, boolean authentic) {
        ObjectNode method = card == null ? null : PaymentMethods.of(objects, card);
        completion.complete(objects, session, customer, method, authentic);
        session.remove("_card");
        return Page.goTo(CheckoutForm.success(session));
    }

    private Page orForm(String id, String typed, BiFunction<Objects, ObjectNode, Page> work) {
        try {
            return open(id, work);
        } catch (StripeRefusal refusal) {
            String words = String.valueOf(refusal.getMessage());
            return open(
                    id,
                    (objects, session) -> objects.tentatively(
                            () -> CheckoutForm.show(objects, session, refusal.status(), words, typed)));
        }
    }

    private Page open(String id, BiFunction<Objects, ObjectNode, Page> work) {
        return ledger.change(objects -> objects.find(id, KIND)
                .map(session -> {
                    TestClocks.liveBy(objects, Json.text(session, "_clock"));
                    return isOpen(objects, session)
                            ? work.apply(objects, objects.edit(id, KIND))
                            : CheckoutForm.over(session);
                })
                .orElseGet(() -> Html.notice(
                        404, "There is no such checkout", "The address is not complete, or was never given out.", "")));
    }

    private static boolean isOpen(Objects objects, ObjectNode session) {
        return Json.text(session, "status").equals("open")
                && session.path("expires_at").asLong() > objects.seconds();
    }
}
