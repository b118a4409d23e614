package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.v1.EncodingFailed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** A master that comes in parts, from browsers that break off, come back, and meet each other. */
@Import(EncoderSide.class)
class MultipartIT extends RunningCatalog {
    private static final String BUCKET = "matinee-masters";
    private static final int PART = 8 * 1024 * 1024;
    private static final int LAST = 5;

    @Autowired
    EncoderSide encoder;

    @Autowired
    S3Client s3;

    private final byte[] film = new byte[2 * PART + LAST];
    private String title;
    private String master;
    private Map<String, Object> announcement;

    @BeforeEach
    void anAnnouncedMaster() {
        new Random(title().hashCode()).nextBytes(film);
        announcement = new HashMap<>(Map.of(
                "kind",
                "feature",
                "fingerprint",
                Sheets.sha256(Arrays.copyOf(film, 1000)),
                "contentType",
                "video/mp4",
                "bytes",
                film.length));
        master = announce().text("/masterId");
    }

    private String title() {
        title = put("/api/studio/titles/by-key/" + fresh("film"), Sheets.film("In Parts", 7, fresh("genre")))
                .text("/id");
        return title;
    }

    @Test
    void whoComesBackSendsWhatIsMissingAndTheFilmIsEncodedOnce() {
        send(2);

        var resumed = announce();
        assertThat(resumed.text("/masterId")).isEqualTo(master);
        assertThat(resumed.text("/state")).isEqualTo("uploading");
        assertThat(resumed.json().at("/partBytes").asInt()).isEqualTo(PART);
        assertThat(resumed.json().at("/parts").asInt()).isEqualTo(3);
        assertThat(uploaded(resumed)).containsExactly(2);
        assertThat(complete().text("/code")).isEqualTo("upload-incomplete");
        assertThat(complete().text("/detail")).isEqualTo("1 of 3 parts are there");

        send(1, 3);
        assertThat(uploaded(announce())).containsExactly(1, 2, 3);
        assertThat(complete().status()).isEqualTo(202);
        assertThat(complete().status()).isEqualTo(202);

        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key())).asByteArray())
                .isEqualTo(film);
        await().until(() -> encoder.asked(title).size() == 1);
        assertThat(encoder.asked(title).getFirst().getRequested().getMasterKey())
                .isEqualTo(key());
        assertThat(announce().text("/state")).isEqualTo("queued");
        assertThat(uploaded(announce())).containsExactly(1, 2, 3);
        assertThat(post("/api/studio/masters/" + master + "/parts", Map.of("numbers", List.of(1)))
                        .text("/code"))
                .isEqualTo("no-upload");
    }

    @Test
    void whatS3JoinedBeforeTheServiceDiedIsTakenAsItIs() {
        send(1, 2, 3);
        joinBehindItsBack();

        assertThat(uploaded(announce())).containsExactly(1, 2, 3);
        assertThat(complete().status()).isEqualTo(202);
        await().until(() -> encoder.asked(title).size() == 1);
    }

    @Test
    void whatS3LetGoOfIsBegunAnew() {
        send(1);
        var forgotten = uploads().getFirst();
        s3.abortMultipartUpload(abort -> abort.bucket(BUCKET).key(key()).uploadId(forgotten.uploadId()));

        assertThat(uploaded(announce())).isEmpty();
        send(1, 2, 3);
        assertThat(complete().status()).isEqualTo(202);
    }

    @Test
    void twoBrowsersThatAnnounceAtOnceShareOneUpload() {
        send(1);
        s3.abortMultipartUpload(abort ->
                abort.bucket(BUCKET).key(key()).uploadId(uploads().getFirst().uploadId()));
        var both = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(this::announce))
                .toList();
        assertThat(both).allMatch(one -> one.join().status() == 200);

        assertThat(uploads()).hasSize(1);
        send(1, 2, 3);
        assertThat(complete().status()).isEqualTo(202);
    }

    @Test
    void anUploadThatIsGivenUpLeavesNothingBehind() {
        send(1);
        assertThat(abort().status()).isEqualTo(204);

        assertThat(uploads()).isEmpty();
        assertThat(get("/api/studio/titles/" + title, OPERATOR).json().at("/assets"))
                .isEmpty();
        assertThat(abort().status()).isEqualTo(404);
        assertThat(complete().status()).isEqualTo(404);
        assertThat(uploaded(announce())).isEmpty();
    }

    @Test
    void whatIsEncodedIsNotGivenUp() {
        send(1, 2, 3);
        complete();
        assertThat(abort().status()).isEqualTo(409);
        assertThat(abort().text("/code")).isEqualTo("no-upload");
    }

    @Test
    void onlyWhatFailedIsEncodedAgain() {
        assertThat(retry().text("/code")).isEqualTo("not-failed");
        send(1, 2, 3);
        complete();
        await().until(() -> encoder.asked(title).size() == 1);
        encoder.say(
                encoder.asked(title).getFirst(),
                e -> e.setFailed(EncodingFailed.newBuilder().setReason("No picture")));
        await().until(() -> announce().text("/state").equals("failed"));

        assertThat(retry().status()).isEqualTo(202);
        assertThat(retry().status()).isEqualTo(202);
        await().until(() -> encoder.asked(title).size() == 2);
        assertThat(encoder.asked(title).getLast().getAssetId())
                .isNotEqualTo(encoder.asked(title).getFirst().getAssetId());
    }

    @Test
    void anAddressTakesItsPartAlone() {
        String address = address(3);
        assertThat(upload(address, "", new byte[LAST - 1])).isEqualTo(403);
        assertThat(upload(address.replace("partNumber=3", "partNumber=2"), "", part(3)))
                .isEqualTo(403);
        assertThat(uploaded(announce())).isEmpty();
    }

    @Test
    void thePageThatSentAPartIsToldAndPagesOfOthersAreNot() throws Exception {
        var app = sendFrom(TestStores.appOrigin());
        assertThat(app.statusCode()).isEqualTo(200);
        assertThat(app.headers().firstValue("Access-Control-Allow-Origin")).contains(TestStores.appOrigin());
        assertThat(sendFrom("https://evil.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private HttpResponse<Void> sendFrom(String origin) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address(3)))
                            .header("Origin", origin)
                            .PUT(BodyPublishers.ofByteArray(part(3)))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    @Test
    void badNumbersAreNamed() {
        for (var numbers : List.of(List.of(), List.of(0), List.of(4), List.of(-1), all(101))) {
            var refused = post("/api/studio/masters/" + master + "/parts", Map.of("numbers", numbers));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/errors/0/field")).isEqualTo("numbers");
        }
        assertThat(post("/api/studio/masters/" + master + "/parts", Map.of()).status())
                .isEqualTo(422);
        assertThat(post("/api/studio/masters/nothing-here/parts", Map.of("numbers", List.of(1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBadAnnouncementIsRefusedWithAllThatIsWrong() {
        announcement.put("fingerprint", "short");
        announcement.put("bytes", (1L << 40) + 1);
        announcement.put("kind", "poster");
        var refused = announce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrder("fingerprint", "bytes", "kind");
    }

    private Answer announce() {
        return post("/api/studio/titles/" + title + "/masters/multipart", announcement);
    }

    private void send(int... numbers) {
        for (int number : numbers) {
            assertThat(upload(address(number), "", part(number))).isEqualTo(200);
        }
    }

    private String address(int number) {
        return post("/api/studio/masters/" + master + "/parts", Map.of("numbers", List.of(number)))
                .text("/urls/" + number);
    }

    private byte[] part(int number) {
        int from = (number - 1) * PART;
        return Arrays.copyOfRange(film, from, Math.min(film.length, from + PART));
    }

    private static List<Integer> uploaded(Answer announced) {
        return announced
                .json()
                .at("/uploaded")
                .valueStream()
                .map(part -> part.path("number").asInt())
                .toList();
    }

    private Answer complete() {
        return post("/api/studio/masters/" + master + "/complete", Map.of());
    }

    private Answer retry() {
        return post("/api/studio/masters/" + master + "/retry", Map.of());
    }

    private Answer abort() {
        return send(request("/api/studio/masters/" + master + "/upload").DELETE());
    }

    private String key() {
        return "masters/" + title + "/" + master;
    }

    private List<MultipartUpload> uploads() {
        return s3.listMultipartUploads(list -> list.bucket(BUCKET).prefix(key())).uploads().stream()
                .filter(upload -> upload.key().equals(key()))
                .toList();
    }

    private void joinBehindItsBack() {
        String uploadId = uploads().getFirst().uploadId();
        var parts = s3.listParts(list -> list.bucket(BUCKET).key(key()).uploadId(uploadId)).parts().stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.partNumber())
                        .eTag(part.eTag())
                        .build())
                .toList();
        s3.completeMultipartUpload(join ->
                join.bucket(BUCKET).key(key()).uploadId(uploadId).multipartUpload(upload -> upload.parts(parts)));
    }

    private static List<Integer> all(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
