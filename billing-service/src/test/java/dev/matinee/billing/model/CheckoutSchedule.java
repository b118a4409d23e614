package dev.matinee.billing.model;

import dev.matinee.billing.checkout.SimCheckout;
import dev.matinee.billing.checkout.SimCheckout.Known;
import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.entitlement.SimEntitlements;
import dev.matinee.billing.ledger.SimLedger;
import dev.matinee.billing.model.StripesPages.Bought;
import dev.matinee.billing.model.StripesPages.Page;
import dev.matinee.billing.stripe.SimStripe;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.subscription.SimSubscriptions;
import dev.matinee.billing.webhook.SimInbox;
import dev.matinee.billing.webhook.SimService;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A viewer who subscribes, from several tabs, again and again, and pays on any page that is open; and whether that is bought which
 * was asked for last, once, and known.
 */
final class CheckoutSchedule extends Schedule {
    private static final List<String> PLANS = List.of("essential", "standard");

    /** Catching up, and a viewer's two tries. */
    private static final int SETTLING = 3;

    private final StripesPages pages = new StripesPages();
    private final SimLedger ledger;
    private final SimStripe stripe;
    private final StripeCalls calls;
    private final List<Entitlement> said = new ArrayList<>();
    /** What was asked for under a key, which is its place. */
    private final List<String> asked = new ArrayList<>();

    private int settled;
    private @Nullable String wrong;

    CheckoutSchedule(long seed, Bug bug) {
        super(seed, bug, 4, 12, 10);
        ledger = new SimLedger(memory, bug);
        stripe = new SimStripe(sim, bug, pages::answer);
        calls = stripe.calls();
    }

    @Override
    SimService instance(SimInbox inbox) {
        var customers = SimCustomers.of(sim, memory, calls, bug);
        var entitlements = SimEntitlements.of(memory, clock, ledger, said::add, bug);
        var subscriptions = SimSubscriptions.of(memory, customers, entitlements, ledger, calls);
        var checkout = new SimCheckout(memory, customers, subscriptions, calls, clock, bug);
        return new SimService(inbox, customers, subscriptions, null, checkout, clock, bug);
    }

    @Override
    void change() {
        int way = random.nextInt(8);
        if (way < 4) {
            subscribe();
        } else if (way < 6) {
            anyOf(pages.payable()).ifPresent(this::pay);
        } else if (way == 6) {
            anyOf(pages.open()).ifPresent(page -> over(page, "expired"));
        } else {
            anyOf(pages.live()).ifPresent(this::cancel);
        }
    }

    private void subscribe() {
        if (!asked.isEmpty() && random.nextInt(3) == 0) {
            int key = random.nextInt(asked.size());
            begin(anInstance(), asked.get(key), "key_" + key);
            return;
        }
        String plan = PLANS.get(random.nextInt(PLANS.size()));
        if (random.nextInt(3) == 0) {
            begin(anInstance(), plan, null);
        } else {
            asked.add(plan);
            begin(anInstance(), plan, "key_" + (asked.size() - 1));
        }
    }

    private void begin(SimService on, String plan, @Nullable String key) {
        spawn(on, () -> {
            try {
                String url = on.checkout().begin(plan, key);
                sim.step();
                pages.isKnown(url);
            } catch (Problem told) {
                // Subscribed already, or Stripe is away: the viewer may try again.
            }
        });
    }

    private void pay(Page page) {
        if (!pages.live().isEmpty()) {
            wrong = "a second is bought on " + page.id;
        }
        pages.pay(page);
        happened("customer.subscription.created", "\"id\":\"sub\",\"object\":\"subscription\"");
        if (random.nextInt(3) == 0) {
            isLost();
        }
        over(page, "complete");
    }

    private void over(Page page, String status) {
        page.status = status;
        happened(
                "checkout.session." + status,
                "\"id\":\"%s\",\"object\":\"checkout.session\",\"status\":\"%s\"".formatted(page.id, status));
        if (random.nextInt(3) == 0) {
            isLost();
        }
    }

    private void cancel(Bought one) {
        pages.cancel(one);
        happened("customer.subscription.deleted", "\"id\":\"sub\",\"object\":\"subscription\"");
    }

    @Override
    void own(SimService instance) {
        instance.checkout().catchUp();
    }

    /** What no event told is caught up with; then the viewer tries again, twice: the first page may have expired untold. */
    @Override
    boolean settles() {
        if (settled == SETTLING) {
            return false;
        }
        stripe.comesNear();
        settled++;
        clock.pass(Duration.ofSeconds(61));
        if (settled == 1) {
            var one = anInstance();
            spawn(one, one.checkout()::catchUp);
        } else {
            wrong = wrong == null && settled == 2 ? wrongWhenCaughtUp() : wrong;
            begin(anInstance(), "essential", null);
        }
        return true;
    }

    private @Nullable String wrongWhenCaughtUp() {
        var checkout = anInstance().checkout();
        for (Known attempt : checkout.attempts()) {
            boolean isOpen = pages.open().stream().anyMatch(page -> page.id.equals(attempt.session()));
            if (attempt.session() != null && (isOpen ? !attempt.isOpen() : !attempt.isOver())) {
                return attempt + " has a page that is " + (isOpen ? "open" : "over");
            }
        }
        if (pages.payable().size() > 1) {
            return "several pages can be paid on";
        }
        return wrongOfWhatIsSaid();
    }

    private @Nullable String wrongOfWhatIsSaid() {
        var last = pages.bought().isEmpty() ? null : pages.bought().getLast();
        String is = last == null ? "none" : last.plan() + " " + last.status();
        var heard = said.isEmpty() || said.getLast().getStatus().equals("none") ? null : said.getLast();
        String told = heard == null ? "none" : heard.getPlanId() + " " + heard.getStatus();
        if (!told.equals(is)) {
            return "it is said to be " + told + ", and is " + is;
        }
        boolean isEntitled = heard != null && heard.getEntitled();
        return isEntitled == !pages.live().isEmpty() ? null : "what was paid is not given, or what was not is";
    }

    @Override
    @Nullable
    String verdict() {
        if (wrong != null) {
            return wrong;
        }
        if (pages.customers() > 1) {
            return pages.customers() + " customers are one account's";
        }
        int mayBeOpen = pages.live().isEmpty() ? 1 : 0;
        return pages.open().size() == mayBeOpen ? null : pages.open().size() + " pages are open when all is quiet";
    }
}
