package dev.matinee.billing.ledger;

import dev.matinee.billing.ledger.Fact.About;
import dev.matinee.billing.money.Money;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change, in the transaction that makes it. Entries are added, and never changed or taken away: they name an account by
 * an id that leads to nobody once the account is erased.
 */
@Component
public class Ledger {
    private static final String COLUMNS =
            "id, at_ms, account_id, about, about_id, state, detail, plan_id, amount, currency, who, by_id, why, subscribers, trialing, monthly";

    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of it.
     *
     * @param id grows with each
     */
    public record Entry(long id, Instant at, String account, Fact fact, Cause cause) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String account, Fact fact, Cause cause) {
        var money = fact.money();
        jdbc.sql("""
                        INSERT INTO ledger (at_ms, account_id, about, about_id, state, detail, plan_id, amount, currency, who, by_id, why,
                             subscribers, trialing, monthly)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(clock.millis())
                .param(account)
                .param(fact.about().word())
                .param(fact.id())
                .param(fact.state())
                .param(fact.detail())
                .param(fact.planId())
                .param(money == null ? null : money.amount())
                .param(money == null ? null : money.currency())
                .param(cause.who().word())
                .param(cause.by())
                .param(cause.why())
                .params(
                        fact.counted().subscribers(),
                        fact.counted().trialing(),
                        fact.counted().monthly())
                .update();
    }

    /** Whether the same is written down for the same reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean has(String account, Fact fact, Cause cause) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM ledger
                                WHERE account_id = ? AND about = ? AND about_id = ? AND state = ? AND detail <=> ? AND by_id <=> ?""")
                        .params(account, fact.about().word(), fact.id(), fact.state())
                        .param(fact.detail())
                        .param(cause.by())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Of an account, the latest first. @param cursor of the page before; null from the latest on */
    @Transactional(readOnly = true)
    public Page<Entry> page(String account, @Nullable String cursor, int limit) {
        var found = jdbc.sql(
                        "SELECT " + COLUMNS + " FROM ledger WHERE account_id = ? AND id < ? ORDER BY id DESC LIMIT ?")
                .params(account, before(cursor), limit + 1)
                .query((row, n) -> entry(row))
                .list();
        boolean isLast = found.size() <= limit;
        var shown = isLast ? found : found.subList(0, limit);
        return new Page<>(shown, isLast ? null : Long.toString(shown.getLast().id()));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!CURSOR.matcher(cursor).matches()) {
            throw CommonProblem.MALFORMED.problem("The cursor cannot be read");
        }
        return Long.parseLong(cursor);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Entry(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                text(row, "account_id"),
                new Fact(
                        About.valueOf(text(row, "about").toUpperCase(Locale.ROOT)),
                        text(row, "about_id"),
                        text(row, "state"),
                        row.getString("detail"),
                        row.getString("plan_id"),
                        currency == null ? null : new Money(row.getLong("amount"), currency),
                        new Fact.Counted(row.getInt("subscribers"), row.getInt("trialing"), row.getLong("monthly"))),
                new Cause(
                        Cause.Who.valueOf(text(row, "who").toUpperCase(Locale.ROOT)),
                        row.getString("by_id"),
                        text(row, "why")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
