package dev.matinee.playback.numbers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.cassandra.core.cql.CqlOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What days came to, once they were over. Written again, the same is there again. */
@Repository
class FiguresStore {
    private static final int MOST_DAYS = 400;

    private final CqlOperations cql;
    private final JsonMapper json;

    FiguresStore(CassandraOperations cassandra, JsonMapper json) {
        this.cql = cassandra.getCqlOperations();
        this.json = json;
    }

    /** Those that are there, by day. Each month is one partition. @param to inclusive */
    Map<LocalDate, Figures> ofDays(String country, LocalDate from, LocalDate to) {
        var found = new TreeMap<LocalDate, Figures>();
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            cql.query(
                    "SELECT day, figures FROM figures_by_day WHERE country = ? AND month = ? AND day >= ? AND day <= ?",
                    row -> {
                        found.put(
                                LocalDate.parse(Objects.requireNonNull(row.getString("day"))),
                                json.readValue(row.getString("figures"), Figures.class));
                    },
                    country,
                    month.toString(),
                    from.toString(),
                    to.toString());
        }
        return found;
    }

    /** Of one title, where it had any. */
    Map<LocalDate, Figures> ofTitle(String titleId, String country, LocalDate from, LocalDate to) {
        var found = new TreeMap<LocalDate, Figures>();
        cql.query(
                "SELECT day, figures FROM figures_of_title"
                        + " WHERE title_id = ? AND country = ? AND day >= ? AND day <= ? LIMIT " + MOST_DAYS,
                row -> {
                    found.put(
                            LocalDate.parse(Objects.requireNonNull(row.getString("day"))),
                            json.readValue(row.getString("figures"), Figures.class));
                },
                titleId,
                country,
                from.toString(),
                to.toString());
        return found;
    }

    void putDay(String country, LocalDate day, Figures figures) {
        cql.execute(
                "INSERT INTO figures_by_day (country, month, day, figures) VALUES (?, ?, ?, ?)",
                country,
                YearMonth.from(day).toString(),
                day.toString(),
                json.writeValueAsString(figures));
    }

    void putTitle(String titleId, String country, LocalDate day, Figures figures) {
        cql.execute(
                "INSERT INTO figures_of_title (title_id, country, day, figures) VALUES (?, ?, ?, ?)",
                titleId,
                country,
                day.toString(),
                json.writeValueAsString(figures));
    }
}
