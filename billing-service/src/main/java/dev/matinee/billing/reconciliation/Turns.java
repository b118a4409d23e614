package dev.matinee.billing.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Whose turn it is: of all instances one runs the reconciliation, and no sooner than it is due. Keeps the last report. */
@Component
class Turns {
    /** Who died in its turn holds up the next no longer. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Turns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** False where it is not due, or somebody else's. */
    @Transactional
    public boolean take(Duration after) {
        long now = clock.millis();
        return jdbc.sql("""
                                UPDATE reconciliation SET taken_until_ms = ?
                                WHERE taken_until_ms <= ? AND ended_at_ms <= ?""")
                        .params(now + LONGEST.toMillis(), now, now - after.toMillis())
                        .update()
                == 1;
    }

    @Transactional
    public void over(Report report) {
        jdbc.sql("UPDATE reconciliation SET taken_until_ms = 0, ended_at_ms = ?, report = ?")
                .params(clock.millis(), json.writeValueAsString(report))
                .update();
    }

    /** It could not be done, and is due as before. */
    @Transactional
    public void failed() {
        jdbc.sql("UPDATE reconciliation SET taken_until_ms = 0").update();
    }

    @Transactional(readOnly = true)
    public Optional<Report> last() {
        return jdbc.sql("SELECT report FROM reconciliation WHERE report IS NOT NULL")
                .query(String.class)
                .optional()
                .map(report -> json.readValue(report, Report.class));
    }
}
