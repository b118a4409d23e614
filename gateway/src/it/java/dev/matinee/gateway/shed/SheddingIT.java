package dev.matinee.gateway.shed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.matinee.events.v1.SessionState;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The door before one slow server, asked for three times what it can carry: 4 calls at a time, 20 ms each. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.cloud.config.enabled=false",
            "spring.kafka.admin.auto-create=false",
            "eureka.client.enabled=false",
            "matinee.origin-secret=the-edge",
            "matinee.limits.account.burst=1000000",
            "matinee.gateway.routes[0].service=catalog-service",
            "matinee.gateway.routes[0].paths=/api/catalog/**",
            "matinee.gateway.routes[0].timeout=10s",
            "matinee.gateway.routes[1].service=playback-service",
            "matinee.gateway.routes[1].paths=/api/playback/**",
            "matinee.gateway.routes[1].timeout=10s"
        })
class SheddingIT {
    private static final int AT_A_TIME = 4;
    private static final long EACH = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int SECONDS = 10;
    private static final HttpServer slow = slow();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = TestTokens.profile("ada", "ada-1");

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @MockitoBean
    private StateTable<SessionState> sessions;

    @DynamicPropertySource
    static void behind(DynamicPropertyRegistry properties) {
        for (var service : List.of("auth-service", "catalog-service", "playback-service")) {
            properties.add(
                    "spring.cloud.discovery.client.simple.instances." + service + "[0].uri",
                    () -> "http://127.0.0.1:" + slow.getAddress().getPort());
        }
    }

    @AfterAll
    static void close() {
        slow.stop(0);
    }

    @BeforeEach
    void warm() {
        for (int call = 0; call < 200; call++) {
            assertThat(browse().join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void playbackStartsWhileBrowsingIsShed() throws Exception {
        var starts = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var looks = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            // 200 a second is what it carries: 120 starts and 480 looks are asked for.
            for (int at = 0; at < SECONDS * 120; at++) {
                clock.schedule(
                        () -> {
                            starts.add(start());
                            for (int look = 0; look < 4; look++) {
                                looks.add(browse());
                            }
                        },
                        at * 1_000_000L / 120,
                        TimeUnit.MICROSECONDS);
            }
        }
        long started = starts.stream()
                .filter(start -> start.join().statusCode() == 200)
                .count();
        var refused = looks.stream()
                .map(CompletableFuture::join)
                .filter(look -> look.statusCode() != 200)
                .toList();

        assertThat((double) started / starts.size()).isGreaterThanOrEqualTo(0.999);
        assertThat(refused).hasSizeGreaterThan(looks.size() / 2).allSatisfy(look -> {
            assertThat(look.statusCode()).isEqualTo(503);
            assertThat(look.body()).contains("\"code\":\"overloaded\"");
            assertThat(look.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 3L);
        });
        assertThat(meters.counter("matinee.gateway.shed", "service", "catalog-service", "importance", "browsing")
                        .count())
                .isEqualTo(refused.size());
    }

    private CompletableFuture<HttpResponse<String>> start() {
        return send(call("/api/playback/sessions").POST(BodyPublishers.ofString("{}")));
    }

    private CompletableFuture<HttpResponse<String>> browse() {
        return send(call("/api/catalog/titles"));
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder call) {
        return http.sendAsync(call.build(), BodyHandlers.ofString());
    }

    private static HttpServer slow() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var workers = new Semaphore(AT_A_TIME, true);
            server.createContext("/", call -> work(call, workers));
            TestTokens.into((name, jwks) -> server.createContext(
                    "/api/auth/jwks.json", call -> answer(call, jwks.get().toString())));
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void work(HttpExchange call, Semaphore workers) throws IOException {
        workers.acquireUninterruptibly();
        try {
            long end = System.nanoTime() + EACH;
            for (long left = EACH; left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        } finally {
            workers.release();
        }
        answer(call, "{}");
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        try (call) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        }
    }
}
