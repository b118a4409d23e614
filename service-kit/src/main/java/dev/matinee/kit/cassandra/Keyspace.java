package dev.matinee.kit.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Makes a keyspace and its tables from {@code classpath:cql/*.cql}, statements that each may run again. What is there
 * already, a table or a column, is left alone; schema work gets the patience that it needs.
 */
final class Keyspace {
    private static final Logger log = LoggerFactory.getLogger(Keyspace.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TABLE = Pattern.compile("(?is)^CREATE\\s+TABLE\\s+IF\\s+NOT\\s+EXISTS\\s+(\\w+)");

    private static final Pattern COLUMN = Pattern.compile("(?is)^ALTER\\s+TABLE\\s+(\\w+)\\s+ADD\\s+(\\w+)\\s");

    private final CqlSession session;
    private final CqlIdentifier name;

    Keyspace(CqlSession session, String name) {
        this.session = session;
        this.name = CqlIdentifier.fromCql(name);
    }

    void create() {
        if (session.getMetadata().getKeyspace(name).isEmpty()) {
            run("CREATE KEYSPACE IF NOT EXISTS " + name.asCql(true)
                    + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        }
    }

    void createTables() {
        session.execute("USE " + name.asCql(true));
        scripts().forEach(this::createIfMissing);
    }

    private void createIfMissing(String statement) {
        Matcher table = TABLE.matcher(statement);
        Matcher column = COLUMN.matcher(statement);
        boolean there = table.find()
                ? table(table.group(1)).isPresent()
                : column.find()
                        && table(column.group(1))
                                .flatMap(of -> of.getColumn(CqlIdentifier.fromCql(column.group(2))))
                                .isPresent();
        if (!there) {
            run(statement);
        }
    }

    private Optional<TableMetadata> table(String called) {
        return session.getMetadata().getKeyspace(name).flatMap(k -> k.getTable(CqlIdentifier.fromCql(called)));
    }

    private void run(String statement) {
        log.info("Schema: {}", statement.lines().findFirst().orElse(""));
        session.execute(SimpleStatement.newInstance(statement).setTimeout(PATIENCE));
    }

    private static List<String> scripts() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:cql/*.cql");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(script -> String.valueOf(script.getFilename())))
                    .flatMap(script -> Arrays.stream(text(script).split(";")))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource script) {
        try {
            return script.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
