package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What viewers see of their invoices once money went back. */
class GivenBackIT extends BillingSuite {
    @Test
    void an_invoice_says_how_much_of_it_was_given_back() throws Exception {
        subscribe("standard", GOOD_CARD);
        await().atMost(PATIENCE).until(() -> payment() != null);
        assertThat(invoice().has("refunded")).isFalse();

        refund(500);
        await().atMost(PATIENCE)
                .until(() -> invoice().path("refunded").path("amount").asLong() == 500);
        assertThat(invoice().path("refunded").path("currency").asString()).isEqualTo("EUR");
        refund(799);
        await().atMost(PATIENCE)
                .until(() -> invoice().path("refunded").path("amount").asLong() == 1299);
        assertThat(invoice().path("status").asString()).as("Stripe's word").isEqualTo("paid");
    }

    private void refund(long amount) throws StripeException {
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(payment())
                        .setAmount(amount)
                        .build());
    }

    private String payment() {
        return jdbc.sql("SELECT payment_intent FROM invoice WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private JsonNode invoice() {
        return viewer.get("/api/billing/invoices").json().path("items").path(0);
    }
}
