package dev.matinee.kit.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.matinee.kit.testing.KeyspacesCql;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyspacesCqlTest {
    static Stream<String> whatKeyspacesRefuses() {
        String questions = String.join(", ", Collections.nCopies(101, "?"));
        return Stream.of(
                "CREATE INDEX ON title (year)",
                "CREATE INDEX IF NOT EXISTS by_year ON title (year)",
                "CREATE CUSTOM INDEX by_year ON title (year) USING 'StorageAttachedIndex'",
                "DROP INDEX by_year",
                "CREATE MATERIALIZED VIEW v AS SELECT * FROM title WHERE id IS NOT NULL PRIMARY KEY (id)",
                "DROP MATERIALIZED VIEW v",
                "CREATE TRIGGER t ON title USING 'x'",
                "CREATE FUNCTION f (a int) RETURNS NULL ON NULL INPUT RETURNS int LANGUAGE java AS 'return a;'",
                "CREATE OR REPLACE FUNCTION f (a int) RETURNS NULL ON NULL INPUT RETURNS int LANGUAGE java AS ''",
                "CREATE AGGREGATE a (int) SFUNC f STYPE int",
                "TRUNCATE title",
                "truncate table title",
                "ALTER TYPE address ADD street text",
                "CREATE TABLE t (id text PRIMARY KEY, near vector<float, 3>)",
                "CREATE TABLE t (id text PRIMARY KEY, plays counter)",
                "ALTER TABLE t ADD plays counter",
                "SELECT COUNT(*) FROM title",
                "select count (1) from title",
                "SELECT SUM(plays) FROM t WHERE id = ?",
                "SELECT MIN(at) FROM t WHERE id = ?",
                "SELECT MAX(at) FROM t WHERE id = ?",
                "SELECT AVG(rating) FROM t WHERE id = ?",
                "SELECT DISTINCT id FROM t",
                "SELECT id FROM t GROUP BY id",
                "SELECT id FROM t PER PARTITION LIMIT 1",
                "SELECT id FROM t WHERE year = ? ALLOW FILTERING",
                "SELECT id FROM t ORDER BY near ANN OF ? LIMIT 3",
                "DELETE FROM t WHERE id IN (?, ?)",
                "UPDATE t SET a = ? WHERE id IN (?, ?)",
                "UPDATE t SET a = ? WHERE id = ? IF a IN (1, 2)",
                "SELECT a FROM t WHERE id IN (" + questions + ")",
                "BEGIN BATCH UPDATE t SET a = 1 WHERE id = ?; APPLY BATCH",
                "BEGIN LOGGED BATCH UPDATE t SET a = 1 WHERE id = ?; APPLY BATCH",
                "BEGIN COUNTER BATCH UPDATE t SET a = a + 1 WHERE id = ?; APPLY BATCH",
                "BEGIN UNLOGGED BATCH UPDATE t SET a = 1 WHERE id = ? IF a = 0; APPLY BATCH",
                "BEGIN UNLOGGED BATCH " + "DELETE FROM t WHERE id = ?; ".repeat(31) + "APPLY BATCH",
                insert(226, ""),
                insert(2, " IF NOT EXISTS USING TTL ?"),
                "UPDATE t SET " + columns(226, " = ?") + " WHERE id = ?",
                "UPDATE t USING TTL 60 SET a = ? WHERE id = ?",
                "DELETE FROM t WHERE id = ? AND at < ?",
                "DELETE a FROM t");
    }

    @ParameterizedTest
    @MethodSource("whatKeyspacesRefuses")
    void refusesWhatKeyspacesDoes(String statement) {
        assertThat(KeyspacesCql.violations(statement)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, max_age FROM t WHERE id = ? AND at < ? ORDER BY at DESC LIMIT ?",
                "SELECT a FROM t WHERE id IN ?",
                "SELECT a FROM t WHERE id IN (?, ?, ?)",
                "INSERT INTO t (id, a) VALUES (?, 'COUNT(*) GROUP BY') IF NOT EXISTS",
                "UPDATE t SET a = ? WHERE id = ? IF a = ?",
                "DELETE FROM t WHERE id = ? AND at = ?",
                "BEGIN UNLOGGED BATCH UPDATE t SET a = 1 WHERE id = ?; DELETE FROM t WHERE id = ?; APPLY BATCH",
                "CREATE TABLE IF NOT EXISTS t (id text PRIMARY KEY, counter_of text)"
            })
    void takesWhatKeyspacesDoes(String statement) {
        assertThat(KeyspacesCql.violations(statement)).isEmpty();
    }

    /** Whose statements stand in a constant, in a call, and are put together from something unknown. */
    static final class Speaker {
        static final String CONSTANT = "SELECT COUNT(*) FROM from_a_constant";

        static String call(String column) {
            return "UPDATE t SET " + column + " = ? WHERE id IN (?, ?)";
        }

        static ConsistencyLevel level() {
            return DefaultConsistencyLevel.QUORUM;
        }
    }

    @Test
    void findsStatementsWhereverTheyStandAndTheConsistencyThatIsAskedFor() {
        assertThat(KeyspacesCql.statementsOf(Speaker.class)).contains(Speaker.CONSTANT);
        assertThatThrownBy(() -> KeyspacesCql.hold(Speaker.class))
                .hasMessageContaining("from_a_constant")
                .hasMessageContaining("IN is for SELECT only: UPDATE t SET")
                .hasMessageContaining("not QUORUM");
    }

    private static String insert(int columns, String more) {
        return "INSERT INTO t (" + columns(columns, "") + ") VALUES (" + columns(columns, "") + ")" + more;
    }

    private static String columns(int many, String each) {
        return IntStream.range(0, many).mapToObj(n -> "c" + n + each).collect(Collectors.joining(", "));
    }
}
