package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Artwork;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.events.v1.Track;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.testing.TestTokens;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.entitlement.Entitlements;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service on real stores, with titles and entitlements said as catalogue and billing say them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "management.prometheus.metrics.export.enabled=true",
            // Binds nobody who comes without an address.
            "matinee.cdn.address-prefix=24"
        })
abstract class PlaybackSuite {
    static final String ORIGIN = "http://localhost:8080";
    static final KeyPair CDN = newKey();
    static final long RUNTIME_MS = 24_000;

    private static final AtomicLong ENTITLEMENT = new AtomicLong();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher events;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Entitlements entitlements;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestStores.cassandra().into(registry::add);
        TestStores.kafka().into(registry::add);
        TestStores.redis().into(registry::add);
        TestStores.s3().into(registry::add);
        TestTokens.into(registry::add);
        registry.add("matinee.cdn.key-pair-id", () -> "KTEST");
        registry.add("matinee.cdn.private-key", () -> pem(CDN));
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    record Answer(int status, JsonNode json, HttpResponse<String> http) {
        String code() {
            return json.path("code").asString("");
        }

        String text(String field) {
            return json.path(field).asString("");
        }

        List<String> cookies() {
            return http.headers().allValues("Set-Cookie");
        }

        List<String> ids() {
            return json.path("items")
                    .valueStream()
                    .map(i -> i.path("id").asString(""))
                    .toList();
        }
    }

    /** An account with one profile, and what it may have. */
    record Viewer(String account, String profile, String token) {
        static Viewer fresh(int maturity) {
            String account = "account-" + UUID.randomUUID();
            String profile = "profile-" + UUID.randomUUID();
            return new Viewer(account, profile, TestTokens.profile(account, profile, maturity, maturity <= 12));
        }

        static Viewer fresh() {
            return fresh(18);
        }
    }

    Viewer subscriber(int streams) {
        return subscriber(streams, 0);
    }

    Viewer subscriber(int streams, int maxHeight) {
        var viewer = Viewer.fresh();
        entitled(viewer, plan -> plan.setStreams(streams).setMaxHeight(maxHeight));
        until(() -> entitlements.of(viewer.account()).isPresent());
        return viewer;
    }

    /** What billing says of the account from now on. */
    void entitled(Viewer viewer, UnaryOperator<Entitlement.Builder> plan) {
        var entitlement = Entitlement.newBuilder()
                .setAccountId(viewer.account())
                .setVersion(ENTITLEMENT.incrementAndGet())
                .setStatus("active")
                .setEntitled(true);
        events.say(Topic.ENTITLEMENTS, viewer.account(), plan.apply(entitlement).build());
    }

    /** A film that is published everywhere, with a trailer; to be changed before it is said. */
    Title film(UnaryOperator<Title.Builder> change) {
        String id = UUID.randomUUID().toString();
        return said(change.apply(published(id, TitleType.FILM)
                .setRuntimeSeconds(24)
                .addAssets(asset("f-" + id, AssetKind.FEATURE))
                .addAssets(asset("t-" + id, AssetKind.TRAILER))));
    }

    Title film() {
        return film(f -> f);
    }

    Title series(int episodes) {
        String id = UUID.randomUUID().toString();
        var series = published(id, TitleType.SERIES).setSeasonCount(1);
        for (int n = 1; n <= episodes; n++) {
            series.addEpisodes(Episode.newBuilder()
                    .setId("e" + n + "-" + id)
                    .setSeason(1)
                    .setNumber(n)
                    .setName("Part " + n)
                    .setAsset(asset("a" + n + "-" + id, AssetKind.FEATURE)));
        }
        return said(series);
    }

    static Title.Builder published(String id, TitleType type) {
        return Title.newBuilder()
                .setId(id)
                .setVersion(1)
                .setType(type)
                .setName("A title")
                .setYear(1926)
                .setMaturity(7)
                .setPublished(true)
                .setArtwork(Artwork.newBuilder()
                        .setPoster("/images/p.jpg")
                        .setBackdrop("/images/b.jpg")
                        .setDominantColor("#102030"));
    }

    static Asset.Builder asset(String id, AssetKind kind) {
        return Asset.newBuilder()
                .setId(id)
                .setKind(kind)
                .setDurationMs(RUNTIME_MS)
                .setHasHigh(true)
                .setThumbnails("std/thumbnails/thumbnails.vtt")
                .addSubtitles(
                        Track.newBuilder().setLanguage("en").setLabel("English").setRole("subtitles"));
    }

    Title said(Title.Builder title) {
        events.say(Topic.CATALOG, title.getId(), title.build());
        until(() -> catalogue.available(title.getId(), "ZZ").isPresent() || !title.getPublished());
        return title.build();
    }

    static void until(BooleanSupplier holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(holds::getAsBoolean);
    }

    Answer call(String method, String path, String token, String body, String... headers) {
        return callAt(port, method, path, token, body, headers);
    }

    static Answer callAt(int port, String method, String path, String token, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(response.statusCode(), JSON.readTree(json ? response.body() : "{}"), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path, Viewer viewer) {
        return call("GET", path, viewer.token(), null);
    }

    Answer play(Viewer viewer, String titleId, String device, String... more) {
        var rest = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            rest.append(",\"%s\":\"%s\"".formatted(more[i], more[i + 1]));
        }
        return call(
                "POST",
                "/api/playback/sessions",
                viewer.token(),
                "{\"titleId\":\"%s\",\"deviceId\":\"%s\"%s}".formatted(titleId, device, rest));
    }

    String started(Viewer viewer, String titleId, String device, String... more) {
        var answer = play(viewer, titleId, device, more);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.text("sessionId");
    }

    Answer beat(Viewer viewer, String session, long positionMs, String state) {
        return call(
                "POST",
                "/api/playback/sessions/" + session + "/heartbeat",
                viewer.token(),
                "{\"positionMs\":%d,\"state\":\"%s\"}".formatted(positionMs, state));
    }

    Answer end(Viewer viewer, String session) {
        return call("DELETE", "/api/playback/sessions/" + session, viewer.token(), null);
    }
}
