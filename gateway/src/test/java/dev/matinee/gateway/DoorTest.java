package dev.matinee.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.matinee.events.v1.SessionState;
import dev.matinee.events.v1.Subject;
import dev.matinee.gateway.answer.AnswerHeaders;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole door, with one small server behind it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.cloud.config.enabled=false",
            "spring.kafka.admin.auto-create=false",
            "eureka.client.enabled=false",
            "matinee.origin-secret=the-edge",
            "matinee.gateway.max-body-bytes=10000",
            "matinee.gateway.head-within=700ms",
            "matinee.gateway.body-within=700ms",
            "matinee.limits.guarded-calls.burst=3",
            "matinee.limits.guarded-calls.per-second=0.1"
        })
@ExtendWith(OutputCaptureExtension.class)
class DoorTest {
    private static final Services services = new Services();
    private static final String ADA = TestTokens.account("ada");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private MeterRegistry meters;

    @MockitoBean
    private StateTable<SessionState> sessions;

    @DynamicPropertySource
    static void behind(DynamicPropertyRegistry properties) throws IOException {
        route(properties, 0, "auth-service", "/api/auth/**", "10s", services.address());
        route(properties, 1, "catalog-service", "/api/catalog/**", "10s", services.address());
        route(properties, 2, "playback-service", "/api/playback/**", "300ms", services.address());
        route(properties, 3, "billing-service", "/api/billing/**", "10s", "http://127.0.0.1:" + closedPort());
        route(properties, 4, "profile-service", "/api/profiles/**", "10s", services.address());
        properties.add("matinee.gateway.routes[5].service", () -> "recommendation-service");
        properties.add("matinee.gateway.routes[5].paths", () -> "/api/home/**");
        properties.add("matinee.gateway.routes[5].timeout", () -> "10s");
    }

    private static void route(
            DynamicPropertyRegistry properties, int at, String service, String path, String timeout, String address) {
        properties.add("matinee.gateway.routes[" + at + "].service", () -> service);
        properties.add("matinee.gateway.routes[" + at + "].paths", () -> path);
        properties.add("matinee.gateway.routes[" + at + "].timeout", () -> timeout);
        properties.add("spring.cloud.discovery.client.simple.instances." + service + "[0].uri", () -> address);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @BeforeEach
    void nobodyHasBeenAndNoSessionHasEnded() {
        services.seen.clear();
        when(sessions.get(any())).thenReturn(Optional.empty());
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    void whatACallerSaysOfItselfReachesNobody() throws Exception {
        var answer = send(get("/api/catalog/titles", ADA)
                .header("X-User-Id", "eve")
                .header("X-Account", "eve")
                .header("x-profile-id", "eve")
                .header("X-Roles", "operator")
                .header("X-Origin-Secret", "guessed")
                .header("CloudFront-Viewer-Country", "US")
                .header("CloudFront-Viewer-Address", "6.6.6.6:1")
                .header("X-Forwarded-For", "6.6.6.6"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = services.seen.getFirst().headers();
        assertThat(headers)
                .doesNotContainKeys(
                        "X-User-Id",
                        "X-Account",
                        "X-Profile-Id",
                        "X-Roles",
                        "X-Origin-Secret",
                        "CloudFront-Viewer-Country",
                        "CloudFront-Viewer-Address");
        assertThat(headers.values().toString()).doesNotContain("6.6.6.6").doesNotContain("eve");
        assertThat(headers.get("Authorization")).containsExactly("Bearer " + ADA);
    }

    @Test
    void withoutATokenTheAnswerIsAWholeProblemDetail() throws Exception {
        var answer = send(get("/api/catalog/titles", null));

        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        var problem = problem(answer, 401, "unauthorized");
        assertThat(problem.path("title").stringValue()).isNotBlank();
        assertThat(problem.path("detail").stringValue()).isNotBlank();
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:matinee:problem:unauthorized");
        assertThat(problem.path("instance").stringValue()).isEqualTo("/api/catalog/titles");
        assertThat(problem.path("traceId").stringValue()).matches("[0-9a-f]{32}");
        assertThat(services.seen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aTokenThatDoesNotHoldOpensNothing(String what, String token) throws Exception {
        problem(send(get("/api/catalog/titles", token)), 401, "unauthorized");

        assertThat(services.seen).isEmpty();
    }

    static Stream<Object[]> aTokenThatDoesNotHoldOpensNothing() {
        var viewer = List.of("viewer");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        var past = Date.from(Instant.now().minus(Duration.ofMinutes(1)));
        return Stream.of(
                new Object[] {
                    "expired",
                    TestTokens.sign(TestTokens.claims("ada", viewer)
                            .expirationTime(past)
                            .build())
                },
                new Object[] {
                    "forged", TestTokens.forged(TestTokens.claims("ada", viewer).build())
                },
                new Object[] {"alg none", none + "." + ADA.split("\\.")[1] + "."},
                new Object[] {
                    "another audience",
                    TestTokens.sign(TestTokens.claims("ada", viewer)
                            .audience("elsewhere")
                            .build())
                });
    }

    @Test
    void aStaleTokenIsTakenOffWhereNoneIsWanted() throws Exception {
        assertThat(send(get("/api/auth/login", "stale").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);

        assertThat(services.seen.getFirst().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void aSessionThatEndedIsRefusedAndAProfilesOlderTokensAre() throws Exception {
        when(sessions.get("session-ada"))
                .thenReturn(Optional.of(SessionState.newBuilder()
                        .setSubject(Subject.SESSION)
                        .setNotBeforeMs(Instant.now().toEpochMilli())
                        .build()));
        when(sessions.get("grown"))
                .thenReturn(Optional.of(SessionState.newBuilder()
                        .setSubject(Subject.PROFILE)
                        .setNotBeforeMs(Instant.now().plusSeconds(5).toEpochMilli())
                        .build()));
        when(sessions.get("settled"))
                .thenReturn(Optional.of(SessionState.newBuilder()
                        .setSubject(Subject.PROFILE)
                        .setNotBeforeMs(Instant.now().minusSeconds(5).toEpochMilli())
                        .build()));

        problem(send(get("/api/catalog/titles", ADA)), 401, "unauthorized");
        problem(send(get("/api/catalog/titles", TestTokens.profile("bob", "grown"))), 401, "unauthorized");
        assertThat(services.seen).isEmpty();
        assertThat(send(get("/api/catalog/titles", TestTokens.profile("bob", "settled")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsSaidOrNot() throws Exception {
        problem(
                send(get("/api/catalog/titles", ADA).POST(BodyPublishers.ofByteArray(new byte[20_000]))),
                413,
                "too-large");
        problem(send(get("/api/catalog/titles", ADA).POST(chunked(20_000))), 413, "too-large");
        assertThat(services.seen).isEmpty();

        assertThat(send(get("/api/catalog/titles", ADA).POST(chunked(9_000))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void bodiesThatAreTooLargeDoNotMakeAServiceSeemAway() throws Exception {
        for (int call = 0; call < 30; call++) {
            problem(send(get("/api/profiles", ADA).POST(chunked(20_000))), 413, "too-large");
        }

        assertThat(send(get("/api/profiles", ADA)).statusCode()).isEqualTo(200);
    }

    @Test
    void streamsOfEventsComeAsTheyAreWrittenBeyondTheTimeLimitAndCountAsNoCallInFlight() throws Exception {
        var stream = http.send(get("/api/playback/events", ADA).build(), BodyHandlers.ofInputStream());
        try (var events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).isEqualTo("data: first");
            assertThat(meters.get("matinee.gateway.in.flight")
                            .tag("service", "playback-service")
                            .gauge()
                            .value())
                    .isZero();
            // A call that began later has met its time limit by now.
            problem(send(get("/api/playback/slow", ADA)), 503, "unavailable");
            services.streamOn();
            assertThat(events.readLine()).isEmpty();
            assertThat(events.readLine()).isEqualTo("data: second");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/billing/plans", "/api/home", "/api/playback/slow"})
    void aServiceThatIsAwayOrSlowIsAProblemThatSaysWhenToComeAgain(String path) throws Exception {
        for (int call = 0; call < 22; call++) {
            var answer = send(get(path, ADA));
            problem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        }
    }

    @Test
    void aSlowOrMissingServiceHoldsUpNoOther() throws Exception {
        problem(send(get("/api/playback/slow", ADA)), 503, "unavailable");

        assertThat(send(get("/api/catalog/titles", ADA)).statusCode()).isEqualTo(200);
    }

    @Test
    void passwordsAreTriedOnlySoOftenFromOneAddressHoweverItIsSpelled() throws Exception {
        for (int call = 0; call < 3; call++) {
            assertThat(send(login("/api/auth/login", "6.6.6.6")).statusCode()).isEqualTo(200);
        }
        var refused = send(login("/api/auth/login", "6.6.6.6"));
        problem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 10L);

        problem(send(login("/api/auth/login;a=b", "6.6.6.6")), 429, "too-many-requests");
        problem(send(login("/api/auth/%6Cogin", "6.6.6.6")), 400, "malformed");
        problem(send(login("/%61pi/auth/login", "6.6.6.6")), 400, "malformed");
        assertThat(services.seen).hasSize(3);
        assertThat(send(login("/api/auth/login", "7.7.7.7")).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder login(String path, String from) {
        return get(path, null)
                .header("X-Origin-Secret", "the-edge")
                .header("CloudFront-Viewer-Address", from + ":4711")
                .POST(BodyPublishers.ofString("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%zz", "/api/catalog/{x}", "/api/catalog/a|b", "/api/catalog/%"})
    void anAddressThatCannotBeReadIsAProblem(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).contains("application/problem+json").contains("\"code\":\"malformed\"");
        assertThat(services.seen).isEmpty();
    }

    @Test
    void whoSendsHeadersByteByByteIsCut() throws Exception {
        String answer = dripping("GET /api/auth/jwks.json HTTP/1.1\r\nHost: localhost\r\n", "X-Wait: a\r\n");

        assertThat(answer).isEmpty();
        assertThat(services.seen).isEmpty();
    }

    @Test
    void headersThatTakeTheirTimeOnAKeptConnectionAreCutToo() throws Exception {
        String whole = "GET /api/auth/jwks.json HTTP/1.1\r\nHost: localhost\r\n";

        String answer = dripping(whole + "\r\n" + whole, "X-Wait: a\r\n");

        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void whoSendsABodyByteByByteIsToldAndCut() throws Exception {
        for (int call = 0; call < 3; call++) {
            String answer =
                    dripping("POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n", "{");
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"too-slow\"");
        }
    }

    @Test
    void whoIsRefusedAndGoesOnSendingIsCut() throws Exception {
        String answer =
                dripping("POST /api/catalog/titles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n", "{");

        assertThat(answer).startsWith("HTTP/1.1 401 ");
    }

    /** Sends more every 100 ms until the door has had enough, or 20 s have passed; what the door said. */
    private String dripping(String begin, String more) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var drip = Executors.newSingleThreadScheduledExecutor()) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(begin.getBytes(StandardCharsets.US_ASCII));
            drip.scheduleAtFixedRate(
                    () -> {
                        try {
                            out.write(more.getBytes(StandardCharsets.US_ASCII));
                        } catch (IOException cut) {
                            throw new UncheckedIOException(cut);
                        }
                    },
                    100,
                    100,
                    TimeUnit.MILLISECONDS);
            return everything(socket.getInputStream());
        }
    }

    /** Until the end, or the reset; waiting for ever is neither. */
    private static String everything(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketException reset) {
            return read.toString(StandardCharsets.UTF_8);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothingTellsWhatItIsMadeOf() throws Exception {
        for (var answer : List.of(send(get("/api/catalog/titles", ADA)), send(get("/api/nothing", ADA)))) {
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "Server", "X-Powered-By");
        }
    }

    @Test
    void browsersMakeNothingOfAnAnswerButData() throws Exception {
        for (var answer : List.of(
                send(get("/api/catalog/titles", ADA)),
                send(get("/api/catalog/titles", null)),
                send(get("/api/nothing", ADA)),
                send(get("/api/billing/plans", ADA)))) {
            AnswerHeaders.all()
                    .forEach((name, value) -> assertThat(answer.headers().allValues(name))
                            .as(name)
                            .containsExactly(value));
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
        assertThat(AnswerHeaders.all().get("Content-Security-Policy"))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "sandbox");
        assertThat(raw("GET /api/% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n");
    }

    @Test
    void theOnePageOfTheApiRunsItsOwnScriptsAlone() throws Exception {
        var page = send(get("/api/docs/", null));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self';", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(page.body()).doesNotContain("http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "something-new"})
    void whatAnotherSitesPageSendsChangesNothing(String site) throws Exception {
        var refresh = get("/api/auth/refresh", null)
                .header("Cookie", "matinee_refresh=x")
                .header("Content-Type", "text/plain")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.noBody());
        problem(send(refresh), 403, "cross-site");
        assertThat(services.seen).isEmpty();

        assertThat(send(get("/api/catalog/titles", ADA).header("Sec-Fetch-Site", site))
                        .statusCode())
                .isEqualTo(200);
        for (String own : List.of("same-origin", "none")) {
            assertThat(send(get("/api/auth/refresh", null)
                                    .header("Sec-Fetch-Site", own)
                                    .POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "POKE"})
    void aMethodThatNoServiceHasGoesNoFurther(String method) throws Exception {
        problem(
                send(get("/api/catalog/titles", ADA).method(method, BodyPublishers.noBody())),
                405,
                "method-not-allowed");
        assertThat(services.seen).isEmpty();
    }

    @Test
    void whoIsTurnedAwayIsWrittenDownWithoutTheirTokenOrWhatTheyAskedFor(CapturedOutput out) throws Exception {
        send(get("/api/catalog/titles/some-title", "a.stolen.token"));
        send(get("/api/auth/refresh", null)
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));
        for (int call = 0; call < 4; call++) {
            send(login("/api/auth/login", "8.8.8.8"));
        }

        var refused = out.getOut()
                .lines()
                .filter(line -> line.contains("\"event\":\"refused\""))
                .map(json::readTree)
                .map(line -> line.path("code").stringValue() + " "
                        + line.path("where").stringValue())
                .toList();
        assertThat(refused)
                .containsExactly("unauthorized /api/catalog", "cross-site /api/auth", "too-many-requests /api/auth");
        assertThat(out.getAll()).doesNotContain("stolen", "some-title", "8.8.8.8");
    }

    @Test
    void whereARequestEndsIsReadInOneWayOnly() throws Exception {
        String post = "POST /api/catalog/titles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ADA
                + "\r\nConnection: close\r\n";
        String hidden = "GET /api/catalog/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

        assertThat(raw(post + "Content-Length: 2\r\nContent-Length: " + (2 + hidden.length()) + "\r\n\r\n{}" + hidden))
                .startsWith("HTTP/1.1 400 ");
        assertThat(raw(post + "Content-Length : 2\r\n\r\n{}")).startsWith("HTTP/1.1 400 ");
        assertThat(services.seen).isEmpty();

        raw(post + "Content-Length: " + (12 + hidden.length())
                + "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + hidden);
        assertThat(services.seen).allSatisfy(seen -> {
            assertThat(seen.path()).isEqualTo("/api/catalog/titles");
            assertThat(seen.body()).isEqualTo("{}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator;a=b/info"})
    void healthAndMetricsAreOnAPortOfTheirOwn(String path) throws Exception {
        assertThat(send(get(path, ADA)).statusCode()).isIn(400, 404);

        var behind = URI.create("http://127.0.0.1:" + managementPort + path.replace(";a=b", ""));
        assertThat(send(HttpRequest.newBuilder(behind)).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownPathIsNoneOfTheApps() throws Exception {
        problem(send(get("/api/nothing", ADA)), 404, "not-found");
        problem(send(get("/api/nothing", null)), 401, "unauthorized");
    }

    /** A caller may send its next request before the last answer has come, and many at once. */
    @Test
    void aConnectionIsReadOnAfterRequestsThatCameTogether() throws Exception {
        String proxied =
                "GET /api/catalog/titles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ADA + "\r\n\r\n";
        String answeredHere = "GET /api/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(socket, proxied + answeredHere);
            assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 401 Unauthorized");
            write(socket, answeredHere);
            assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 401 Unauthorized");
        }
    }

    private static void write(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next line that begins an answer. A body that ends without a line's end has it behind it. */
    private static String nextStatus(BufferedReader answers) throws IOException {
        while (true) {
            String line = answers.readLine();
            int at = line.indexOf("HTTP/1.1 ");
            if (at >= 0) {
                return line.substring(at);
            }
        }
    }

    private HttpRequest.Builder get(String path, @org.jspecify.annotations.Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("traceId").stringValue()).isNotBlank();
        return problem;
    }
}
