package dev.matinee.billing.model;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.StripeObject;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionCollection;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.SubscriptionItemCollection;
import com.stripe.model.checkout.Session;
import com.stripe.model.checkout.SessionCollection;
import dev.matinee.billing.stripe.SimStripe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stripe's customers, pages to pay on, and what was bought there. */
final class StripesPages {
    private final List<Page> pages = new ArrayList<>();
    private final List<Bought> bought = new ArrayList<>();
    private int customers;

    /** A page to pay on: open, complete or expired. */
    static final class Page {
        final String id;
        final String customer;
        final String plan;
        final boolean isWithTrial;
        final Map<String, String> metadata;
        String status = "open";
        /** Whether a viewer was told where it is: on another nobody can pay. */
        boolean isKnown;

        Page(String id, String customer, String plan, boolean isWithTrial, Map<String, String> metadata) {
            this.id = id;
            this.customer = customer;
            this.plan = plan;
            this.isWithTrial = isWithTrial;
            this.metadata = metadata;
        }

        boolean isOpen() {
            return status.equals("open");
        }

        boolean isPayable() {
            return isOpen() && isKnown;
        }

        private String url() {
            return "https://pay.example/" + id;
        }

        private Session answer() {
            var session = new Session();
            session.setId(id);
            session.setStatus(status);
            session.setUrl(isOpen() ? url() : null);
            session.setMetadata(metadata);
            return session;
        }
    }

    /** A subscription: trialing, active or canceled. */
    record Bought(int number, String customer, String plan, String status) {
        private Subscription answer() {
            var price = new Price();
            price.setUnitAmount(1299L);
            price.setCurrency("eur");
            price.setMetadata(Map.of("plan", plan));
            price.setRecurring(new Price.Recurring());
            price.getRecurring().setInterval("month");
            var item = new SubscriptionItem();
            item.setPrice(price);
            item.setCurrentPeriodEnd(2_000_000_000L);
            var subscription = new Subscription();
            subscription.setId("sub_" + number);
            subscription.setStatus(status);
            subscription.setCreated((long) number);
            subscription.setItems(new SubscriptionItemCollection());
            subscription.getItems().setData(List.of(item));
            return subscription;
        }

        boolean isLive() {
            return !status.equals("canceled");
        }
    }

    List<Page> open() {
        return pages.stream().filter(Page::isOpen).toList();
    }

    List<Page> payable() {
        return pages.stream().filter(Page::isPayable).toList();
    }

    List<Bought> live() {
        return bought.stream().filter(Bought::isLive).toList();
    }

    int customers() {
        return customers;
    }

    List<Bought> bought() {
        return bought;
    }

    void isKnown(String url) {
        pages.stream().filter(page -> page.url().equals(url)).forEach(page -> page.isKnown = true);
    }

    void pay(Page page) {
        page.status = "complete";
        bought.add(new Bought(bought.size() + 1, page.customer, page.plan, page.isWithTrial ? "trialing" : "active"));
    }

    void cancel(Bought one) {
        bought.replaceAll(b -> b.equals(one) ? new Bought(one.number, one.customer, one.plan, "canceled") : b);
    }

    StripeObject answer(String[] path, Map<String, Object> params) throws StripeException {
        return switch (path[0]) {
            case "customers" -> customer();
            case "subscriptions" -> subscriptions(String.valueOf(params.get("customer")));
            default -> path.length == 2 ? sessions(params) : session(path);
        };
    }

    private StripeObject session(String[] path) throws StripeException {
        var page = page(path[2]);
        if (path.length > 3) {
            expire(page);
        }
        return page.answer();
    }

    /** A new one; or, where nothing is bought, those of a customer. */
    private StripeObject sessions(Map<String, Object> params) {
        if (params.containsKey("line_items")) {
            return added(params).answer();
        }
        var all = new SessionCollection();
        all.setData(pages.stream()
                .filter(page -> page.customer.equals(params.get("customer")))
                .map(Page::answer)
                .toList());
        return all;
    }

    private Customer customer() {
        customers++;
        var customer = new Customer();
        customer.setId("cus_" + customers);
        return customer;
    }

    private SubscriptionCollection subscriptions(String customer) {
        var all = new SubscriptionCollection();
        all.setData(bought.stream()
                .filter(one -> one.customer.equals(customer))
                .map(Bought::answer)
                .toList());
        return all;
    }

    @SuppressWarnings("unchecked") // As the service's own calls are.
    private Page added(Map<String, Object> params) {
        var item = ((List<Map<String, String>>) params.get("line_items")).getFirst();
        var data = (Map<String, Object>) params.get("subscription_data");
        var page = new Page(
                "cs_" + (pages.size() + 1),
                String.valueOf(params.get("customer")),
                item.get("price").substring("price_".length()),
                data.containsKey("trial_period_days"),
                (Map<String, String>) params.get("metadata"));
        pages.add(page);
        return page;
    }

    private Page page(String id) {
        return pages.stream()
                .filter(page -> page.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody was told of " + id));
    }

    private static void expire(Page page) throws StripeException {
        if (!page.isOpen()) {
            throw SimStripe.refused("Only open sessions can be expired", null);
        }
        page.status = "expired";
    }
}
