package dev.matinee.playback.cdn;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.model.CustomSignerRequest;

/**
 * What a signed policy costs, in CPU time of its thread: ours by key and hash, the AWS SDK's, and the bare signature of the
 * JDK. All in turn, in several rounds, of which the middle one counts. {@code ./matinee bench sign} runs it; each line is a name
 * and the microseconds.
 */
final class SigningBench {
    private static final int ROUNDS = 7;

    private SigningBench() {}

    /** @param arguments seconds to warm up, and milliseconds of a round */
    public static void main(String[] arguments) {
        var warm = Duration.ofSeconds(Long.parseLong(arguments[0]));
        var measured = Duration.ofMillis(Long.parseLong(arguments[1]));
        var all = all();
        all.values().forEach(one -> run(one, warm));
        var runs = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            all.forEach((name, one) ->
                    runs.computeIfAbsent(name, n -> new ArrayList<>()).add(run(one, measured)));
        }
        runs.forEach((name, times) -> System.out.printf(
                "%s\t%.1f%n", name, times.stream().sorted().toList().get(ROUNDS / 2)));
    }

    private static Map<String, Supplier<Object>> all() {
        var ec = TestKeys.pair("EC", 256);
        var rsa = TestKeys.pair("RSA", 2048);
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("policy by ECDSA P-256, SHA-256", ours(ec, HashAlgorithm.SHA256));
        all.put("policy by RSA-2048, SHA-256", ours(rsa, HashAlgorithm.SHA256));
        all.put("policy by RSA-2048, SHA-1", ours(rsa, HashAlgorithm.SHA1));
        all.put("the AWS SDK's, by RSA-2048, SHA-1", sdks(rsa));
        var key = CdnKey.of("K1", TestKeys.pem(ec));
        byte[] bytes = new byte[150];
        all.put("the signature alone, ECDSA P-256", () -> key.sign(bytes, HashAlgorithm.SHA256));
        return all;
    }

    private static Supplier<Object> ours(KeyPair pair, HashAlgorithm hash) {
        var settings = TestKeys.settings("K1", pair, hash, Map.of());
        var signer = new MediaSigner(
                settings,
                TestKeys.keys(settings),
                new ViewerNetwork(settings, new MockHttpServletRequest()),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        var until = Instant.now().plusSeconds(1200);
        return () -> signer.sign("01J9Z7Q4T0M5", "01J9Z7Q4T0M6", false, until).query();
    }

    private static Supplier<Object> sdks(KeyPair pair) {
        var utilities = CloudFrontUtilities.create();
        var until = Instant.now().plusSeconds(1200);
        return () -> utilities
                .getSignedUrlWithCustomPolicy(CustomSignerRequest.builder()
                        .resourceUrl("https://films.example/media/01J9Z7Q4T0M5/01J9Z7Q4T0M6/*")
                        .keyPairId("K1")
                        .privateKey(pair.getPrivate())
                        .expirationDate(until)
                        .build())
                .url();
    }

    /** Microseconds of CPU a call. */
    private static double run(Supplier<Object> one, Duration time) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + time.toNanos();
        long began = threads.getCurrentThreadCpuTime();
        int calls = 0;
        int kept = 0;
        while (System.nanoTime() < end) {
            kept ^= one.get().hashCode();
            calls++;
        }
        double spent = (threads.getCurrentThreadCpuTime() - began) / 1e3 / calls;
        // Looked at, so that no compiler leaves the work out.
        return kept == Integer.MIN_VALUE + 1 ? -spent : spent;
    }
}
