package dev.matinee.devstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdnKeyGroupTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Home home;
    private CdnKeyGroup group;

    @BeforeEach
    void begin() throws IOException {
        home = new Home(folder, folder.resolve(".matinee"));
        group = new CdnKeyGroup(home);
        group.begin();
    }

    @Test
    void a_suite_begins_with_one_key_and_keeps_it() throws IOException {
        String first = group.active();
        group.begin();
        assertThat(group.active()).isEqualTo(first);
        assertThat(names(home.cdnKeys())).containsExactly(first + ".pem", "active");
        assertThat(names(home.cdn())).containsExactly(first + ".pem");
        assertThat(Files.readString(home.cdnKeys().resolve(first + ".pem"))).contains("BEGIN PRIVATE KEY");
        assertThat(Files.readString(home.cdn().resolve(first + ".pem"))).contains("BEGIN PUBLIC KEY");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.cdnKeys().resolve(first + ".pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_superseded_stays_for_as_long_as_what_it_signed_is_valid() throws IOException {
        String first = group.active();
        CdnKeyGroup.Key second = group.add();
        assertThat(group.active()).as("added, and signing nothing yet").isEqualTo(first);

        group.activate(second.id(), NOW);

        assertThat(group.active()).isEqualTo(second.id());
        assertThat(group.retire(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(names(home.cdn())).contains(first + ".pem", second.id() + ".pem");
        assertThat(group.retire(NOW.plus(Duration.ofHours(25)))).containsExactly(first);
        assertThat(names(home.cdn())).containsExactly(second.id() + ".pem");
        assertThat(names(home.cdnKeys())).containsExactly(second.id() + ".pem", "active");
    }

    @Test
    void all_but_the_one_that_signs_go_where_they_leaked() throws IOException {
        String first = group.active();
        String second = group.add().id();
        group.activate(second, NOW);
        String third = group.add().id();
        group.activate(third, NOW);
        assertThat(group.retireAll()).containsExactlyInAnyOrder(first, second);
        assertThat(names(home.cdn())).containsExactly(third + ".pem");
    }

    @Test
    void a_key_that_nobody_heard_of_leaves_nothing() throws IOException {
        String first = group.active();
        group.withdraw(group.add());
        assertThat(names(home.cdnKeys())).containsExactly(first + ".pem", "active");
        assertThat(names(home.cdn())).containsExactly(first + ".pem");
    }

    @Test
    void the_one_key_of_an_earlier_clone_is_taken_in() throws IOException {
        Home other = new Home(folder, folder.resolve("older"));
        Secrets secrets = new Secrets(other);
        secrets.give("stores", "cdn-key-pair-id", "K0");
        secrets.give("playback-service", "matinee.cdn.private-key", "a key");
        new SuiteSecrets(other, secrets, Map.of()).forCdn();
        assertThat(new CdnKeyGroup(other).active()).isEqualTo("K0");
        assertThat(other.cdnKeys().resolve("K0.pem")).hasContent("a key");
        assertThat(names(other.secrets("playback-service"))).isEmpty();
        assertThat(names(other.secrets("stores"))).isEmpty();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
