package dev.matinee.devstack.suite;

import dev.matinee.devstack.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the demo is, as the demo itself writes it.
 *
 * @param firstPlayable whether there is a film that plays
 */
public record DemoProgress(String phase, int done, int total, boolean firstPlayable, boolean complete) {
    private static final DemoProgress NOTHING = new DemoProgress("", 0, 0, false, false);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Path file(Home home) {
        return home.run().resolve("demo.json");
    }

    /** What was written last; nothing where nothing was, or where it is being written at this moment. */
    public static DemoProgress of(Home home) throws IOException {
        Path file = file(home);
        if (!Files.exists(file)) {
            return NOTHING;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), DemoProgress.class);
        } catch (JacksonException halfWritten) {
            return NOTHING;
        }
    }

    /** Forgets what the run before has written. */
    public static void forget(Home home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    /** For the board. */
    public String note() {
        return total == 0 ? phase : "%s: %d of %d".formatted(phase, done, total);
    }
}
