package dev.matinee.ingest.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON over HTTP, with patience: what is busy, limited or not up yet is asked again, ever more slowly, until the patience ends.
 * Every call made through it may be repeated.
 */
public final class Api {
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration ONE_CALL = Duration.ofSeconds(30);
    private static final Duration ONE_BATCH = Duration.ofMinutes(2);
    private static final Duration ONE_UPLOAD = Duration.ofMinutes(10);
    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final Duration patience;
    private final Pause pause;

    public Api(URI base, Duration patience, Pause pause) {
        this.base = base;
        this.patience = patience;
        this.pause = pause;
    }

    public JsonNode get(String path, @Nullable String token) {
        return call("GET", path, null, token);
    }

    public JsonNode post(String path, Object body, @Nullable String token) {
        return call("POST", path, body, token);
    }

    public JsonNode put(String path, Object body, @Nullable String token) {
        return call("PUT", path, body, token);
    }

    /**
     * Sends lines of JSON (application/x-ndjson) and gives the answer's lines.
     *
     * @param lines each without its line feed
     */
    public List<JsonNode> lines(String path, List<byte[]> lines, String token) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            body.writeBytes(line);
            body.write('\n');
        }
        byte[] sent = body.toByteArray();
        HttpResponse<byte[]> answer = patiently(
                () -> HttpRequest.newBuilder(base.resolve(path))
                        .timeout(ONE_BATCH)
                        .header("Accept", LINES + ", application/problem+json")
                        .header("Content-Type", LINES)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(sent))
                        .build(),
                "POST " + path);
        if (answer.statusCode() >= 300) {
            throw refused(answer, "POST " + path);
        }
        return new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    private JsonNode call(String method, String path, @Nullable Object body, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(ONE_CALL).header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpRequest ready = request.method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        HttpResponse<byte[]> answer = patiently(() -> ready, method + " " + path);
        if (answer.statusCode() >= 300) {
            throw refused(answer, method + " " + path);
        }
        return answer.body().length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(answer.body());
    }

    /** PUTs a file to a pre-signed address of object storage. */
    public void upload(URI address, Supplier<BodyPublisher> content, String contentType) {
        put(
                address,
                () -> HttpRequest.newBuilder(address)
                        .timeout(ONE_UPLOAD)
                        .header("Content-Type", contentType)
                        .PUT(content.get())
                        .build());
    }

    /** PUTs a part of a file to a pre-signed address, which wants no type. */
    void upload(URI address, Supplier<BodyPublisher> content) {
        put(
                address,
                () -> HttpRequest.newBuilder(address)
                        .timeout(ONE_UPLOAD)
                        .PUT(content.get())
                        .build());
    }

    private void put(URI address, Supplier<HttpRequest> request) {
        HttpResponse<byte[]> answer = patiently(request, "The upload to " + address.getPath());
        if (answer.statusCode() >= 300) {
            throw new Refused(
                    answer.statusCode(),
                    Refused.UPLOAD,
                    "Object storage refused " + address.getPath() + " with " + answer.statusCode(),
                    List.of());
        }
    }

    /** Sends a form as a browser does, and follows no redirect. Gives the status. */
    public int form(URI address, Map<String, String> fields) {
        String form = String.join(
                "&",
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .toList());
        return patiently(
                        () -> HttpRequest.newBuilder(address)
                                .timeout(ONE_CALL)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        "The form at " + address.getPath())
                .statusCode();
    }

    private HttpResponse<byte[]> patiently(Supplier<HttpRequest> request, String what) {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration wait = FIRST_PAUSE;
        while (true) {
            String trouble;
            try {
                HttpResponse<byte[]> answer = http.send(request.get(), BodyHandlers.ofByteArray());
                if (!AGAIN.contains(answer.statusCode())) {
                    return answer;
                }
                trouble = "answers " + answer.statusCode();
                wait = retryAfter(answer, wait);
                if (System.nanoTime() + wait.toNanos() > deadline) {
                    throw new Unreachable(what + " still " + trouble + " after " + patience.toSeconds() + " s");
                }
                pause.take(wait);
            } catch (IOException unreachable) {
                if (System.nanoTime() + wait.toNanos() > deadline) {
                    throw new Unreachable(
                            what + " cannot be reached at " + base + " within " + patience.toSeconds() + " s: "
                                    + unreachable,
                            unreachable);
                }
                waitQuietly(wait, what);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Unreachable(what + " was interrupted", interrupted);
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait.multipliedBy(2);
        }
    }

    private void waitQuietly(Duration wait, String what) {
        try {
            pause.take(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable(what + " was interrupted", interrupted);
        }
    }

    private static Duration retryAfter(HttpResponse<?> answer, Duration otherwise) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                .orElse(otherwise);
    }

    private static Refused refused(HttpResponse<byte[]> answer, String what) {
        List<String> errors = new ArrayList<>();
        String code = "";
        String detail = what + " answers " + answer.statusCode();
        try {
            JsonNode problem = JSON.readTree(answer.body());
            code = problem.path("code").asString("");
            detail = problem.path("detail").asString(detail);
            for (JsonNode error : problem.path("errors")) {
                errors.add(error.path("field").asString("") + " "
                        + error.path("message").asString(""));
            }
        } catch (JacksonException notJson) {
            detail = what + " answers " + answer.statusCode() + ", and not in JSON";
        }
        return new Refused(answer.statusCode(), code, detail, errors);
    }
}
