package dev.matinee.devstack.suite;

import dev.matinee.devstack.suite.CdnKeyGroup.Key;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Callable;

/** Asks those who use the CDN's keys what they have heard of them. */
public final class KeyHearers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long AGAIN_MS = 100;

    private final String edge;
    private final URI metrics;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param edge as viewers call it
     * @param metrics of playback-service
     */
    public KeyHearers(String edge, URI metrics) {
        this.edge = edge;
        this.metrics = metrics;
    }

    /** Whether, in time, the edge looks for a file that this key opens, instead of refusing a key that it does not know. */
    public boolean edgeKnows(Key key) throws IOException, InterruptedException {
        return within(() -> {
            String file = edge + "/media/nothing/nothing/nothing";
            String policy = "{\"Statement\": [{\"Resource\":\"" + file
                    + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
                    + Instant.now().plusSeconds(60).getEpochSecond() + "}}}]}";
            byte[] bytes = policy.getBytes(StandardCharsets.UTF_8);
            String query = "?Policy=" + encoded(bytes) + "&Signature=" + encoded(KeyPairs.sign(key.pair(), bytes))
                    + "&Key-Pair-Id=" + key.id() + "&Hash-Algorithm=SHA256";
            return http.send(HttpRequest.newBuilder(URI.create(file + query)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 404;
        });
    }

    /** Whether, in time, playback-service has a key, to sign with or not yet. */
    public boolean playbackHas(String id, boolean signing) throws IOException, InterruptedException {
        return within(() -> http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .anyMatch(line -> line.startsWith("matinee_playback_cdn_keys{")
                        && line.contains("key_pair_id=\"" + id + "\"")
                        && line.endsWith(signing ? " 1.0" : " 0.0")));
    }

    private static boolean within(Callable<Boolean> asked) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (asked.call()) {
                    return true;
                }
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            Thread.sleep(AGAIN_MS);
        }
        return false;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replace('+', '-')
                .replace('=', '_')
                .replace('/', '~');
    }

    @Override
    public void close() {
        http.close();
    }
}
