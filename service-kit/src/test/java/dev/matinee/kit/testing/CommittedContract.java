package dev.matinee.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of the API as it is committed under {@code docs}, which has to be what the code says now. With
 * {@code -Dmatinee.contract=write}, as {@code ./matinee contract} sets it, it is written instead.
 */
public final class CommittedContract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final boolean IS_WRITTEN = "write".equals(System.getProperty("matinee.contract"));

    private final Path file;

    private CommittedContract(Path file) {
        this.file = file;
    }

    /** A service's own. */
    public static CommittedContract of(String service) {
        return new CommittedContract(Path.of("..", "docs", "openapi", service + ".json"));
    }

    /** Of all services together, as the gateway gives it. */
    public static CommittedContract whole() {
        return new CommittedContract(Path.of("..", "docs", "openapi.json"));
    }

    public void is(JsonNode now) {
        try {
            if (IS_WRITTEN) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n");
            }
            assertThat(differences(read(), now))
                    .as(
                            "what differs in %s from what the code says: ./matinee contract writes it anew",
                            file.normalize())
                    .isEmpty();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    public JsonNode read() {
        try {
            return Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TreeSet<String> differences(JsonNode committed, JsonNode now) {
        var places = new TreeSet<String>();
        compare("", committed, now, 3, places);
        return places;
    }

    private static void compare(String place, JsonNode committed, JsonNode now, int depth, TreeSet<String> places) {
        if (committed.equals(now)) {
            return;
        }
        if (depth == 0 || !committed.isObject() || !now.isObject()) {
            places.add(place);
            return;
        }
        var names = new TreeSet<>(committed.propertyNames());
        names.addAll(now.propertyNames());
        names.forEach(name -> compare(place + " " + name, committed.path(name), now.path(name), depth - 1, places));
    }
}
