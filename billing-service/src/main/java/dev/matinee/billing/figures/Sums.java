package dev.matinee.billing.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger adds up to, by day and currency. */
@Component
class Sums {
    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param day in days since 1970, UTC
     * @param currency null where the ledger names none
     */
    record Sum(
            long day,
            @Nullable String currency,
            int subscribers,
            int trialing,
            long monthly,
            int began,
            int left,
            int trialsBegan,
            int paymentsFailed,
            long paid,
            long refunded) {}

    /** All before a day as that of the day before it, then each day's. */
    @Transactional(readOnly = true)
    public List<Sum> since(Instant begin) {
        long from = begin.toEpochMilli();
        return jdbc.sql("""
                        SELECT GREATEST(FLOOR(at_ms / 86400000), FLOOR(:from / 86400000) - 1) AS day, currency,
                          SUM(subscribers) AS subscribers, SUM(trialing) AS trialing, SUM(monthly) AS monthly,
                          SUM(subscribers > 0) AS began, SUM(subscribers < 0) AS gone, SUM(trialing > 0) AS trials_began,
                          SUM(about = 'invoice' AND detail = 'payment_failed') AS payments_failed,
                          SUM(IF(about = 'invoice' AND state = 'paid', amount, 0)) AS paid,
                          SUM(IF(about = 'refund' AND state = 'succeeded', amount, 0)) AS refunded
                        FROM ledger
                        WHERE about = 'subscription' OR (about IN ('invoice', 'refund') AND at_ms >= :from)
                        GROUP BY day, currency ORDER BY day""")
                .param("from", from)
                .query((row, n) -> new Sum(
                        row.getLong("day"),
                        row.getString("currency"),
                        row.getInt("subscribers"),
                        row.getInt("trialing"),
                        row.getLong("monthly"),
                        row.getInt("began"),
                        row.getInt("gone"),
                        row.getInt("trials_began"),
                        row.getInt("payments_failed"),
                        row.getLong("paid"),
                        row.getLong("refunded")))
                .list();
    }
}
