package dev.matinee.playback.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.http.RequestTarget;
import dev.matinee.devstack.edge.signing.Admission;
import dev.matinee.devstack.edge.signing.GrantCheck;
import dev.matinee.devstack.edge.signing.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

/** Keys follow one another in two folders, while two replicas sign and the edge's own checker judges. */
class RotationTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String SEGMENT = "/media/t1/a1/std/v270/seg-00001.m4s";

    @TempDir
    Path folder;

    private Path privateKeys;
    private Path publicKeys;
    private CdnSettings settings;
    private Admission edge;

    @BeforeEach
    void begin() throws IOException {
        privateKeys = Files.createDirectory(folder.resolve("private"));
        publicKeys = Files.createDirectory(folder.resolve("public"));
        settings = new CdnSettings(
                "http://films.example",
                privateKeys.toString(),
                null,
                Duration.ofSeconds(1),
                null,
                null,
                Map.of(),
                HashAlgorithm.SHA256,
                null);
        edge = new Admission(new GrantCheck(new dev.matinee.devstack.edge.signing.CdnKeys(publicKeys, CLOCK), CLOCK));
        add("K1");
        activate("K1");
    }

    /** One instance of the service: its keys, and what looks at them. */
    private final class Replica {
        private final CdnKeys keys = new CdnKeys(new KeyFolder(privateKeys));
        private final KeyWatch watch = new KeyWatch(keys, settings, CLOCK, new SimpleMeterRegistry());
        private final MediaSigner signer = new MediaSigner(
                settings,
                keys,
                new ViewerNetwork(settings, new MockHttpServletRequest()),
                CLOCK,
                new SimpleMeterRegistry());

        SignedPolicy sign() {
            return signer.sign("t1", "a1", false, CLOCK.instant().plusSeconds(1200));
        }

        boolean opensManifest(SignedPolicy signed) {
            return signer.opens(
                    Map.of(
                            "Policy", signed.policy(),
                            "Signature", signed.signature(),
                            "Key-Pair-Id", signed.keyPairId(),
                            "Hash-Algorithm", "SHA256"),
                    "/media/t1/a1/master.m3u8");
        }
    }

    @Test
    void nothing_fails_while_keys_follow_one_another_under_load() throws Exception {
        var replicas = List.of(new Replica(), new Replica());
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        Queue<SignedPolicy> earlier = new ConcurrentLinkedQueue<>();
        var segments = new AtomicInteger();
        var viewers = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            viewers.add(Thread.ofPlatform().start(() -> watch(replicas, failures, earlier, segments)));
        }
        var looks = Thread.ofPlatform().start(() -> look(replicas));
        try {
            for (String next : List.of("K2", "K3")) {
                String before = replicas.getFirst().keys.active().id();
                int seen = segments.get();
                add(next);
                awaitUntil(() -> edgeKnows(next));
                awaitUntil(() ->
                        replicas.stream().allMatch(one -> one.keys.find(next).isPresent()));
                activate(next);
                awaitUntil(() ->
                        replicas.stream().allMatch(one -> one.keys.active().id().equals(next)));
                awaitUntil(() -> segments.get() > seen + 200);
                assertThat(replicas).allMatch(one -> one.keys.find(before).isPresent());
            }
        } finally {
            viewers.forEach(Thread::interrupt);
            looks.interrupt();
            for (var thread : viewers) {
                thread.join();
            }
            looks.join();
        }

        assertThat(failures).isEmpty();
        assertThat(earlier.stream().map(SignedPolicy::keyPairId).distinct())
                .containsExactlyInAnyOrder("K1", "K2", "K3");
        // What all three signed opens films still; and no more once its key is taken out.
        var first = earlier.peek();
        assertThat(refusal(first)).isEmpty();
        Files.delete(privateKeys.resolve("K1.pem"));
        Files.delete(publicKeys.resolve("K1.pem"));
        awaitUntil(() -> refusal(first).equals(Optional.of(Refusal.UNKNOWN_KEY)));
        replicas.forEach(one -> {
            one.watch.look();
            assertThat(one.opensManifest(first)).isFalse();
        });
        assertThat(refusal(replicas.getFirst().sign())).isEmpty();
    }

    /** Begins sessions on one replica, plays on with them by way of either, and with those that it began long ago. */
    private void watch(
            List<Replica> replicas, Queue<String> failures, Queue<SignedPolicy> earlier, AtomicInteger segments) {
        var random = ThreadLocalRandom.current();
        SignedPolicy old = null;
        while (!Thread.currentThread().isInterrupted()) {
            var signed = replicas.get(random.nextInt(2)).sign();
            if (old == null || !old.keyPairId().equals(signed.keyPairId())) {
                old = signed;
                earlier.add(signed);
            }
            for (var policy : List.of(signed, old)) {
                refusal(policy).ifPresent(refused -> failures.add("the edge, " + policy + ": " + refused));
                segments.incrementAndGet();
                for (var replica : replicas) {
                    if (!replica.opensManifest(policy)) {
                        failures.add("a replica, " + policy);
                    }
                }
            }
        }
    }

    private static void look(List<Replica> replicas) {
        try {
            while (true) {
                for (var replica : replicas) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(1, 40));
                    replica.watch.look();
                }
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Refusal> refusal(SignedPolicy signed) {
        return edge.refusal(RequestTarget.of(SEGMENT + "?" + signed.query()), List.of(), "films.example", "192.0.2.1");
    }

    private boolean edgeKnows(String id) {
        var nonsense = new SignedPolicy("AAAA", "AAAA", id, HashAlgorithm.SHA256, "/", Instant.MAX, null);
        return !refusal(nonsense).equals(Optional.of(Refusal.UNKNOWN_KEY));
    }

    private void add(String id) throws IOException {
        KeyPair pair = TestKeys.pair("EC", 256);
        write(
                publicKeys.resolve(id + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        write(privateKeys.resolve(id + ".pem"), TestKeys.pem(pair));
    }

    private void activate(String id) throws IOException {
        write(privateKeys.resolve("active"), id);
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void awaitUntil(java.util.concurrent.Callable<Boolean> holds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(holds);
    }
}
