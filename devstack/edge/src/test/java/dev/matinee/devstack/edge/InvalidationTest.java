package dev.matinee.devstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.devstack.edge.s3.S3Settings;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.NoSuchDistributionException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchInvalidationException;

/** What AWS's own client asks of CloudFront, asked of the edge. */
class InvalidationTest {
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

    private static CloudFrontClient client(String secret) {
        return CloudFrontClient.builder()
                .endpointOverride(edge.control())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(RunningEdge.ACCESS_KEY, secret)))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    private static Invalidation invalidate(String reference, String... paths) {
        try (var client = client(RunningEdge.SECRET_KEY)) {
            return client.createInvalidation(create -> create.distributionId(RunningEdge.DISTRIBUTION)
                            .invalidationBatch(batch -> batch.callerReference(reference)
                                    .paths(all -> all.quantity(paths.length).items(paths))))
                    .invalidation();
        }
    }

    private static String reference() {
        return UUID.randomUUID().toString();
    }

    /** A segment in the bucket, asked for once. */
    private static String held(String path) throws Exception {
        origins.objects.put("/matinee-media" + path, Buffer.buffer("old"));
        assertThat(read(path).body()).isEqualTo("old");
        return path;
    }

    private static HttpResponse<String> read(String path) throws Exception {
        return edge.get(path, "Cookie", edge.cookies(path.substring(0, path.lastIndexOf('/') + 1)));
    }

    @Test
    void what_is_held_is_answered_without_the_origin_until_it_is_invalidated() throws Exception {
        String taken = held("/media/t1/a1/seg-1.m4s");
        String other = held("/media/t10/a1/seg-1.m4s");
        origins.objects.remove("/matinee-media" + taken);
        HttpResponse<String> before = read(taken);

        Invalidation invalidation = invalidate(reference(), "/media/t1/*");

        assertThat(before.body()).isEqualTo("old");
        assertThat(before.headers().firstValue("x-cache")).contains("Hit from cloudfront");
        assertThat(before.headers().firstValue("age")).isPresent();
        assertThat(invalidation.status()).isEqualTo("InProgress");
        assertThat(invalidation.invalidationBatch().paths().items()).containsExactly("/media/t1/*");
        assertThat(read(taken).statusCode()).isEqualTo(404);
        assertThat(read(other).headers().firstValue("x-cache")).contains("Hit from cloudfront");
    }

    @Test
    void what_was_asked_for_before_it_was_invalidated_and_came_after_is_not_held() throws Exception {
        String path = "/media/t7/a1/seg-1.m4s";
        origins.objects.put("/matinee-media" + path, Buffer.buffer("old"));
        var mayGo = new CompletableFuture<Void>();
        origins.objectsMayGo = mayGo;
        origins.objectLookedUp = new CompletableFuture<>();
        var late = CompletableFuture.supplyAsync(() -> {
            try {
                return read(path).body();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        origins.objectLookedUp.get(10, TimeUnit.SECONDS);
        origins.objects.remove("/matinee-media" + path);

        invalidate(reference(), "/media/t7/*");
        mayGo.complete(null);

        assertThat(late).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("old");
        assertThat(read(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_grant_is_wanted_for_what_is_held_too() throws Exception {
        String path = held("/media/t2/a1/seg-1.m4s");

        assertThat(edge.get(path).statusCode()).isEqualTo(403);
        assertThat(edge.get(path, "Cookie", edge.cookies("/media/t1/")).statusCode())
                .isEqualTo(403);
        assertThat(read(path).headers().firstValue("x-cache")).contains("Hit from cloudfront");
    }

    @Test
    void one_path_is_one_object_however_it_is_written() throws Exception {
        String path = held("/media/t3/a1/sub-en.vtt");
        String longer = held("/media/t3/a1/sub-en.vtt2");

        invalidate(reference(), "/media/t3/a1/sub%2Den.vtt", "/images/none.jpg");

        assertThat(read(path).headers().firstValue("x-cache")).contains("Miss from cloudfront");
        assertThat(read(longer).headers().firstValue("x-cache")).contains("Hit from cloudfront");
    }

    @Test
    void said_again_it_is_the_same_one_and_in_the_end_it_is_completed() throws Exception {
        String reference = reference();
        Invalidation first = invalidate(reference, "/media/t4/*");
        String path = held("/media/t4/a1/seg-1.m4s");

        Invalidation again = invalidate(reference, "/media/t4/*");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(read(path).headers().firstValue("x-cache")).contains("Hit from cloudfront");
        try (var client = client(RunningEdge.SECRET_KEY)) {
            var asked = client.getInvalidation(
                            get -> get.distributionId(RunningEdge.DISTRIBUTION).id(first.id()))
                    .invalidation();
            assertThat(asked.status()).isEqualTo("Completed");
            assertThat(asked.createTime()).isEqualTo(first.createTime());
            assertThatExceptionOfType(NoSuchInvalidationException.class)
                    .isThrownBy(() -> client.getInvalidation(
                            get -> get.distributionId(RunningEdge.DISTRIBUTION).id("I999")));
            assertThatExceptionOfType(NoSuchDistributionException.class)
                    .isThrownBy(() -> client.getInvalidation(
                            get -> get.distributionId("E2OTHER").id(first.id())));
        }
        assertThatThrownBy(() -> invalidate(reference, "/media/t5/*")).hasMessageContaining("CallerReference");
    }

    @Test
    void what_is_not_signed_with_the_secret_is_refused_and_forgets_nothing() throws Exception {
        String path = held("/media/t6/a1/seg-1.m4s");

        try (var stranger = client("another-secret")) {
            assertThatExceptionOfType(CloudFrontException.class)
                    .isThrownBy(() ->
                            stranger.createInvalidation(create -> create.distributionId(RunningEdge.DISTRIBUTION)
                                    .invalidationBatch(batch -> batch.callerReference(reference())
                                            .paths(all -> all.quantity(1).items("/*")))))
                    .satisfies(refused ->
                            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch"));
        }
        assertThat(post("<InvalidationBatch/>").statusCode()).isEqualTo(403);
        assertThat(read(path).headers().firstValue("x-cache")).contains("Hit from cloudfront");
    }

    @Test
    void a_batch_that_is_none_is_refused() {
        for (List<String> paths : List.of(List.of("media/*"), List.<String>of())) {
            assertThatExceptionOfType(CloudFrontException.class)
                    .isThrownBy(() -> invalidate(reference(), paths.toArray(String[]::new)))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(400));
        }
        assertThatExceptionOfType(CloudFrontException.class)
                .isThrownBy(() -> invalidate(" ", "/media/*"))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(400));
    }

    private static HttpResponse<String> post(String body) throws Exception {
        URI uri = edge.control().resolve("/2020-05-31/distribution/" + RunningEdge.DISTRIBUTION + "/invalidation");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
