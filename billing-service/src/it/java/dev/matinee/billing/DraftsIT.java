package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.param.InvoiceCreateParams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices that are made and deleted in Stripe's dashboard. */
class DraftsIT extends BillingSuite {
    @Test
    void ofADraftThatIsGoneThereIsNothingToTryAgain() throws Exception {
        subscribe("standard", GOOD_CARD);
        String customer = jdbc.sql("SELECT stripe_customer FROM customer WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();

        var draft = stripe.v1()
                .invoices()
                .create(InvoiceCreateParams.builder().setCustomer(customer).build());
        stripe.v1().invoices().delete(draft.getId());

        await().atMost(PATIENCE).until(() -> fates(customer).size() == 1);
        assertThat(fates(customer)).containsExactly("done 0");
        assertThat(viewer.get("/api/billing/invoices").json().path("items")).hasSize(1);
    }

    /** What became of the word that it was deleted, once it was worked on: its state, and how often that failed. */
    private List<String> fates(String customer) {
        return jdbc.sql("""
                        SELECT CONCAT(state, ' ', attempts) FROM stripe_event
                        WHERE type = 'invoice.deleted' AND stripe_customer = ? AND (state <> 'new' OR attempts > 0)""").param(customer).query(String.class).list();
    }
}
