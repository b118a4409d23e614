package dev.matinee.devstack.edge;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofInputStream;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.devstack.edge.s3.S3Settings;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    @TempDir
    static Path folder;

    private static FakeOrigins origins;
    private static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        origins = new FakeOrigins();
        edge = new RunningEdge(folder, origins.gateway(), new S3Settings(origins.s3(), "us-east-1", "edge", "secret"));
    }

    @AfterAll
    static void stop() {
        edge.close();
        origins.close();
    }

    @Test
    void the_gateway_hears_of_the_viewer_from_the_edge_alone() throws Exception {
        HttpResponse<String> answer = edge.send(
                edge.request(
                                "/api/echo?q=a%20b&Policy=kept",
                                "CloudFront-Viewer-Address",
                                "203.0.113.9:1",
                                "cloudfront-viewer-country",
                                "US",
                                "CloudFront-Anything",
                                "x",
                                "X-Forwarded-For",
                                "203.0.113.9",
                                "X-Forwarded-Prefix",
                                "/x",
                                "Forwarded",
                                "for=203.0.113.9",
                                "X-Origin-Secret",
                                "guess",
                                "TE",
                                "trailers",
                                "Authorization",
                                "Bearer token")
                        .method("PATCH", BodyPublishers.ofString("{\"a\":1}")),
                ofString());

        JsonObject heard = new JsonObject(answer.body());
        JsonObject headers = heard.getJsonObject("headers");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(heard.getString("method")).isEqualTo("PATCH");
        assertThat(heard.getString("uri")).isEqualTo("/api/echo?q=a%20b&Policy=kept");
        assertThat(heard.getInteger("length")).isEqualTo(7);
        assertThat(headers.getString("cloudfront-viewer-address")).startsWith("127.0.0.1:");
        assertThat(headers.getString("cloudfront-viewer-country")).isEqualTo("SE");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + edge.port());
        assertThat(headers.getString("x-origin-secret")).isEqualTo("origin-secret");
        assertThat(headers.getString("authorization")).isEqualTo("Bearer token");
        assertThat(headers.fieldNames()).doesNotContain("cloudfront-anything", "x-forwarded-prefix", "forwarded", "te");
    }

    @Test
    void text_worth_it_is_compressed_and_its_tag_becomes_weak() throws Exception {
        HttpResponse<byte[]> large =
                edge.send(edge.request("/api/json?words=4000", "Accept-Encoding", "gzip, br"), ofByteArray());
        HttpResponse<byte[]> small =
                edge.send(edge.request("/api/json?words=4", "Accept-Encoding", "gzip"), ofByteArray());
        HttpResponse<String> plain = edge.get("/api/json?words=4000");

        assertThat(large.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(large.headers().firstValue("etag")).contains("W/\"v1\"");
        assertThat(large.headers().firstValue("vary")).contains("Accept-Encoding");
        assertThat(large.headers().map()).doesNotContainKeys("server", "keep-alive");
        assertThat(large.body().length).isLessThan(2_000);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(large.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
        assertThat(small.headers().firstValue("content-encoding")).isEmpty();
        assertThat(new String(small.body(), StandardCharsets.UTF_8)).isEqualTo("{\"text\":\"film film film film \"}");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(plain.headers().firstValue("etag")).contains("\"v1\"");
        assertThat(plain.body()).hasSize(20_011);
    }

    @Test
    void an_event_arrives_before_the_next_is_said() throws Exception {
        HttpResponse<InputStream> answer =
                edge.send(edge.request("/api/events", "Accept-Encoding", "gzip"), ofInputStream());

        try (InputStream events = answer.body()) {
            assertThat(new String(events.readNBytes(11), StandardCharsets.UTF_8))
                    .isEqualTo("data: one\n\n");
            origins.secondEventMayGo.complete(null);
            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("data: two\n\n");
        }
    }

    @Test
    void a_socket_is_passed_through() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = edge.client()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + edge.port() + "/api/socket"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.complete(text.toString());
                        return WebSocket.Listener.super.onText(from, text, last);
                    }
                })
                .get(10, TimeUnit.SECONDS);

        socket.sendText("hello", true).get(10, TimeUnit.SECONDS);

        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo("hello from SE");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_body_over_ten_megabytes_is_refused_whether_its_length_is_said_or_not() throws Exception {
        byte[] fits = new byte[10 * 1024 * 1024];
        byte[] large = new byte[10 * 1024 * 1024 + 1];

        HttpResponse<String> taken = edge.send(post(BodyPublishers.ofByteArray(fits)), ofString());
        HttpResponse<String> said = edge.send(post(BodyPublishers.ofByteArray(large)), ofString());
        HttpResponse<String> unsaid =
                edge.send(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), ofString());

        assertThat(new JsonObject(taken.body()).getInteger("length")).isEqualTo(fits.length);
        assertProblem(said, 413, "too-large");
        assertProblem(unsaid, 413, "too-large");
    }

    private static HttpRequest.Builder post(HttpRequest.BodyPublisher body) {
        return edge.request("/api/echo").POST(body);
    }

    @Test
    void an_answer_before_the_body_has_been_read_arrives() throws Exception {
        HttpResponse<String> answer =
                edge.send(edge.request("/api/refuses").POST(BodyPublishers.ofByteArray(new byte[200_000])), ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(edge.get("/api/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void an_answer_that_breaks_off_never_looks_whole() {
        assertThatThrownBy(() -> edge.get("/api/breaks")).isInstanceOf(IOException.class);
    }

    @Test
    void a_viewer_who_leaves_ends_the_work() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", edge.port())) {
            socket.getOutputStream()
                    .write("GET /api/endless HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        assertThat(origins.viewerHasGone).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void an_absent_or_silent_gateway_is_a_problem_and_names_the_trace() throws Exception {
        HttpResponse<String> silent =
                edge.get("/api/silent", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertProblem(silent, 502, "upstream-unavailable");
        assertThat(new JsonObject(silent.body()).getString("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");

        try (RunningEdge alone = new RunningEdge(
                folder.resolve("alone"),
                URI.create("http://127.0.0.1:1"),
                new S3Settings(URI.create("http://127.0.0.1:1"), "us-east-1", "edge", "secret"))) {
            HttpResponse<String> absent =
                    alone.send(alone.request("/api/x").POST(BodyPublishers.ofString("{}")), ofString());
            assertProblem(absent, 503, "upstream-unavailable");
            assertThat(absent.headers().firstValue("retry-after")).isPresent();
            assertThat(alone.get("/images/x.jpg").statusCode()).isEqualTo(502);
        }
    }

    @Test
    void a_read_that_met_a_closing_connection_is_asked_again_and_a_write_never() throws Exception {
        assertThat(edge.get("/api/stale").body()).isEqualTo("fresh");
        assertProblem(
                edge.send(edge.request("/api/stale").POST(BodyPublishers.ofString("{}")), ofString()),
                502,
                "upstream-unavailable");
        assertThat(origins.staleCalls).hasValue(3);
    }

    @Test
    void a_gateway_that_takes_too_long_is_given_up() throws Exception {
        assertProblem(edge.get("/api/never"), 504, "upstream-unavailable");
        assertThat(origins.neverWasLeft).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void a_climbing_path_is_not_found_and_what_cannot_be_read_is_a_problem() throws Exception {
        assertThat(edge.rawGet("/api/../media/t/a/x"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"code\":\"not-found\"");
        assertThat(edge.raw("GET /api/" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: h\r\n\r\n"))
                .matches("(?s)HTTP/1.. 414 .*")
                .contains("\"code\":\"address-too-long\"");
        assertThat(edge.rawGet("/api/echo", "X-Long: " + "x".repeat(40_000))).matches("(?s)HTTP/1.. 431 .*");
        assertThat(edge.raw("GET\r\n\r\n")).matches("(?s)HTTP/1.. 400 .*");
        assertThat(edge.raw("POST /api/echo HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n"))
                .matches("(?s)HTTP/1.. 400 .*");
    }

    @Test
    void where_a_request_ends_is_read_in_one_way_only() throws Exception {
        String post = "POST /api/echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n";
        String hidden = "GET /api/json?words=1 HTTP/1.1\r\nHost: h\r\n\r\n";

        assertThat(edge.raw(post + "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}" + hidden))
                .matches("(?s)HTTP/1.. 400 .*")
                .doesNotContain("film");
        assertThat(edge.raw(
                        post + "Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + hidden))
                .doesNotContain("film")
                .doesNotContain("\"length\":60");
    }

    @Test
    void what_a_viewer_calls_the_connections_own_is_the_connections_own_but_for_where_the_body_ends() throws Exception {
        String answer = edge.raw("POST /api/echo HTTP/1.1\r\nHost: h\r\nX-Hop: 1\r\nContent-Length: 2\r\n"
                + "Connection: close\r\nConnection: X-Hop, Content-Length\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"length\":2").doesNotContain("x-hop");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.fieldNames()).contains("type", "title", "status", "detail", "instance", "code", "traceId");
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
    }
}
