package dev.matinee.playback.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdnKeysTest {
    private static final String FIRST = TestKeys.newPem();
    private static final String SECOND = TestKeys.newPem();

    @TempDir
    Path folder;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void haveOneKey() throws IOException {
        Files.writeString(folder.resolve("K1.pem"), FIRST);
    }

    private CdnKeys keys() {
        return new CdnKeys(new KeyFolder(folder));
    }

    private KeyWatch watch(CdnKeys keys) {
        var settings = TestKeys.settings("K1", FIRST, HashAlgorithm.SHA256, Map.of(), null);
        return new KeyWatch(keys, settings, Clock.systemUTC(), meters);
    }

    @Test
    void one_key_alone_is_the_one_that_signs() {
        assertThat(keys().active().id()).isEqualTo("K1");
    }

    @Test
    void a_key_is_believed_before_it_signs_and_after() throws IOException {
        Files.writeString(folder.resolve("active"), "K1\n");
        var keys = keys();
        var watch = watch(keys);
        var first = keys.active();
        var all = keys.all();
        watch.look();
        assertThat(keys.all()).as("nothing changed, nothing was made anew").isSameAs(all);

        Files.writeString(folder.resolve("K2.pem"), SECOND);
        watch.look();
        assertThat(keys.active()).isSameAs(first);
        assertThat(keys.find("K2")).isPresent();
        assertThat(signing()).isEqualTo(Map.of("K1", 1, "K2", 0));

        Files.writeString(folder.resolve("active"), "K2");
        watch.look();
        assertThat(keys.active().id()).isEqualTo("K2");
        assertThat(keys.all()).extracting(CdnKey::id).containsExactly("K2", "K1");
        assertThat(keys.find("K1")).containsSame(first);
        assertThat(signing()).isEqualTo(Map.of("K1", 0, "K2", 1));

        Files.delete(folder.resolve("K1.pem"));
        watch.look();
        assertThat(keys.find("K1")).isEmpty();
        assertThat(signing()).isEqualTo(Map.of("K2", 1));
    }

    private Map<String, Integer> signing() {
        return meters.find("matinee.playback.cdn.keys").gauges().stream()
                .collect(java.util.stream.Collectors.toMap(
                        gauge -> gauge.getId().getTag("key.pair.id"), gauge -> (int) gauge.value()));
    }

    @Test
    void what_cannot_be_read_changes_nothing_and_is_counted() throws IOException {
        var keys = keys();
        var watch = watch(keys);
        Files.writeString(folder.resolve("K2.pem"), SECOND);
        watch.look();
        assertThat(keys.find("K2")).as("two keys, and none is said to sign").isEmpty();
        Files.writeString(folder.resolve("active"), "K9");
        watch.look();
        Files.writeString(folder.resolve("active"), "K2");
        Files.writeString(folder.resolve("K3.pem"), "no key");
        watch.look();

        assertThat(keys.all()).extracting(CdnKey::id).containsExactly("K1");
        assertThat(meters.get("matinee.playback.cdn.keys.failures").counter().count())
                .isEqualTo(3);
        Files.delete(folder.resolve("K3.pem"));
        watch.look();
        assertThat(keys.active().id()).isEqualTo("K2");
    }

    @Test
    void what_kubernetes_has_beside_the_files_of_a_secret_is_passed_by() throws IOException {
        Files.createDirectory(folder.resolve("..2026_03_01"));
        Files.writeString(folder.resolve("..2026_03_01/K0.pem"), "elsewhere");
        Files.writeString(folder.resolve(".hidden.pem"), "no key");
        Files.writeString(folder.resolve("K1.superseded"), "2026-03-01T00:00:00Z");
        assertThat(keys().all()).extracting(CdnKey::id).containsExactly("K1");
    }

    @Test
    void a_service_without_its_keys_does_not_start() throws IOException {
        Files.delete(folder.resolve("K1.pem"));
        assertThatThrownBy(this::keys).hasMessageContaining(folder.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyGroup("K9", Map.of("K1", FIRST)))
                .withMessageContaining("K9")
                .withMessageNotContaining("PRIVATE");
    }

    @Test
    void keys_that_cloudfront_does_not_take_are_none() {
        for (String pem : new String[] {
            TestKeys.pem(TestKeys.pair("EC", 384)), TestKeys.pem(TestKeys.pair("RSA", 1024)), "c2VjcmV0", ""
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CdnKey.of("K1", pem))
                    .withMessageContaining("K1");
        }
    }
}
