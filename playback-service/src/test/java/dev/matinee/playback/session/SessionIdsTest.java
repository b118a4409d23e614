package dev.matinee.playback.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.playback.cdn.TestKeys;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionIdsTest {
    private static final String PEM = TestKeys.newPem();

    private final SessionIds ids = new SessionIds(TestKeys.group("K1", PEM, Map.of()));
    private final Session session = new Session(
            UUID.randomUUID(),
            "account",
            "profile",
            "title",
            "episode",
            "asset",
            Kind.FEATURE,
            Client.WEB,
            "Ada’s télé",
            true,
            5_400_000,
            5_300_000,
            Instant.parse("2026-03-01T20:00:00Z"),
            Instant.parse("2026-03-01T20:20:00Z"));

    @Test
    void an_id_carries_its_session() {
        assertThat(ids.read(ids.write(session))).contains(session);
        assertThat(ids.write(session)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void an_id_with_any_bit_changed_is_unknown() {
        String id = ids.write(session);
        for (int i = 0; i < id.length() - 1; i++) {
            char other = id.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(ids.read(id.substring(0, i) + other + id.substring(i + 1)))
                    .as("at %d", i)
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_id_is_unknown() {
        for (String none : new String[] {"", "x", "not-an-id", "../..", "é", "A".repeat(5_000), "%00"}) {
            assertThat(ids.read(none)).as(none).isEmpty();
        }
    }

    @Test
    void ids_outlive_the_key_that_made_them_for_as_long_as_it_is_in_the_group() {
        String id = ids.write(session);
        var rotated = new SessionIds(TestKeys.group("K2", TestKeys.newPem(), Map.of("K1", PEM)));
        assertThat(rotated.read(id)).contains(session);
        assertThat(new SessionIds(TestKeys.group("K2", TestKeys.newPem(), Map.of())).read(id))
                .isEmpty();
    }
}
