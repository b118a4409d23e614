package dev.matinee.billing.change;

import com.stripe.model.Invoice;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What changing to a plan costs, as Stripe reckons it.
 *
 * @param dueNow what is paid at once; nothing where what was paid for is worth more
 * @param credit what is left of that, and taken off later invoices
 * @param renewal what the next whole period costs, with the discounts and taxes that count then
 * @param interval of those periods: day, week, month or year
 * @param at the moment that it was reckoned for: sent with the change, it costs exactly this
 */
record PlanPreview(
        String planId, Money dueNow, Money credit, Money renewal, String interval, Instant at, List<Line> lines) {
    /** @param amount below nothing for what is given back */
    record Line(String description, Money amount) {}

    /** In a trial: it goes on, and costs nothing until it is over. */
    static PlanPreview inTrial(Plan plan, Invoice renewal, Instant at) {
        var nothing = new Money(0, renewal.getCurrency());
        return new PlanPreview(
                plan.id(),
                nothing,
                nothing,
                new Money(renewal.getTotal(), renewal.getCurrency()),
                plan.interval(),
                at,
                List.of());
    }

    static PlanPreview of(Plan plan, Invoice invoice, Invoice renewal, Instant at) {
        String currency = invoice.getCurrency();
        var lines = invoice.getLines().getData().stream()
                .map(line -> new Line(
                        Objects.requireNonNullElse(line.getDescription(), ""),
                        new Money(line.getAmount(), line.getCurrency())))
                .toList();
        return new PlanPreview(
                plan.id(),
                new Money(invoice.getAmountDue(), currency),
                new Money(Math.max(0, -invoice.getTotal()), currency),
                new Money(renewal.getTotal(), renewal.getCurrency()),
                plan.interval(),
                at,
                lines);
    }
}
