package dev.matinee.recommendation;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service on real stores, with titles and facts said as the other services say them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"eureka.client.enabled=false", "spring.cloud.config.enabled=false"})
public abstract class RunningRecommendation {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    protected EventPublisher events;

    @Autowired
    private StateTable<Title> titles;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestStores.cassandra().into(registry::add);
        TestStores.kafka().into(registry::add);
        TestStores.s3().into(registry::add);
        TestTokens.into(registry::add);
    }

    /** What was answered. */
    protected record Answer(int status, JsonNode json) {
        String text(String pointer) {
            return json.at(pointer).asString("");
        }

        JsonNode row(String kind) {
            return json.path("rows")
                    .valueStream()
                    .filter(row -> row.path("kind").asString().equals(kind))
                    .findFirst()
                    .orElse(JSON.createObjectNode());
        }

        List<String> ids(String kind) {
            return row(kind)
                    .path("items")
                    .valueStream()
                    .map(item -> item.path("id").asString())
                    .toList();
        }

        List<String> allIds() {
            return json.findValuesAsString("id");
        }
    }

    protected static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    protected static void until(BooleanSupplier holds) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(holds::getAsBoolean);
    }

    protected static Title.Builder title(TitleType type, String genre, int maturity) {
        String id = UUID.randomUUID().toString();
        return Title.newBuilder()
                .setId(id)
                .setVersion(1)
                .setType(type)
                .setName("A title")
                .setMaturity(maturity)
                .addGenres(genre)
                .addPeople(genre)
                .setPublished(true)
                .setPublishedAtMs(1);
    }

    protected Title said(Title.Builder title) {
        events.say(Topic.CATALOG, title.getId(), title.build());
        until(() -> titles.get(title.getId()).isPresent());
        return title.build();
    }

    protected Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    protected Answer post(String path, String token, String body) {
        return send(
                request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
