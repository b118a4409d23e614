package dev.matinee.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.caller.OpenEndpoints;
import dev.matinee.kit.testing.BadTokens;
import dev.matinee.kit.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.cassandra.autoconfigure.CassandraAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What any service does with callers, bodies and what goes wrong, over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=some-service",
            "spring.cloud.config.enabled=false",
            "spring.kafka.admin.auto-create=false",
            "eureka.client.enabled=false",
            "matinee.max-body-bytes=1000",
            "matinee.unkept-reads=/api/mine"
        })
@ExtendWith(OutputCaptureExtension.class)
class ServiceTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        TestTokens.into(properties::add);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                CassandraAutoConfiguration.class,
                DataRedisAutoConfiguration.class,
                DataSourceAutoConfiguration.class
            })
    static class Service {
        @Bean
        OpenEndpoints open() {
            return OpenEndpoints.of("GET /api/open", "POST /api/open");
        }

        @Bean
        ClosedToKids closed() {
            return ClosedToKids.of("/api/grown/**", "POST /api/open");
        }

        @Bean
        Calls calls() {
            return new Calls();
        }
    }

    @RestController
    static class Calls {
        @GetMapping("/api/open")
        String open(@RequestParam(defaultValue = "") String q) {
            return q;
        }

        @PostMapping("/api/open")
        int length(@RequestBody byte[] body) {
            return body.length;
        }

        @GetMapping("/api/mine")
        List<String> mine(CurrentAccount account) {
            return List.of(account.id());
        }

        @GetMapping("/api/seen")
        List<String> seen() {
            return List.of("a title");
        }

        @PostMapping("/api/said")
        Said said(@RequestBody Said said) {
            return said;
        }

        @GetMapping("/api/grown/things")
        String grown() {
            return "for the grown";
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("the password of the database is s3cret");
        }

        @GetMapping("/internal/asked")
        String asked() {
            return "for services";
        }

        @GetMapping("/api/studio/asked")
        String studio() {
            return "for operators";
        }
    }

    record Said(String name, int number) {}

    @Autowired
    private JwtDecoder decoder;

    @Test
    void noneOfTenThousandBadTokensIsBelieved() {
        assertThat(BadTokens.make(10_000, 20_261_124).stream().filter(this::isBelieved))
                .isEmpty();
        assertThat(isBelieved(TestTokens.account("ada"))).isTrue();
    }

    private boolean isBelieved(String token) {
        try {
            return decoder.decode(token) != null;
        } catch (JwtException refused) {
            return false;
        }
    }

    @Test
    void aTokenThatHoldsSaysWhoCalls() throws Exception {
        var answer = send(get("/api/mine", TestTokens.account("ada")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[\"ada\"]");
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatDoesNotHoldIsRefused(String token) throws Exception {
        var answer = send(get("/api/mine", token));

        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        problem(answer, 401, "unauthorized");
    }

    static List<String> aTokenThatDoesNotHoldIsRefused() {
        var viewer = List.of("viewer");
        var past = Date.from(Instant.now().minusSeconds(60));
        return List.of(
                "rubbish",
                TestTokens.sign(
                        TestTokens.claims("ada", viewer).audience("elsewhere").build()),
                TestTokens.sign(
                        TestTokens.claims("ada", viewer).audience((String) null).build()),
                TestTokens.sign(
                        TestTokens.claims("ada", viewer).issuer("elsewhere").build()),
                TestTokens.sign(
                        TestTokens.claims("ada", viewer).expirationTime(past).build()),
                TestTokens.sign(
                        TestTokens.claims("ada", viewer).expirationTime(null).build()),
                TestTokens.sign(TestTokens.claims("ada", viewer).subject(null).build()),
                TestTokens.forged(TestTokens.claims("ada", viewer).build()));
    }

    @Test
    void servicesAndOperatorsHaveCallsOfTheirOwn() throws Exception {
        problem(send(get("/internal/asked", TestTokens.account("ada"))), 403, "forbidden");
        problem(send(get("/api/studio/asked", TestTokens.account("ada"))), 403, "forbidden");
        assertThat(send(get("/internal/asked", TestTokens.service())).statusCode())
                .isEqualTo(200);
        assertThat(send(get("/api/studio/asked", TestTokens.account("ada", "operator")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsClosedToKidsIsOpenToTheGrownAndToNobodyByAnotherSpelling() throws Exception {
        String kid = TestTokens.profile("ada", "kid", 12, true);
        String grown = TestTokens.profile("ada", "grown", 18, false);
        for (String path : List.of("/api/grown/things", "/api/grown/%74hings", "/api/grown/things;v=1")) {
            assertThat(send(get(path, kid)).statusCode()).as(path).isBetween(400, 404);
        }
        problem(send(get("/api/grown/things", kid)), 403, "kids-profile");
        assertThat(send(get("/api/grown/things", kid).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        problem(send(get("/api/open", kid).POST(BodyPublishers.ofString("a"))), 403, "kids-profile");

        assertThat(send(get("/api/open", kid)).statusCode()).isEqualTo(200);
        assertThat(send(get("/api/mine", kid)).statusCode()).isEqualTo(200);
        assertThat(send(get("/api/grown/things", grown)).statusCode()).isEqualTo(200);
        assertThat(send(get("/api/grown/things", TestTokens.account("ada"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsSaidOrNot() throws Exception {
        problem(post(BodyPublishers.ofByteArray(new byte[1001])), 413, "too-large");
        problem(post(chunked(1001)), 413, "too-large");

        assertThat(post(BodyPublishers.ofByteArray(new byte[1000])).body()).isEqualTo("1000");
        assertThat(post(chunked(1000)).body()).isEqualTo("1000");
    }

    @Test
    void whatWentWrongInsideIsNotToldOutside() throws Exception {
        var answer = send(get("/api/broken", TestTokens.account("ada")));

        var problem = problem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("s3cret").doesNotContain("IllegalState");
        for (String member : List.of("type", "title", "detail", "instance", "traceId")) {
            assertThat(problem.path(member).stringValue()).as(member).isNotBlank();
        }
    }

    @Test
    void whatIsOfAnAccountIsKeptByNobodyAndWhatDependsOnTheProfileByItsOwnBrowser() throws Exception {
        String ada = TestTokens.account("ada");
        var mine = send(get("/api/mine", ada)).headers();
        assertThat(mine.firstValue("Cache-Control")).contains("no-store");
        assertThat(mine.firstValue("ETag")).isEmpty();

        var seen = send(get("/api/seen", ada)).headers();
        assertThat(seen.firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(seen.firstValue("Vary")).contains("Authorization");
        assertThat(send(get("/api/nothing", ada)).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void aBodyThatAnySitesFormCanSendIsNotRead(String type) throws Exception {
        problem(say("{\"name\": \"a\", \"number\": 1}", type), 415, "unsupported-media-type");
    }

    @Test
    void aFieldIsOfItsTypeAndWhatIsNoFieldIsPassedOver() throws Exception {
        assertThat(say("{\"name\": \"a\", \"number\": 1, \"roles\": [\"operator\"]}", "application/json")
                        .body())
                .isEqualTo("{\"name\":\"a\",\"number\":1}");
        for (String body : List.of(
                "{\"name\": {}, \"number\": 1}",
                "{\"name\": [\"a\"], \"number\": 1}",
                "{\"name\": \"a\", \"number\": true}",
                "{\"name\": \"a\", \"number\": 2147483648}",
                "{\"@class\": \"java.net.URL\", \"number\": []}",
                "[]")) {
            problem(say(body, "application/json"), 400, "malformed");
        }
    }

    private HttpResponse<String> say(String body, String type) throws Exception {
        return send(get("/api/said", TestTokens.account("ada"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND"})
    void aMethodThatSaysHeadersBackIsNotThere(String method) throws Exception {
        var answer = send(get("/api/mine", TestTokens.account("ada"))
                .header("X-Said", "back")
                .method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain("back");
    }

    @Test
    void whatIsAskedIsReadFromItsPlaceAlone() throws Exception {
        String ada = TestTokens.account("ada");
        problem(send(get("/api/mine?access_token=" + ada, null)), 401, "unauthorized");
        var form = get("/api/mine", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("access_token=" + ada));
        problem(send(form), 401, "unauthorized");
        assertThat(send(get("/api/open", null).header("q", "a header").header("Cookie", "q=a-cookie"))
                        .body())
                .isEmpty();
    }

    @Test
    void whereARequestEndsIsReadInOneWayOnly() throws Exception {
        String post = "POST /api/open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/octet-stream\r\n";
        String hidden = "GET /api/open?q=hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

        assertThat(raw(post + "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}" + hidden))
                .startsWith("HTTP/1.1 400");
        assertThat(raw(post + "Content-Length: 40\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + hidden))
                .doesNotContain("hidden");
    }

    /** What is read of a header is text; a TAB may stand in it (RFC 9110, 5.5). */
    @Test
    void aHeaderHoldsNoCharactersThatControlWhoReadsIt() throws Exception {
        String get = "GET /api/open?q=seen HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

        assertThat(raw(get + "Authorization: Bearer a\u0085b\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw(get + "Accept-Language: fr,\ten\r\n\r\n")).contains("seen");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoIsRefusedIsWrittenDownAndNeitherTheirTokenNorWhatTheyAskedFor(CapturedOutput out) throws Exception {
        String eve = TestTokens.account("eve");
        send(get("/api/studio/titles/some-title", eve));
        send(get("/api/grown/things", TestTokens.profile("kim", "kid", 12, true)));
        send(get("/api/mine", "rubbish"));

        var refused = logged(out, line -> line.path("event").asString("").equals("refused"));
        assertThat(refused)
                .extracting(line -> line.path("code").asString("") + " "
                        + line.path("where").asString("") + " "
                        + line.path("account").asString(""))
                .containsExactly(
                        "forbidden /api/studio eve", "kids-profile /api/grown/things kim", "unauthorized /api/mine ");
        assertThat(out.getAll()).doesNotContain(eve).doesNotContain("some-title");
    }

    @Test
    void aLineOfTheLogIsOneObjectWithItsTimeAndItsTraceWhateverIsInIt(CapturedOutput out) throws Exception {
        String trace = problem(send(get("/api/broken", TestTokens.account("ada"))), 500, "internal")
                .path("traceId")
                .asString("");
        LoggerFactory.getLogger("a.caller").warn("said {}", "a\n{\"level\":\"ERROR\"}\r\n\u001b[31mred");

        var broken = logged(out, line -> line.path("traceId").asString("").equals(trace));
        assertThat(broken).anySatisfy(line -> {
            assertThat(line.path("level").asString("")).isEqualTo("ERROR");
            assertThat(line.path("stack_trace").asString("")).contains("IllegalStateException");
        });
        var said = logged(out, line -> line.path("logger_name").asString("").equals("a.caller"));
        assertThat(said).singleElement().satisfies(line -> {
            assertThat(line.path("message").asString("")).startsWith("said a\n{");
            assertThat(OffsetDateTime.parse(line.path("@timestamp").asString("")))
                    .isNotNull();
        });
        assertThat(out.getAll()).doesNotContain("\u001b[31m");
    }

    private static List<JsonNode> logged(CapturedOutput out, Predicate<JsonNode> which) {
        return out.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .<JsonNode>map(JsonMapper.shared()::readTree)
                .filter(which)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/open?q=%ff%fe", "/api/open?q=%c3"})
    void aParameterThatIsNoTextIsAMalformedRequest(String path) throws Exception {
        problem(send(get(path, null)), 400, "malformed");
    }

    @Test
    void anUnknownPathIsNotThere() throws Exception {
        problem(send(get("/api/nothing", TestTokens.account("ada"))), 404, "not-found");
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        return send(get("/api/open", null)
                .header("Content-Type", "application/octet-stream")
                .POST(body));
    }

    private static HttpRequest.BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private HttpRequest.Builder get(String path, @org.jspecify.annotations.Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health/readiness", "/actuator/prometheus", "/actuator;a=b/info"})
    void healthAndMetricsAreOnAPortOfTheirOwn(String path) throws Exception {
        assertThat(status(port, path)).isIn(400, 401, 404);
        assertThat(status(managementPort, path.replace(";a=b", ""))).isEqualTo(200);
    }

    private int status(int at, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
