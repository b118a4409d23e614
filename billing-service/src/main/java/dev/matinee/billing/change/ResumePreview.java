package dev.matinee.billing.change;

import com.stripe.model.Invoice;
import dev.matinee.billing.money.Money;

/**
 * What going on costs.
 *
 * @param dueNow what is paid at once; nothing where what was paid for goes on
 * @param interval of the periods that follow: day, week, month or year
 */
record ResumePreview(Money dueNow, String interval) {
    static Money due(Invoice invoice) {
        return new Money(invoice.getAmountDue(), invoice.getCurrency());
    }
}
