package dev.matinee.billing.checkout;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.checkout.StoredAttempt.Attempt;
import dev.matinee.billing.checkout.StoredAttempt.State;
import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.plan.Plan;
import dev.matinee.billing.subscription.Subscriptions;
import dev.matinee.kit.outbox.IdempotentWrites;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written down of checkouts. An account has one open at a time, so nobody pays twice from two tabs. */
@Service
class Attempts {
    private static final int MANY = 20;

    private final StoredAttempts stored;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final IdempotentWrites idempotent;
    private final Clock clock;

    Attempts(
            StoredAttempts stored,
            Customers customers,
            Subscriptions subscriptions,
            IdempotentWrites idempotent,
            Clock clock) {
        this.stored = stored;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.idempotent = idempotent;
        this.clock = clock;
    }

    record Reserved(Attempt attempt, boolean isRepeated) {}

    private record Answer(String attemptId) {}

    /** The attempt of this key, the open one for the same plan, or a new one; 409 where there is a subscription. */
    @Transactional
    public Reserved reserve(String account, Plan plan, String price, @Nullable String key) {
        if (!customers.lock(account)) {
            throw Problem.notFound();
        }
        var isNew = new AtomicBoolean(false);
        var answer = idempotent.once(account, "checkout", key, plan.id(), Answer.class, () -> {
            isNew.set(true);
            return new Answer(openOrNew(account, plan, price).id);
        });
        var attempt = stored.findById(answer.attemptId()).orElseThrow(Problem::notFound);
        return new Reserved(attempt.toAttempt(), !isNew.get());
    }

    private StoredAttempt openOrNew(String account, Plan plan, String price) {
        if (subscriptions.isLive(account)) {
            throw BillingProblem.ALREADY_SUBSCRIBED.problem().with("portal", "/api/billing/portal");
        }
        int trial = subscriptions.of(account).isPresent() ? 0 : plan.trialDays();
        for (StoredAttempt open : stored.findByAccountIdAndState(account, State.OPEN, Limit.of(MANY))) {
            if (open.isFor(plan, price, trial)) {
                return open;
            }
            open.state = State.REPLACED;
        }
        return stored.save(new StoredAttempt(account, plan, price, trial, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<Attempt> replaced(String account) {
        return stored.findByAccountIdAndState(account, State.REPLACED, Limit.of(MANY)).stream()
                .map(StoredAttempt::toAttempt)
                .toList();
    }

    /** Takes the next that are to be asked after, in turn: who does not pay holds up nobody who did. */
    @Transactional
    public List<Attempt> takeNotOverForLong(Duration time) {
        Instant now = clock.instant();
        var due = Stream.of(open(now.minus(time)), replaced(now.minus(time)))
                .flatMap(List::stream)
                .toList();
        due.forEach(attempt -> attempt.checkedAt = now);
        return due.stream().map(StoredAttempt::toAttempt).toList();
    }

    /** Nobody pays on one without a page. */
    private List<StoredAttempt> open(Instant before) {
        return stored.findByStateAndSessionIdNotNullAndCreatedAtBeforeOrderByCheckedAtAscCreatedAtAsc(
                State.OPEN, before, Limit.of(MANY));
    }

    /** Those without a page, too: it may have been made, and the answer lost. */
    private List<StoredAttempt> replaced(Instant before) {
        return stored.findByStateAndCreatedAtBeforeOrderByCheckedAtAscCreatedAtAsc(
                State.REPLACED, before, Limit.of(MANY));
    }

    @Transactional
    public void hasSession(String id, String session, @Nullable String url) {
        stored.findById(id).ifPresent(attempt -> {
            attempt.sessionId = session;
            attempt.url = url;
        });
    }

    /** Its session cannot be had under the key it had; who found that later changes nothing. */
    @Transactional
    public void rekey(Attempt found) {
        stored.rekey(found.id(), found.stripeKey(), UUID.randomUUID().toString());
    }

    @Transactional
    public void over(String id) {
        stored.findById(id).ifPresent(attempt -> attempt.state = State.OVER);
    }

    @Transactional
    public void sessionOver(String session) {
        stored.findFirstBySessionId(session).ifPresent(attempt -> attempt.state = State.OVER);
    }
}
