package dev.matinee.billing.change;

import dev.matinee.billing.BillingProblem;
import dev.matinee.billing.customer.Customers;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Stripe is asked to do, written down before it is asked, with the key under which it does it once. Until the answer is
 * known a wish that has to be done once has the same key, so who asks again after a crash gets what the first call did.
 */
@Component
public class Wishes {
    /** Stripe forgets a key after a day. */
    private static final Duration LIFE = Duration.ofHours(23);

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int LONGEST_KEY = 255;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Customers customers;
    private final Clock clock;

    Wishes(JdbcClient jdbc, JsonMapper json, Customers customers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.customers = customers;
        this.clock = clock;
    }

    /** @param key Stripe's */
    record Kept(String key, Wish wish, boolean isDone) {}

    /**
     * What was wished under this caller's key; otherwise what is wished now, under the lock by which Stripe's answers are taken
     * over. Refused for an account that is erased.
     *
     * @param request what is asked for now; anything else under the same caller's key is refused
     * @param wanted by the state that the subscription is in: what is wished, or why it cannot be
     */
    @Transactional
    public Kept keep(String account, @Nullable String callersKey, String request, Supplier<Wish> wanted) {
        if (!customers.lock(account)) {
            throw BillingProblem.NO_SUBSCRIPTION.problem().with("plans", "/api/billing/plans");
        }
        return under(account, callersKey, request).orElseGet(() -> {
            Wish wish = wanted.get();
            return undone(account, wish).orElseGet(() -> begin(account, wish, callersKey, request));
        });
    }

    private Optional<Kept> under(String account, @Nullable String callersKey, String request) {
        if (callersKey == null || callersKey.isBlank()) {
            return Optional.empty();
        }
        if (callersKey.length() > LONGEST_KEY) {
            throw Problem.invalid("Idempotency-Key", "is longer than 255 characters");
        }
        boolean isOther = !jdbc.sql(
                        "SELECT id FROM stripe_wish WHERE account_id = ? AND callers_key = ? AND request <> ?")
                .params(account, callersKey, request)
                .query(String.class)
                .list()
                .isEmpty();
        if (isOther) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        return jdbc.sql("SELECT id, wish, done FROM stripe_wish WHERE account_id = ? AND callers_key = ?")
                .params(account, callersKey)
                .query((row, n) -> kept(row))
                .optional();
    }

    /** The same in vain, or not known to be done: whoever wished it, it is to be done once. */
    private Optional<Kept> undone(String account, Wish wish) {
        if (!wish.act().isOnce()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT id, wish, done FROM stripe_wish
                        WHERE account_id = ? AND NOT done AND wish = ? AND begun_at_ms > ? LIMIT 1""")
                .params(account, json.writeValueAsString(wish), clock.millis() - LIFE.toMillis())
                .query((row, n) -> kept(row))
                .optional();
    }

    private Kept begin(String account, Wish wish, @Nullable String callersKey, String request) {
        String key = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO stripe_wish (id, account_id, wish, callers_key, request, begun_at_ms)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(key, account, json.writeValueAsString(wish))
                .param(callersKey)
                .params(request, clock.millis())
                .update();
        return new Kept(key, wish, false);
    }

    /** Stripe did it: the same wish is another one from now on. */
    @Transactional
    public void done(Kept kept) {
        jdbc.sql("UPDATE stripe_wish SET done = TRUE WHERE id = ?")
                .param(kept.key)
                .update();
    }

    /** Nothing was done: Stripe refused it, or failed before that. */
    @Transactional
    public void refused(Kept kept) {
        jdbc.sql("DELETE FROM stripe_wish WHERE id = ?").param(kept.key).update();
    }

    /** What Stripe has forgotten the key of is of no use any more. */
    @Scheduled(fixedDelay = 60, initialDelay = 6, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forget() {
        jdbc.sql("DELETE FROM stripe_wish WHERE begun_at_ms < ?")
                .param(clock.millis() - KEPT.toMillis())
                .update();
    }

    @Transactional
    public void erase(String account) {
        jdbc.sql("DELETE FROM stripe_wish WHERE account_id = ?").param(account).update();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                String.valueOf(row.getString("id")),
                json.readValue(String.valueOf(row.getString("wish")), Wish.class),
                row.getBoolean("done"));
    }
}
