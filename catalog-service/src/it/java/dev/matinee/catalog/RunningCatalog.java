package dev.matinee.catalog;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on real stores, called over HTTP as operators and viewers do. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"eureka.client.enabled=false", "spring.cloud.config.enabled=false"})
abstract class RunningCatalog {
    static final String OPERATOR = TestTokens.account("house", "viewer", "operator");
    static final String ADULT = TestTokens.profile("viewer", "grown", 18, false);
    static final String CHILD = TestTokens.profile("viewer", "small", 12, true);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        TestStores.cassandra().into(registry::add);
        TestStores.kafka().into(registry::add);
        TestStores.redis().into(registry::add);
        TestStores.s3().into(registry::add);
        TestTokens.into(registry::add);
        registry.add("matinee.catalog.group", () -> "catalog-" + UUID.randomUUID());
        registry.add("matinee.cdn.distribution-id", () -> StandInCdn.DISTRIBUTION);
        registry.add("matinee.cdn.endpoint", StandInCdn.ONE::address);
        registry.add("matinee.cdn.access-key-id", () -> "catalog");
        registry.add("matinee.cdn.secret-access-key", () -> "secret");
    }

    record Answer(int status, JsonNode json, HttpResponse<String> response) {
        String text(String pointer) {
            return json.at(pointer).asString();
        }
    }

    Answer get(String path, String token) {
        return send(HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token));
    }

    Answer put(String path, Object body) {
        return send(request(path).PUT(BodyPublishers.ofString(written(body))));
    }

    Answer post(String path, Object body) {
        return send(request(path).POST(BodyPublishers.ofString(written(body))));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + OPERATOR)
                .header("Content-Type", "application/json");
    }

    Answer send(HttpRequest.Builder request) {
        var response = ask(request);
        String body = response.body();
        return new Answer(response.statusCode(), json.readTree(body.isEmpty() ? "null" : body), response);
    }

    /** Lines of an answer that is no single JSON. */
    List<String> lines(HttpRequest.Builder request) {
        return ask(request).body().lines().toList();
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status of S3's answer, which is XML where it refuses. */
    int upload(String address, String contentType, byte[] bytes) {
        var put = HttpRequest.newBuilder(URI.create(address)).PUT(BodyPublishers.ofByteArray(bytes));
        return ask(contentType.isEmpty() ? put : put.header("Content-Type", contentType))
                .statusCode();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String written(Object body) {
        return body instanceof String text ? text : json.writeValueAsString(body);
    }

    /** A name that is nobody else's on shared stores. */
    static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
