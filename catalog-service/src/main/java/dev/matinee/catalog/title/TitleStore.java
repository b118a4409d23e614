package dev.matinee.catalog.title;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.matinee.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Title records in Cassandra. Each write of a document is conditional on the version that it was made from. */
@Repository
class TitleStore {
    private static final String FIND = "SELECT id, version, said_version, document, change FROM title WHERE id = ?";
    private static final String FIND_MANY =
            "SELECT id, version, said_version, document, change FROM title WHERE id IN ?";
    private static final String INSERT =
            "INSERT INTO title (id, version, document, change) VALUES (?, ?, ?, ?) IF NOT EXISTS";
    private static final String REPLACE =
            "UPDATE title SET version = ?, document = ?, change = ? WHERE id = ? IF version = ?";
    private static final String SAID = "UPDATE title SET said_version = ? WHERE id = ?";
    private static final String VERSIONS = "SELECT id, version, said_version FROM title";
    private static final String VERSIONS_OF = "SELECT id, version FROM title WHERE id IN ?";

    /** Keyspaces takes rows below 1 MB, and there is more in a row than its document. */
    private static final int LARGEST = 900_000;

    /** As many as Keyspaces takes at once. */
    static final int MOST = 100;

    /** Of what was written before changes were kept. */
    private static final Change UNKNOWN =
            new Change(Instant.EPOCH, Change.BY_ITSELF, Change.Action.EDITED, false, List.of());

    /** Takes the place of a document that was removed. */
    private static final String REMOVED = "";

    private final CqlTemplate cql;
    private final JsonMapper json;

    TitleStore(CqlTemplate cql, JsonMapper json) {
        this.cql = cql;
        this.json = json;
    }

    Optional<TitleRecord> find(String id) {
        return cql.query(FIND, (row, n) -> record(row), id).stream().findFirst();
    }

    /** By id, at most {@value #MOST}; those that there are none of are missing. */
    Map<String, TitleRecord> find(Collection<String> ids) {
        return cql.query(FIND_MANY, (row, n) -> record(row), List.copyOf(ids)).stream()
                .collect(Collectors.toMap(TitleRecord::id, Function.identity()));
    }

    /** False where there was one meanwhile. */
    boolean insert(String id, TitleDocument document, Change change) {
        return cql.execute(INSERT, id, 1L, write(document), json.writeValueAsString(change));
    }

    /** The record after this one; false where another came first. A null document removes it. */
    boolean replace(TitleRecord before, @Nullable TitleDocument document, Change change) {
        return cql.execute(
                REPLACE,
                before.version() + 1,
                document == null ? REMOVED : write(document),
                json.writeValueAsString(change),
                before.id(),
                before.version());
    }

    /** By id, at most {@value #MOST}. */
    Map<String, Long> versions(Collection<String> ids) {
        return cql
                .query(
                        VERSIONS_OF,
                        (row, n) -> Map.entry(String.valueOf(row.getString("id")), row.getLong("version")),
                        List.copyOf(ids))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void said(String id, long version) {
        cql.execute(SAID, version, id);
    }

    /** Ids of titles whose last version was not said, or not for sure. */
    List<String> unsaid() {
        return cql.queryForStream(
                        VERSIONS,
                        (row, n) -> row.getLong("version") > row.getLong("said_version")
                                ? String.valueOf(row.getString("id"))
                                : "")
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private TitleRecord record(Row row) {
        String document = Objects.requireNonNullElse(row.getString("document"), REMOVED);
        return new TitleRecord(
                String.valueOf(row.getString("id")),
                row.getLong("version"),
                row.getLong("said_version"),
                document.isEmpty() ? null : json.readValue(document, TitleDocument.class),
                change(row.getString("change")));
    }

    private Change change(@Nullable String text) {
        return text == null ? UNKNOWN : json.readValue(text, Change.class);
    }

    private String write(TitleDocument document) {
        String text = json.writeValueAsString(document);
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw Problem.invalid("title", "is too large: its sheet and assets are more than " + LARGEST + " bytes");
        }
        return text;
    }
}
