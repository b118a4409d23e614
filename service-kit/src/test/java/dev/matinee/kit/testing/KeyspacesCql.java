package dev.matinee.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds every CQL statement of a service against what Amazon Keyspaces runs (DESIGN.md, "CQL that Keyspaces runs"): the
 * scripts in {@code cql/}, and every string in a compiled class that reads like CQL, whether it is a constant, stands in
 * a call, or is put together there. A service's test is one line: {@code KeyspacesCql.hold(XApplication.class)}.
 */
public final class KeyspacesCql {
    private static final int MOST_IN = 100;
    private static final int MOST_IN_BATCH = 30;
    private static final int MOST_COLUMNS = 225;
    private static final Set<String> CONSISTENCY = Set.of("LOCAL_ONE", "LOCAL_QUORUM");

    private static final Pattern STATEMENT = words(
            "^\\s*(SELECT\\s.+\\sFROM\\s|INSERT\\s+INTO\\s|UPDATE\\s.+\\sSET\\s|DELETE\\s(.+\\s)?FROM\\s|BEGIN\\s+(\\w+\\s+)?BATCH\\b"
                    + "|TRUNCATE\\s|(CREATE|ALTER|DROP)\\s+(OR\\s+REPLACE\\s+)?(CUSTOM\\s+)?"
                    + "(TABLE|KEYSPACE|TYPE|INDEX|MATERIALIZED|TRIGGER|FUNCTION|AGGREGATE|ROLE)\\b)");

    /** What no statement may have, and why. */
    private static final Map<Pattern, String> NEVER = never();

    private static final Pattern SELECT = words("^\\s*SELECT\\b");
    private static final Pattern IN = words("\\bIN\\s*(\\(([^()]*)\\)|\\?|:\\w+)");
    private static final Pattern BATCH = words("^\\s*BEGIN\\s+(\\w+\\s+)?BATCH\\b");
    private static final Pattern WRITE = words("\\b(INSERT\\s+INTO|UPDATE|DELETE)\\b");
    private static final Pattern IF = words("\\bIF\\b");
    private static final Pattern INSERTED = words("^\\s*INSERT\\s+INTO\\s+[\\w.\"]+\\s*\\(([^)]*)\\)");
    private static final Pattern SET = words("^\\s*UPDATE\\b.*?\\bSET\\b(.*?)\\bWHERE\\b");
    private static final Pattern DELETE = words("^\\s*DELETE\\b");
    private static final Pattern WHERE = words("\\bWHERE\\b");
    private static final Pattern TABLE = words("^\\s*CREATE\\s+TABLE\\b");
    private static final Pattern COUNTER = words("\\bcounter\\b");
    private static final Pattern VECTOR = words("\\bvector\\s*<");
    private static final Pattern UNEQUAL = Pattern.compile("[<>]");

    private KeyspacesCql() {}

    /** Fails with every statement that Keyspaces would refuse, or that this suite does not allow itself. */
    public static void hold(Class<?> application) {
        var statements = statementsOf(application);
        if (statements.isEmpty()) {
            throw new AssertionError("No CQL was found beside " + application.getName());
        }
        var wrong = new ArrayList<String>();
        for (String statement : statements) {
            violations(statement).forEach(why -> wrong.add(why + ": " + statement.strip()));
        }
        consistencyOf(application).stream()
                .filter(level -> !CONSISTENCY.contains(level))
                .forEach(level -> wrong.add("consistency is LOCAL_QUORUM, or LOCAL_ONE to read, and not " + level));
        if (!wrong.isEmpty()) {
            throw new AssertionError("Not for Keyspaces:\n" + String.join("\n", wrong));
        }
    }

    /** Every statement that the classes and scripts beside this class hold. */
    public static List<String> statementsOf(Class<?> application) {
        var statements = new LinkedHashSet<String>();
        for (Path file : files(application)) {
            if (file.toString().endsWith(".cql")) {
                String script = text(file).replaceAll("(?m)--.*$", "");
                Arrays.stream(script.split(";", -1)).filter(s -> !s.isBlank()).forEach(statements::add);
            } else {
                stringsOf(file).stream()
                        .filter(s -> STATEMENT.matcher(s).find())
                        .forEach(statements::add);
            }
        }
        return List.copyOf(statements);
    }

    /** Why Keyspaces would refuse a statement; empty where it takes it. */
    public static List<String> violations(String statement) {
        String cql = statement.replaceAll("'([^']|'')*'", "''").replaceAll("\\s+", " ");
        var why = new ArrayList<String>();
        NEVER.forEach((pattern, reason) -> {
            if (pattern.matcher(cql).find()) {
                why.add(reason);
            }
        });
        inOnlyToRead(cql, why);
        batches(cql, why);
        columns(cql, why);
        if (DELETE.matcher(cql).find()) {
            if (!WHERE.matcher(cql).find()) {
                why.add("a table is not emptied");
            } else if (UNEQUAL.matcher(cql).find()) {
                why.add("a range delete takes at most 1,000 rows, and nobody knows how many these are");
            }
        }
        if (TABLE.matcher(cql).find() || cql.matches("(?i)^ ?ALTER TABLE .*")) {
            if (COUNTER.matcher(cql).find()) {
                why.add("counters count twice when a write is tried again");
            }
            if (VECTOR.matcher(cql).find()) {
                why.add("there are no vectors");
            }
        }
        return why;
    }

    private static void inOnlyToRead(String cql, List<String> why) {
        Matcher in = IN.matcher(cql);
        while (in.find()) {
            if (!SELECT.matcher(cql).find()) {
                why.add("IN is for SELECT only");
            } else if (in.group(2) != null && in.group(2).split(",", -1).length > MOST_IN) {
                why.add("IN takes at most " + MOST_IN + " values");
            }
        }
    }

    private static void batches(String cql, List<String> why) {
        Matcher batch = BATCH.matcher(cql);
        if (!batch.find()) {
            return;
        }
        if (!"UNLOGGED".equalsIgnoreCase(String.valueOf(batch.group(1)).strip())) {
            why.add("batches are unlogged");
        }
        if (IF.matcher(cql).find()) {
            why.add("a batch has no conditions");
        }
        if (WRITE.matcher(cql).results().count() > MOST_IN_BATCH) {
            why.add("a batch has at most " + MOST_IN_BATCH + " statements");
        }
    }

    private static void columns(String cql, List<String> why) {
        for (Pattern pattern : List.of(INSERTED, SET)) {
            Matcher list = pattern.matcher(cql);
            if (list.find() && list.group(1).split(",", -1).length > MOST_COLUMNS) {
                why.add("a write has at most " + MOST_COLUMNS + " columns");
            }
        }
    }

    private static Map<Pattern, String> never() {
        var never = new LinkedHashMap<Pattern, String>();
        never.put(words("^\\s*(CREATE|DROP)\\s+(CUSTOM\\s+)?INDEX\\b"), "there are no secondary indexes");
        never.put(words("\\bMATERIALIZED\\s+VIEW\\b"), "there are no materialized views");
        never.put(words("^\\s*(CREATE|DROP)\\s+TRIGGER\\b"), "there are no triggers");
        never.put(words("^\\s*(CREATE|DROP)\\s+(OR\\s+REPLACE\\s+)?FUNCTION\\b"), "there are no functions");
        never.put(words("^\\s*(CREATE|DROP)\\s+(OR\\s+REPLACE\\s+)?AGGREGATE\\b"), "there are no aggregates");
        never.put(words("^\\s*TRUNCATE\\b"), "there is no TRUNCATE");
        never.put(words("^\\s*ALTER\\s+TYPE\\b"), "types are not altered");
        never.put(words("^\\s*SELECT\\b.*\\b(COUNT|SUM|MIN|MAX|AVG)\\s*\\("), "there are no aggregates");
        never.put(words("^\\s*SELECT\\s+(JSON\\s+)?DISTINCT\\b"), "there is no DISTINCT");
        never.put(words("\\bGROUP\\s+BY\\b"), "there is no GROUP BY");
        never.put(words("\\bPER\\s+PARTITION\\s+LIMIT\\b"), "there is no PER PARTITION LIMIT");
        never.put(words("\\bALLOW\\s+FILTERING\\b"), "a query has a table of its own, and filters none");
        never.put(
                words("\\bUSING\\b.*\\bTTL\\b"),
                "rows live by a time only in tables set up for it, in words that Cassandra does not know");
        never.put(words("\\bANN\\s+OF\\b"), "there are no vectors");
        return never;
    }

    private static Set<String> consistencyOf(Class<?> application) {
        var levels = new LinkedHashSet<String>();
        for (Path file : files(application)) {
            if (file.toString().endsWith(".class")) {
                for (var entry : parse(file).constantPool()) {
                    if (entry instanceof FieldRefEntry field
                            && field.owner().asInternalName().endsWith("/DefaultConsistencyLevel")) {
                        levels.add(field.name().stringValue());
                    }
                }
            }
        }
        return levels;
    }

    private static List<String> stringsOf(Path classFile) {
        var strings = new ArrayList<String>();
        for (var entry : parse(classFile).constantPool()) {
            if (entry instanceof StringEntry string) {
                strings.add(string.stringValue());
            }
        }
        return strings;
    }

    private static java.lang.classfile.ClassModel parse(Path classFile) {
        try {
            return ClassFile.of().parse(classFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Class<?> application) {
        try {
            var root = Path.of(application
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var all = Files.walk(root)) {
                return all.filter(file -> file.toString().endsWith(".class")
                                || file.toString().endsWith(".cql"))
                        .sorted()
                        .toList();
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The classes of " + application + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
