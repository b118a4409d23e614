package dev.matinee.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service under test. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Api(int port) {
        base = "http://127.0.0.1:" + port;
    }

    Answer make(String token, String name, Object... more) {
        var wanted = new java.util.HashMap<String, Object>(Map.of("name", name, "avatarId", "thumb-pip"));
        for (int i = 0; i < more.length; i += 2) {
            wanted.put(String.valueOf(more[i]), more[i + 1]);
        }
        return call(token, "POST", "/api/profiles", wanted);
    }

    Answer get(String token, String path) {
        return call(token, "GET", path, Map.of());
    }

    Answer call(String token, String method, String path, Object body, String... headers) {
        return raw(token, method, path, JSON.writeValueAsString(body), headers);
    }

    Answer raw(String token, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
