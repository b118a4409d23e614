package dev.matinee.auth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service under test. */
final class Api {
    static final String PASSWORD = "a password of some length";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Api(int port) {
        base = "http://127.0.0.1:" + port;
    }

    static String newAddress() {
        return "viewer-" + UUID.randomUUID() + "@example.org";
    }

    Answer register(String email, String client) {
        return post(
                "/api/auth/register",
                Map.of("email", email, "password", PASSWORD, "firstName", "Ada", "lastName", "V", "client", client));
    }

    Answer signIn(String email, String password) {
        return post("/api/auth/login", Map.of("email", email, "password", password, "client", "native"));
    }

    Answer refresh(String token) {
        return post("/api/auth/refresh", Map.of("refreshToken", token));
    }

    Answer post(String path, Object body, String... headers) {
        return call("POST", path, JSON.writeValueAsString(body), headers);
    }

    Answer get(String path, String token) {
        return call("GET", path, "", "Authorization", "Bearer " + token);
    }

    Answer as(String token, String method, String path, Map<String, ?> body) {
        return call(
                method, path, JSON.writeValueAsString(new LinkedHashMap<>(body)), "Authorization", "Bearer " + token);
    }

    Answer call(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
