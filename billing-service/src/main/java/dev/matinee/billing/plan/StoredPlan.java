package dev.matinee.billing.plan;

import dev.matinee.billing.money.Money;
import dev.matinee.billing.plan.PlanSettings.Offer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "plan")
class StoredPlan {
    @Id
    String id;

    String name;
    long amount;
    String currency;

    @Column(name = "billing_interval")
    String interval;

    int maxHeight;
    int streams;
    int downloads;
    int trialDays;
    int position;
    boolean offered;

    @Nullable
    String stripePrice;

    protected StoredPlan() {}

    StoredPlan(String id) {
        this.id = id;
    }

    /** Takes what the settings say; a changed price is not Stripe's yet. */
    void set(Offer offer, int at) {
        if (amount != offer.amount()
                || !offer.currency().equals(currency)
                || !offer.interval().equals(interval)) {
            stripePrice = null;
        }
        name = offer.name();
        amount = offer.amount();
        currency = offer.currency();
        interval = offer.interval();
        maxHeight = offer.maxHeight();
        streams = offer.streams();
        downloads = offer.downloads();
        trialDays = offer.trialDays();
        position = at;
        offered = true;
    }

    Plan toPlan() {
        return new Plan(
                id, name, new Money(amount, currency), interval, maxHeight, streams, downloads, trialDays, stripePrice);
    }
}
