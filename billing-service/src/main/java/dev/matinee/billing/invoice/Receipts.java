package dev.matinee.billing.invoice;

import com.stripe.model.Charge;
import com.stripe.param.PaymentIntentRetrieveParams;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.kit.problem.Problem;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** That invoices were paid, as Stripe shows it. The addresses are asked for each time: they do not last. */
@Service
class Receipts {
    private static final PaymentIntentRetrieveParams WITH_CHARGE =
            PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();

    private final Invoices invoices;
    private final StripeCalls stripe;

    Receipts(Invoices invoices, StripeCalls stripe) {
        this.invoices = invoices;
        this.stripe = stripe;
    }

    /** The address of the page, from which the document can be had; 404 where nothing was paid. */
    String of(String account, String invoice) {
        String payment = invoices.paymentOf(account, invoice).orElseThrow(Problem::notFound);
        return Optional.ofNullable(stripe.call(s -> s.paymentIntents().retrieve(payment, WITH_CHARGE))
                        .getLatestChargeObject())
                .map(Charge::getReceiptUrl)
                .orElseThrow(Problem::notFound);
    }
}
