package dev.matinee.devstack.edge;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.s3.S3Settings;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAppTest {
    private static final String SCRIPT = "const film = 1;\n".repeat(200);

    @TempDir
    static Path folder;

    private static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        URI nowhere = URI.create("http://127.0.0.1:1");
        edge = new RunningEdge(folder, nowhere, new S3Settings(nowhere, "us-east-1", "edge", "secret"));
        Files.createDirectories(edge.web.resolve("assets"));
        Files.writeString(edge.web.resolve("index.html"), "<!doctype html><title>Matinee</title>");
        Files.writeString(edge.web.resolve("assets/app-1a2b.js"), SCRIPT);
        Files.writeString(edge.web.resolve("assets/app-1a2b.js.br"), "as brotli");
        Files.writeString(edge.web.resolve("sw.js"), "const VERSION = 1;");
        Files.writeString(edge.web.resolve(".env"), "hidden");
        Files.writeString(folder.resolve("outside.txt"), "outside");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/browse/films", "/title/t1", "/watch/a.b", "/index.html", "/genre/%C3%A9t%C3%A9"})
    void every_page_is_the_app(String path) throws Exception {
        HttpResponse<String> page = edge.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Matinee");
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains(
                        "default-src 'self'",
                        "frame-ancestors 'none'",
                        "media-src 'self' blob:",
                        "object-src 'none'",
                        "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().map())
                .containsKeys(
                        "strict-transport-security",
                        "referrer-policy",
                        "x-content-type-options",
                        "x-frame-options",
                        "permissions-policy",
                        "cross-origin-opener-policy")
                .doesNotContainKey("server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/lost.js",
                "/assets/",
                "/assets",
                "/.env",
                "/%2eenv",
                "/../outside.txt",
                "/..%2foutside.txt",
                "/assets/../index.html"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(edge.rawGet(path, "Accept: text/html"))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("hidden", "<title>");
    }

    @Test
    void the_service_worker_is_asked_for_each_time_and_may_work_for_every_page() throws Exception {
        HttpResponse<String> worker = edge.get("/sw.js", "Accept", "*/*");

        assertThat(worker.body()).isEqualTo("const VERSION = 1;");
        assertThat(worker.headers().firstValue("content-type")).contains("text/javascript; charset=utf-8");
        assertThat(worker.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(worker.headers().firstValue("content-security-policy").orElseThrow())
                .contains("worker-src 'self'");
    }

    @Test
    void a_name_that_no_file_can_have_is_of_a_page_too() throws Exception {
        for (String path : new String[] {"/index.html/cast", "/" + "x".repeat(300)}) {
            assertThat(edge.get(path, "Accept", "text/html").body()).contains("Matinee");
            assertThat(edge.get(path, "Accept", "image/png").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void only_who_wants_a_page_gets_one_in_place_of_what_is_not_there() throws Exception {
        assertThat(edge.get("/browse/films", "Accept", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(edge.send(edge.request("/browse").POST(BodyPublishers.ofString("x")), ofString())
                        .statusCode())
                .isEqualTo(405);
        assertThat(edge.get("/__edge/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_script_comes_in_the_best_encoding_taken_and_each_has_its_own_tag() throws Exception {
        String path = "/assets/app-1a2b.js";
        HttpResponse<byte[]> brotli = edge.send(edge.request(path, "Accept-Encoding", "gzip, br"), ofByteArray());
        HttpResponse<byte[]> gzip = edge.send(edge.request(path, "Accept-Encoding", "gzip, br;q=0"), ofByteArray());
        HttpResponse<String> plain = edge.get(path);

        assertThat(brotli.body()).asString().isEqualTo("as brotli");
        assertThat(brotli.headers().firstValue("content-encoding")).contains("br");
        assertThat(brotli.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(gzip.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(gzip.body().length).isLessThan(200);
        assertThat(plain.body()).isEqualTo(SCRIPT);
        assertThat(plain.headers().firstValue("content-type")).contains("text/javascript; charset=utf-8");
        String etag = plain.headers().firstValue("etag").orElseThrow();
        assertThat(etag).isNotEqualTo(gzip.headers().firstValue("etag").orElseThrow());
        assertThat(edge.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_new_build_is_served_at_once() throws Exception {
        Path page = edge.web.resolve("about.html");
        Files.writeString(page, "first");
        assertThat(edge.get("/about.html").body()).isEqualTo("first");

        Files.writeString(page, "second!");

        assertThat(edge.get("/about.html").body()).isEqualTo("second!");
    }
}
