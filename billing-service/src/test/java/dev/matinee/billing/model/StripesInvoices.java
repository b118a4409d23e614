package dev.matinee.billing.model;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import dev.matinee.billing.customer.SimCustomers;
import dev.matinee.billing.stripe.SimStripe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What becomes of invoices at Stripe: each is a draft, or open at once, and is paid in the end, or not. */
final class StripesInvoices {
    private final Random random;
    /** Of each all that it ever was, in Stripe's order. */
    private final List<List<State>> histories = new ArrayList<>();

    StripesInvoices(Random random) {
        this.random = random;
    }

    /**
     * @param why the event that tells of it
     * @param attempts how often it was tried to collect it
     */
    record State(String id, String status, long total, long due, int attempts, String why) {
        boolean isThere() {
            return !status.equals("deleted");
        }

        boolean isDraft() {
            return status.equals("draft");
        }

        private State with(String next, String reason) {
            boolean isOwed = next.equals("open") || next.equals("uncollectible") || next.equals("draft");
            return new State(id, next, total, isOwed ? total : 0, attempts, reason);
        }

        private State tried(String next, String reason) {
            var tried = with(next, reason);
            return new State(id, next, total, tried.due, attempts + 1, reason);
        }

        private State of(long amount) {
            return new State(id, status, amount, amount, attempts, "invoice.updated");
        }
    }

    List<List<State>> histories() {
        return histories;
    }

    /** Something happens to one of them, or there is another. */
    State next() {
        if (histories.isEmpty() || histories.size() < 3 && random.nextInt(4) == 0) {
            var history = new ArrayList<State>();
            histories.add(history);
            String status = random.nextBoolean() ? "draft" : "open";
            return added(history, new State("in_" + histories.size(), status, 1299, 1299, 0, "invoice.created"));
        }
        var history = histories.get(random.nextInt(histories.size()));
        return added(history, after(history.getLast()));
    }

    private static State added(List<State> history, State state) {
        history.add(state);
        return state;
    }

    private State after(State now) {
        return switch (now.status) {
            case "draft" ->
                pick(
                        now.of(now.total + 100),
                        now.with("open", "invoice.finalized"),
                        now.with("open", "invoice.finalized"),
                        now.with("deleted", "invoice.deleted"));
            case "open" ->
                pick(
                        now.tried("open", "invoice.payment_failed"),
                        now.tried("open", "invoice.payment_failed"),
                        now.tried("paid", "invoice.paid"),
                        now.with("void", "invoice.voided"),
                        now.with("uncollectible", "invoice.marked_uncollectible"));
            case "uncollectible" ->
                pick(
                        now.tried("uncollectible", "invoice.payment_failed"),
                        now.tried("paid", "invoice.paid"),
                        now.with("void", "invoice.voided"));
            default -> now.with(now.status, "invoice.updated");
        };
    }

    private State pick(State... ways) {
        return ways[random.nextInt(ways.length)];
    }

    static Invoice answer(State state) throws StripeException {
        if (!state.isThere()) {
            throw SimStripe.missing("invoice");
        }
        var invoice = new Invoice();
        invoice.setId(state.id);
        invoice.setCustomer(SimCustomers.CUSTOMER);
        invoice.setStatus(state.status);
        invoice.setTotal(state.total);
        invoice.setCurrency("eur");
        invoice.setCreated(1L);
        invoice.setAmountRemaining(state.due);
        invoice.setAttemptCount((long) state.attempts);
        return invoice;
    }
}
