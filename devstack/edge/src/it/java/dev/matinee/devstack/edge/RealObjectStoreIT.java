package dev.matinee.devstack.edge;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.s3.S3Settings;
import dev.matinee.devstack.testing.TestS3;
import dev.matinee.devstack.testing.TestStores;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against an object store that refuses whatever is not signed right. */
class RealObjectStoreIT {
    private static final String FOLDER = "/media/" + UUID.randomUUID() + "/a1/";
    private static final String IMAGE = "/images/" + UUID.randomUUID() + ".jpg";

    @TempDir
    static Path folder;

    private static RunningEdge edge;
    private static byte[] segment;

    @BeforeAll
    static void store() throws Exception {
        TestS3 s3 = TestStores.s3();
        segment = new byte[2_000_000];
        new Random(2).nextBytes(segment);
        try (S3Client client = client(s3)) {
            put(client, "matinee-media", FOLDER + "std/v270/seg-00001.m4s", null, segment);
            put(client, "matinee-media", FOLDER + "std/sub en é+~.vtt", "text/vtt", "WEBVTT\n".getBytes());
            put(client, "matinee-images", IMAGE, "image/jpeg", new byte[] {1, 2, 3});
        }
        URI endpoint = URI.create(s3.endpoint());
        S3Settings settings = new S3Settings(endpoint, s3.region(), s3.accessKeyId(), s3.secretAccessKey());
        edge = new RunningEdge(folder, URI.create("http://127.0.0.1:1"), settings);
    }

    private static S3Client client(TestS3 s3) {
        return S3Client.builder()
                .endpointOverride(URI.create(s3.endpoint()))
                .region(Region.of(s3.region()))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(s3.accessKeyId(), s3.secretAccessKey())))
                .build();
    }

    private static void put(S3Client client, String bucket, String path, String type, byte[] bytes) {
        client.putObject(
                put -> put.bucket(bucket).key(path.substring(1)).contentType(type), RequestBody.fromBytes(bytes));
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void a_segment_is_read_whole_in_part_by_its_tag_and_by_its_head() throws Exception {
        String path = FOLDER + "std/v270/seg-00001.m4s";
        String cookies = edge.cookies(FOLDER);

        HttpResponse<byte[]> whole = edge.send(edge.request(path, "Cookie", cookies), ofByteArray());
        String etag = whole.headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> part =
                edge.send(edge.request(path, "Cookie", cookies, "Range", "bytes=100-"), ofByteArray());
        HttpResponse<byte[]> beyond =
                edge.send(edge.request(path, "Cookie", cookies, "Range", "bytes=9000000-"), ofByteArray());
        HttpResponse<byte[]> same =
                edge.send(edge.request(path, "Cookie", cookies, "If-None-Match", etag), ofByteArray());
        HttpResponse<Void> head =
                edge.send(edge.request(path, "Cookie", cookies).method("HEAD", BodyPublishers.noBody()), discarding());

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(segment);
        assertThat(whole.headers().firstValue("content-type")).contains("video/iso.segment");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("content-range")).contains("bytes 100-1999999/2000000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(segment, 100, segment.length));
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("content-length")).contains("2000000");
    }

    @Test
    void a_key_may_hold_any_character() throws Exception {
        HttpResponse<String> subtitles =
                edge.get(FOLDER + "std/sub%20en%20%C3%A9+~.vtt", "Cookie", edge.cookies(FOLDER));

        assertThat(subtitles.body()).isEqualTo("WEBVTT\n");
        assertThat(subtitles.headers().firstValue("content-type").orElseThrow()).startsWith("text/vtt");
    }

    @Test
    void images_are_open_and_what_is_not_there_is_not_found() throws Exception {
        assertThat(edge.send(edge.request(IMAGE), ofByteArray()).body()).containsExactly(1, 2, 3);
        assertThat(edge.get(IMAGE).statusCode()).isEqualTo(200);
        assertThat(edge.get("/images/lost.jpg").statusCode()).isEqualTo(404);
        assertThat(edge.get(FOLDER + "lost.m4s", "Cookie", edge.cookies(FOLDER)).statusCode())
                .isEqualTo(404);
        assertThat(edge.get(FOLDER + "std/v270/seg-00001.m4s").statusCode()).isEqualTo(403);
    }
}
