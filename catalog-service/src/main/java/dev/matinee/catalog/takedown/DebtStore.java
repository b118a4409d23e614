package dev.matinee.catalog.takedown;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;

/** Debts in Cassandra: few at a time, and none for long. */
@Repository
class DebtStore {
    private static final int MOST = 500;
    private static final String OPEN =
            "SELECT kind, title_id, asset_id, at, invalidation FROM takedown_debt WHERE kind = ? LIMIT " + MOST;
    private static final String PUT = """
            INSERT INTO takedown_debt (kind, title_id, asset_id, at, invalidation) VALUES (?, ?, ?, ?, ?)""";
    private static final String PAID = "DELETE FROM takedown_debt WHERE kind = ? AND title_id = ? AND asset_id = ?";

    private final CqlTemplate cql;

    DebtStore(CqlTemplate cql) {
        this.cql = cql;
    }

    List<Debt> open() {
        return Stream.of(Debt.Kind.values())
                .flatMap(kind -> cql.query(OPEN, (row, n) -> debt(row), kind.name()).stream())
                .toList();
    }

    /** Cassandra keeps milliseconds, and the same time is to be read again. */
    Debt owe(Debt.Kind kind, String titleId, String assetId, Instant at) {
        var debt = new Debt(kind, titleId, assetId, at.truncatedTo(ChronoUnit.MILLIS), "");
        put(debt);
        return debt;
    }

    void put(Debt debt) {
        cql.execute(PUT, debt.kind().name(), debt.titleId(), debt.assetId(), debt.at(), debt.invalidation());
    }

    void paid(Debt debt) {
        cql.execute(PAID, debt.kind().name(), debt.titleId(), debt.assetId());
    }

    private static Debt debt(Row row) {
        return new Debt(
                Debt.Kind.valueOf(Objects.requireNonNull(row.getString("kind"))),
                Objects.requireNonNull(row.getString("title_id")),
                Objects.requireNonNull(row.getString("asset_id")),
                Objects.requireNonNull(row.getInstant("at")),
                Objects.requireNonNullElse(row.getString("invalidation"), ""));
    }
}
