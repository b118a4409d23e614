package dev.matinee.devstack.edge;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.http.AnswerHeaders;
import dev.matinee.devstack.edge.s3.S3Settings;
import io.vertx.core.buffer.Buffer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private static final String FOLDER = "/media/t1/a1/";
    private static final String SEGMENT = FOLDER + "std/v270/seg-00001.m4s";
    private static final String PLAYLIST = FOLDER + "std/v270/playlist.m3u8";

    @TempDir
    static Path folder;

    private static FakeOrigins origins;
    private static RunningEdge edge;
    private static byte[] segment;

    @BeforeAll
    static void start() throws Exception {
        origins = new FakeOrigins();
        edge = new RunningEdge(folder, origins.gateway(), new S3Settings(origins.s3(), "us-east-1", "edge", "secret"));
        segment = new byte[3_000_000];
        new Random(1).nextBytes(segment);
        origins.objects.put("/matinee-media" + SEGMENT, Buffer.buffer(segment));
        origins.objects.put("/matinee-media" + PLAYLIST, Buffer.buffer("#EXTM3U\n" + "#EXTINF:6,\n".repeat(300)));
        origins.objects.put("/matinee-media/media/t2/a1/x.m4s", Buffer.buffer("other"));
        origins.objects.put("/matinee-images/images/poster.jpg", Buffer.buffer("picture"));
        origins.objects.put("/matinee-images/images/avatar.svg", Buffer.buffer("<svg/>"));
    }

    @AfterAll
    static void stop() {
        edge.close();
        origins.close();
    }

    @Test
    void a_grant_opens_a_segment_whole_in_part_and_by_its_tag() throws Exception {
        String cookies = edge.cookies(FOLDER);

        HttpResponse<byte[]> whole = edge.send(edge.request(SEGMENT, "Cookie", cookies), ofByteArray());
        HttpResponse<byte[]> part =
                edge.send(edge.request(SEGMENT, "Cookie", cookies, "Range", "bytes=10-19"), ofByteArray());
        HttpResponse<byte[]> beyond =
                edge.send(edge.request(SEGMENT, "Cookie", cookies, "Range", "bytes=9000000-9000001"), ofByteArray());
        HttpResponse<byte[]> same =
                edge.send(edge.request(SEGMENT, "Cookie", cookies, "If-None-Match", "\"etag\""), ofByteArray());
        HttpResponse<Void> head = edge.send(
                edge.request(SEGMENT, "Cookie", cookies).method("HEAD", BodyPublishers.noBody()), discarding());
        HttpResponse<byte[]> byQuery = edge.send(edge.request(SEGMENT + "?" + edge.query(FOLDER)), ofByteArray());

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(segment);
        assertThat(whole.headers().firstValue("content-type")).contains("video/iso.segment");
        assertThat(whole.headers().firstValue("cross-origin-resource-policy")).contains("same-origin");
        assertThat(whole.headers().map()).doesNotContainKeys("x-amz-request-id", "server");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("content-range")).contains("bytes 10-19/3000000");
        assertThat(part.body()).hasSize(10);
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(head.headers().firstValue("content-length")).contains("3000000");
        assertThat(byQuery.body()).isEqualTo(segment);
    }

    @Test
    void a_playlist_has_its_type_and_is_compressed() throws Exception {
        HttpResponse<byte[]> playlist = edge.send(
                edge.request(PLAYLIST, "Cookie", edge.cookies(FOLDER), "Accept-Encoding", "gzip"), ofByteArray());

        assertThat(playlist.headers().firstValue("content-type")).contains("application/vnd.apple.mpegurl");
        assertThat(playlist.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(playlist.body().length).isLessThan(400);
    }

    @Test
    void nothing_is_open_without_a_grant_or_with_anothers() throws Exception {
        int read = origins.objectsRead.get();

        HttpResponse<String> none = edge.get(SEGMENT);
        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(none.body()).contains("<Code>MissingKey</Code>");
        assertThat(edge.get(SEGMENT, "Cookie", edge.cookies("/media/t2/a1/")).statusCode())
                .isEqualTo(403);
        assertThat(edge.get("/media/t2/a1/x.m4s?" + edge.query(FOLDER)).statusCode())
                .isEqualTo(403);
        assertThat(edge.get(SEGMENT, "Cookie", edge.cookies(FOLDER + "high/")).statusCode())
                .isEqualTo(403);
        assertThat(edge.send(
                                edge.request(SEGMENT, "Cookie", edge.cookies(FOLDER))
                                        .method("PUT", BodyPublishers.ofString("x")),
                                ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(origins.objectsRead).hasValue(read);
    }

    @Test
    void a_segment_that_is_not_there_is_not_found_and_tells_nothing_of_the_bucket() throws Exception {
        HttpResponse<String> lost = edge.get(FOLDER + "lost.m4s", "Cookie", edge.cookies(FOLDER));

        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("NoSuchKey").doesNotContain("internal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/t1/a1/../../t2/a1/x.m4s",
                "/media/t1/a1/%2e%2e/%2E%2E/t2/a1/x.m4s",
                "/media/t1/a1/..%2f..%2ft2/a1/x.m4s",
                "/media/t1/a1//../../t2/a1/x.m4s",
                "/media%2Ft2/a1/x.m4s",
                "//media/t2/a1/x.m4s",
                "/%6dedia/t2/a1/x.m4s",
                "/media/t1/a1/%252e%252e/t2",
                "/images/../media/t2/a1/x.m4s",
                "/api/../media/t2/a1/x.m4s",
                "/media/t1/a1/%zz"
            })
    void no_way_leads_round_the_grant(String path) throws Exception {
        String answer = edge.rawGet(path, "Cookie: " + edge.cookies(FOLDER));

        assertThat(answer).matches("(?s)HTTP/1.1 40[34] .*").doesNotEndWith("other");
    }

    @Test
    void images_are_open_immutable_inert_and_read_once() throws Exception {
        HttpResponse<String> first = edge.get("/images/poster.jpg");
        int read = origins.objectsRead.get();
        HttpResponse<String> again = edge.get("/images/poster.jpg");
        HttpResponse<String> same = edge.get("/images/poster.jpg", "If-None-Match", "\"etag\"");

        assertThat(first.body()).isEqualTo(again.body()).isEqualTo("picture");
        assertThat(again.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(again.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(origins.objectsRead).hasValue(read);
        assertThat(edge.get("/images/avatar.svg")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElseThrow())
                .contains("default-src 'none'", "sandbox");
        assertThat(edge.get("/images/avatar.svg").headers().firstValue("content-type"))
                .contains("image/svg+xml; charset=utf-8");
        assertThat(edge.get("/images/lost.jpg").statusCode()).isEqualTo(404);
        assertThat(edge.send(edge.request("/images/poster.jpg").DELETE(), ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/images/poster.jpg",
                "/images/avatar.svg",
                "/images/lost.jpg",
                SEGMENT,
                PLAYLIST,
                "/media/t9/a9/x",
                "/__edge/health",
                "/api/../x"
            })
    void browsers_make_nothing_else_of_an_answer_whatever_it_is(String path) throws Exception {
        for (String cookies : List.of("none=1", edge.cookies(FOLDER))) {
            String answer = edge.rawGet(path, "Cookie: " + cookies);
            String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
            AnswerHeaders.all()
                    .forEach((name, value) -> assertThat(head).containsIgnoringCase("\r\n" + name + ": " + value));
            assertThat(head).contains("content-type: ").doesNotContain("\r\nserver:", "access-control-");
            assertThat(head).doesNotContainPattern("content-type: (text/[a-z]+|[a-z/]*[+/]xml)\r\n");
        }
    }

    @Test
    void the_access_log_says_what_was_asked_but_neither_who_nor_by_which_grant() throws Exception {
        String query = edge.query(FOLDER);
        edge.get(SEGMENT + "?" + query + "&take=1", "Cookie", edge.cookies(FOLDER), "Range", "bytes=0-0");
        edge.get("/__edge/health");
        try (RunningEdge other = new RunningEdge(
                folder.resolve("logged"),
                origins.gateway(),
                new S3Settings(origins.s3(), "us-east-1", "edge", "secret"))) {
            other.get(SEGMENT + "?" + query + "&take=1&email=a@b", "Cookie", other.cookies(FOLDER));
            other.close();
            assertThat(Files.readString(other.log))
                    .contains("\"path\":\"" + SEGMENT + "\"", "\"query\":[\"take\",\"email\"]", "\"status\":403")
                    .doesNotContain("Signature", "Policy", "a@b", "127.0.0.1");
        }
    }
}
