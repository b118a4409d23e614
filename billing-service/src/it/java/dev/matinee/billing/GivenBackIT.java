package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
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

    @Test
    void what_was_paid_has_a_receipt_which_its_payer_can_see() throws Exception {
        subscribe("standard", GOOD_CARD);
        await().atMost(PATIENCE).until(() -> payment() != null);
        assertThat(invoice().path("hasReceipt").asBoolean()).isTrue();
        String receipt = "/api/billing/invoices/" + invoice().path("id").asString() + "/receipt";

        var answer = viewer.get(receipt);

        assertThat(answer.status()).isEqualTo(200);
        String address = answer.json().path("receiptUrl").asString();
        try (var browser = HttpClient.newHttpClient()) {
            var page = browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(page.body()).contains("€12.99", "ending in 4242");
        }
        var stranger = new Caller(SUITE.service(), UUID.randomUUID().toString());
        assertThat(stranger.get(receipt).status()).isEqualTo(404);
        assertThat(viewer.get("/api/billing/invoices/in_none/receipt").status()).isEqualTo(404);
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
