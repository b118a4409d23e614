package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another plan with a card whose bank asks its holder about each payment. */
class AskedByTheBankIT extends BillingSuite {
    @Test
    void a_plan_that_the_bank_asks_about_is_changed_when_its_holder_has_agreed() throws Exception {
        subscribe("essential", GOOD_CARD);
        String customer = jdbc.sql("SELECT stripe_customer FROM customer WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        asksEachTime(customer);

        var answer = toPremium();

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.json().path("reason").asString()).isEqualTo("authentication_required");
        String page = answer.json().path("invoiceUrl").asString();
        workedThrough(customer);
        assertThat(subscription().path("plan").path("id").asString()).isEqualTo("essential");
        assertThat(status()).as("nothing is owed").isEqualTo("active");

        // Asked for once more it is asked about once more, and paid for once.
        answer = toPremium();
        assertThat(answer.json().path("invoiceUrl").asString()).isNotEqualTo(page);
        page = answer.json().path("invoiceUrl").asString();
        agree(page);

        await().atMost(PATIENCE)
                .until(() -> subscription().path("plan").path("id").asString().equals("premium"));
        workedThrough(customer);
        assertThat(jdbc.sql("SELECT amount FROM invoice WHERE account_id = ? AND status = 'paid'")
                        .param(account)
                        .query(Long.class)
                        .list())
                .as("a month of one, and the rest of it of the other")
                .containsExactlyInAnyOrder(799L, 1000L);
        assertThat(subscription().path("owing").isNull()).isTrue();
    }

    private void asksEachTime(String customer) throws StripeException {
        String card = stripe.v1()
                .paymentMethods()
                .attach(
                        "pm_card_authenticationRequired",
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer)
                                .build())
                .getId();
        stripe.v1()
                .subscriptions()
                .update(
                        subscriptionOf(customer),
                        SubscriptionUpdateParams.builder()
                                .setDefaultPaymentMethod(card)
                                .build());
    }

    private void agree(String page) throws StripeException {
        String intent = stripe.v1()
                .invoices()
                .retrieve(
                        page.replaceAll(".*/i/", ""),
                        InvoiceRetrieveParams.builder().addExpand("payments").build())
                .getPayments()
                .getData()
                .getFirst()
                .getPayment()
                .getPaymentIntent();
        assertThat(viewer.submit(page.replaceAll("/i/.*", "/authenticate/" + intent), Map.of("outcome", "complete"))
                        .status())
                .isEqualTo(303);
    }

    private String subscriptionOf(String customer) throws StripeException {
        return stripe.v1()
                .subscriptions()
                .list(SubscriptionListParams.builder().setCustomer(customer).build())
                .getData()
                .getFirst()
                .getId();
    }

    private Caller.Answer toPremium() {
        return viewer.post("/api/billing/subscription/plan", "{\"planId\":\"premium\"}", "Idempotency-Key", "up");
    }
}
