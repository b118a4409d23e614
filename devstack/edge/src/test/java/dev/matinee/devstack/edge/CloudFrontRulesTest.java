package dev.matinee.devstack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.s3.S3Settings;
import dev.matinee.devstack.edge.signing.Signing;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of what CloudFront's documentation says, row by row, asked of a running edge. */
class CloudFrontRulesTest {
    private static final Pattern SECONDS = Pattern.compile("\\{([+-]\\d+)}");
    private static final List<String> WORDS =
            List.of("resource", "policy", "less", "greater", "ip", "canned", "key", "hash", "says", "drop", "put");

    @TempDir
    static Path folder;

    private static FakeOrigins origins;
    private static RunningEdge edge;
    private static Map<String, KeyPair> keys;

    @BeforeAll
    static void start() throws Exception {
        origins = new FakeOrigins();
        edge = new RunningEdge(folder, origins.gateway(), new S3Settings(origins.s3(), "us-east-1", "edge", "secret"));
        keys = Map.of("KEC", edge.key, "KRSA", Signing.rsa());
        Signing.publish(keys.get("KRSA"), edge.keys, "KRSA");
        for (String path : List.of("t1/a1/std/seg-1.m4s", "t1/a1/std/seg-12.m4s", "t2/a1/std/seg-1.m4s")) {
            origins.objects.put("/matinee-media/media/" + path, Buffer.buffer("film"));
        }
    }

    @AfterAll
    static void stop() {
        edge.close();
        origins.close();
    }

    @ParameterizedTest(name = "{4}: {0} {1} {2}: {3}")
    @CsvFileSource(
            resources = "cloudfront-rules.csv",
            delimiter = '|',
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            quoteCharacter = '\0')
    void the_edge_does_as_cloudfront_says(
            @Nullable String given, String by, String asked, String answer, String rule, String page) throws Exception {
        assertThat(page).matches("[A-Za-z0-9-]+(#[a-z0-9-]+)?");
        Map<String, String> good = values(words(given == null ? "" : given));
        String[] request = asked.split(" ");
        String method = request[0].equals("HEAD") ? "HEAD" : "GET";
        String target = request[method.equals("HEAD") ? 1 : 0];
        List<String> headers = new ArrayList<>();
        Map<String, String> bad = Map.of("Policy", "AAAA", "Signature", "A", "Key-Pair-Id", "KEC");
        switch (by) {
            case "cookies" -> headers.addAll(List.of("Cookie", cookies(good)));
            case "query" -> target = signed(target, good);
            case "query+cookies" -> {
                target = signed(target, good);
                headers.addAll(List.of("Cookie", cookies(bad)));
            }
            case "cookies+query" -> {
                target = signed(target, bad);
                headers.addAll(List.of("Cookie", cookies(good)));
            }
            default -> throw new IllegalArgumentException(by);
        }
        if (request.length > 1 && method.equals("GET")) {
            headers.addAll(List.of("Range", "bytes=" + request[1]));
        }
        String said = edge.raw(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + edge.port() + "\r\n"
                + lines(headers) + "Connection: close\r\n\r\n");

        if (answer.equals("open")) {
            assertThat(said).as(rule).matches("(?s)HTTP/1.1 20[06] .*");
        } else {
            assertThat(said).as(rule).startsWith("HTTP/1.1 403 ").contains("<Code>" + answer + "</Code>");
        }
    }

    private static String lines(List<String> headers) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < headers.size(); i += 2) {
            lines.append(headers.get(i)).append(": ").append(headers.get(i + 1)).append("\r\n");
        }
        return lines.toString();
    }

    private static Map<String, String> words(String given) {
        Map<String, String> words = new HashMap<>();
        for (String word : given.isBlank() ? new String[0] : given.strip().split(" ")) {
            int equals = word.indexOf('=');
            assertThat(word.substring(0, equals)).isIn(WORDS);
            words.put(word.substring(0, equals), filled(word.substring(equals + 1)));
        }
        return words;
    }

    private static String filled(String text) {
        String placed = text.replace("{o}", edge.origin()).replace("{h}", "127.0.0.1:" + edge.port());
        return SECONDS.matcher(placed)
                .replaceAll(found -> "" + (Instant.now().getEpochSecond() + Long.parseLong(found.group(1))))
                .replace('_', ' ');
    }

    private static Map<String, String> values(Map<String, String> words) throws Exception {
        long until = Instant.now().getEpochSecond() + Long.parseLong(words.getOrDefault("less", "600"));
        String key = words.getOrDefault("key", "KEC");
        String hash = words.getOrDefault("hash", "SHA256");
        Map<String, String> values = new LinkedHashMap<>();
        String canned = words.get("canned");
        String policy =
                canned != null ? Signing.policy(canned, until) : words.getOrDefault("policy", custom(words, until));
        values.put(canned != null ? "Expires" : "Policy", canned != null ? "" + until : Signing.encode(policy));
        values.put("Signature", Signing.sign(keys.get(key), hash, policy));
        values.put("Key-Pair-Id", key);
        values.put("Hash-Algorithm", words.getOrDefault("says", hash));
        values.values().remove("-");
        for (String dropped : words.getOrDefault("drop", "").split(",")) {
            values.remove(dropped);
        }
        if (words.containsKey("put")) {
            String[] put = words.get("put").split(":");
            values.put(put[0], put[1]);
        }
        return values;
    }

    private static String custom(Map<String, String> words, long until) {
        String resource = words.getOrDefault("resource", edge.origin() + "/media/t1/a1/*");
        String conditions = "\"DateLessThan\":{\"AWS:EpochTime\":" + until + "}";
        if (words.containsKey("greater")) {
            long from = Instant.now().getEpochSecond() + Long.parseLong(words.get("greater"));
            conditions += ",\"DateGreaterThan\":{\"AWS:EpochTime\":" + from + "}";
        }
        if (words.containsKey("ip")) {
            conditions += ",\"IpAddress\":{\"AWS:SourceIp\":\"" + words.get("ip") + "\"}";
        }
        return "{\"Statement\":[{\"Resource\":\"" + resource + "\",\"Condition\":{" + conditions + "}}]}";
    }

    private static String cookies(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> "CloudFront-" + e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String signed(String target, Map<String, String> values) {
        return target
                + (target.contains("?") ? "&" : "?")
                + values.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("&"));
    }
}
