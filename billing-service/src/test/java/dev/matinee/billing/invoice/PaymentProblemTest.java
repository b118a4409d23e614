package dev.matinee.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Invoice;
import com.stripe.net.ApiResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentProblemTest {
    @ParameterizedTest(name = "{0} tried {1} times, a payment {2} whose intent is {3} by {4}: {5}")
    @CsvSource(textBlock = """
            open,          1, open,     requires_action,         ,                                      AUTHENTICATION
            open,          2, open,     requires_payment_method, authentication_required,               AUTHENTICATION
            open,          1, open,     requires_payment_method, card_declined,                         DECLINED
            open,          1, open,     requires_payment_method, payment_intent_authentication_failure, DECLINED
            open,          1, open,     requires_payment_method, ,                                      DECLINED
            uncollectible, 4, open,     requires_payment_method, card_declined,                         DECLINED
            open,          1, canceled, requires_action,         ,                                      DECLINED
            open,          0, open,     requires_action,         ,
            paid,          1, paid,     succeeded,               ,
            void,          1, canceled, canceled,                ,
            """)
    void aPaymentIsDeclinedOrAskedForAuthenticationOrNeither(
            String status, int attempts, String payment, String intent, String error, PaymentProblem problem) {
        String json = """
                {"id": "in_1", "object": "invoice", "status": "%s", "attempt_count": %d, "payments": {"object": "list", "data": [
                  {"object": "invoice_payment", "status": "%s", "payment": {"type": "payment_intent", "payment_intent":
                    {"id": "pi_1", "object": "payment_intent", "status": "%s", "last_payment_error": %s}}}]}}
                """.formatted(
                        status, attempts, payment, intent, error == null ? "null" : "{\"code\": \"" + error + "\"}");

        var invoice = ApiResource.GSON.fromJson(json, Invoice.class);

        assertThat(PaymentProblem.of(invoice).orElse(null)).isEqualTo(problem);
    }
}
