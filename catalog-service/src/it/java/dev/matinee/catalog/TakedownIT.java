package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.s3.S3Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What is left of a title that was taken down, wherever one dies and whatever is away. */
class TakedownIT extends RunningCatalog {
    private static final Map<String, String> REASON = Map.of("reason", "The rights have ended");

    @Autowired
    EventPublisher publisher;

    @Autowired
    Asked asked;

    @Autowired
    S3Client s3;

    @Autowired
    S3Settings buckets;

    @Autowired
    CqlTemplate cql;

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        Asked asked() {
            return new Asked();
        }
    }

    /** The encoder's ears: an asset may be asked for again, which asks for nothing more. */
    static class Asked {
        private final ConcurrentMap<String, Encoding> heard = new ConcurrentSkipListMap<>();

        @KafkaListener(topics = "encoding", groupId = "${matinee.catalog.group}-encoder")
        void hear(ConsumerRecord<String, byte[]> record) throws InvalidProtocolBufferException {
            var encoding = Encoding.parseFrom(record.value());
            if (encoding.hasRequested()) {
                heard.putIfAbsent(encoding.getAssetId(), encoding);
            }
        }

        List<Encoding> of(String titleId) {
            return heard.values().stream()
                    .filter(e -> e.getTitleId().equals(titleId))
                    .toList();
        }
    }

    @AfterEach
    void theCdnIsThere() {
        StandInCdn.ONE.comeBack();
    }

    /** A film that viewers watch, and its encoding. */
    private record Watched(String id, Encoding encoding) {}

    private Watched watched() throws Exception {
        String id = announced();
        var encoding = asked.of(id).getFirst();
        encoded(encoding);
        await().until(() -> title(id, "/assets/0/state").equals("ready"));
        assertThat(post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"))
                        .status())
                .isEqualTo(200);
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 200);
        return new Watched(id, encoding);
    }

    /** A film whose master is with the encoder. */
    private String announced() {
        String id = put("/api/studio/titles/by-key/" + fresh("film"), Sheets.film("Nosferatu", 7, fresh("genre")))
                .text("/id");
        byte[] video = fresh("video").getBytes(StandardCharsets.UTF_8);
        var master = new LinkedHashMap<String, Object>();
        master.put("kind", "feature");
        master.put("sha256", Sheets.sha256(video));
        master.put("contentType", "video/mp4");
        master.put("bytes", video.length);
        var announced = post("/api/studio/titles/" + id + "/masters", master);
        assertThat(upload(announced.text("/uploadUrl"), "video/mp4", video)).isEqualTo(200);
        assertThat(post("/api/studio/masters/" + announced.text("/masterId") + "/complete", Map.of())
                        .status())
                .isEqualTo(202);
        await().until(() -> asked.of(id).size() == 1);
        return id;
    }

    /** The encoder puts files into the bucket, and says so. */
    private void encoded(Encoding asked) throws Exception {
        for (String file : List.of("master.m3u8", "std/v270/seg-00001.m4s", "high/v1080/seg-00001.m4s")) {
            s3.putObject(
                    put -> put.bucket(buckets.media())
                            .contentType("video/iso.segment")
                            .key("media/" + asked.getTitleId() + "/" + asked.getAssetId() + "/" + file),
                    RequestBody.fromString(file));
        }
        var asset = Asset.newBuilder()
                .setId(asked.getAssetId())
                .setKind(AssetKind.FEATURE)
                .setDurationMs(24_000);
        publisher
                .say(
                        Topic.ENCODING,
                        asked.getAssetId(),
                        Encoding.newBuilder()
                                .setId(fresh("event"))
                                .setAssetId(asked.getAssetId())
                                .setTitleId(asked.getTitleId())
                                .setReady(EncodingReady.newBuilder().setAsset(asset))
                                .build())
                .get();
    }

    private int files(String titleId) {
        return s3.listObjectsV2(list -> list.bucket(buckets.media()).prefix("media/" + titleId + "/"))
                .keyCount();
    }

    private String title(String id, String pointer) {
        return get("/api/studio/titles/" + id, OPERATOR).text(pointer);
    }

    private Answer takeDown(String id) {
        return post("/api/studio/titles/" + id + "/takedown", REASON);
    }

    private void owe(String kind, String titleId, Instant since) {
        cql.execute(
                "INSERT INTO takedown_debt (kind, title_id, asset_id, at, invalidation) VALUES (?, ?, '', ?, '')",
                kind,
                titleId,
                since);
    }

    private boolean owes(String kind, String titleId) {
        return !cql.queryForList("SELECT title_id FROM takedown_debt WHERE kind = ? AND title_id = ?", kind, titleId)
                .isEmpty();
    }

    private void isDone(String id) {
        await().until(() -> title(id, "/takenDown/done").equals("true"));
    }

    @Test
    void who_takes_it_down_and_why_is_told_and_nothing_of_it_is_left_to_be_watched() throws Exception {
        var film = watched();

        var answer = takeDown(film.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/state")).isEqualTo("taken-down");
        assertThat(answer.text("/takenDown/by")).isEqualTo("house");
        assertThat(answer.text("/takenDown/reason")).isEqualTo("The rights have ended");
        await().until(() -> get("/api/catalog/titles/" + film.id(), ADULT).status() == 404);
        isDone(film.id());
        assertThat(files(film.id())).isZero();
        assertThat(StandInCdn.ONE.invalidated(film.id())).containsExactly("/media/" + film.id() + "/*");
        assertThat(title(film.id(), "/assets/0/state")).isEqualTo("failed");
        assertThat(title(film.id(), "/assets/0/reason")).contains("taken down");
        assertThat(post("/api/studio/titles/" + film.id() + "/publish", Map.of("when", "now"))
                        .text("/code"))
                .isEqualTo("taken-down");
    }

    @Test
    void said_again_it_is_still_the_first_one() throws Exception {
        var film = watched();
        String at = takeDown(film.id()).text("/takenDown/at");
        isDone(film.id());

        var again = post("/api/studio/titles/" + film.id() + "/takedown", Map.of("reason", "Another"));

        assertThat(again.text("/takenDown/at")).isEqualTo(at);
        assertThat(again.text("/takenDown/reason")).isEqualTo("The rights have ended");
        assertThat(again.text("/takenDown/done")).isEqualTo("true");
        assertThat(StandInCdn.ONE.invalidated(film.id())).hasSize(1);
    }

    @Test
    void while_the_cdn_is_away_the_files_go_and_the_rest_waits_for_it() throws Exception {
        var film = watched();
        StandInCdn.ONE.goAway();

        takeDown(film.id());
        await().until(() -> files(film.id()) == 0);

        assertThat(title(film.id(), "/takenDown/done")).isEqualTo("false");
        assertThat(post("/api/studio/titles/" + film.id() + "/restore", Map.of())
                        .text("/code"))
                .isEqualTo("takedown-unfinished");
        StandInCdn.ONE.comeBack();
        await().atMost(java.time.Duration.ofSeconds(60))
                .until(() -> title(film.id(), "/takenDown/done").equals("true"));
        assertThat(StandInCdn.ONE.invalidated(film.id())).hasSize(1);
    }

    @Test
    void what_one_who_died_still_owed_is_paid_by_whoever_looks_next() throws Exception {
        var film = watched();
        takeDown(film.id());
        isDone(film.id());
        // As if it had died before it removed any.
        encoded(film.encoding().toBuilder().setAssetId("left-behind").build());
        owe("REMOVE", film.id(), Instant.now());

        await().until(() -> files(film.id()) == 0);
        await().until(() -> !owes("REMOVE", film.id()));
    }

    @Test
    void what_is_owed_by_a_title_that_was_never_taken_down_removes_nothing() throws Exception {
        var film = watched();

        owe("REMOVE", film.id(), Instant.now().minusSeconds(600));

        await().until(() -> !owes("REMOVE", film.id()));
        assertThat(files(film.id())).isEqualTo(3);
        assertThat(get("/api/catalog/titles/" + film.id(), ADULT).status()).isEqualTo(200);
    }

    /** What is owed is looked through in the order of the titles' ids: once the second is gone, the first was looked at. */
    @Test
    void what_is_owed_by_a_title_that_is_just_about_to_be_taken_down_stays_owed() {
        var ids = Stream.generate(
                        () -> put("/api/studio/titles/by-key/" + fresh("film"), Sheets.film("Faust", 7, fresh("genre")))
                                .text("/id"))
                .limit(2)
                .sorted()
                .toList();
        owe("REMOVE", ids.getFirst(), Instant.now());
        owe("REMOVE", ids.getLast(), Instant.now().minusSeconds(600));

        await().until(() -> !owes("REMOVE", ids.getLast()));

        assertThat(owes("REMOVE", ids.getFirst())).isTrue();
        takeDown(ids.getFirst());
        isDone(ids.getFirst());
    }

    @Test
    void what_is_still_taken_down_is_not_encoded_again() throws Exception {
        var film = watched();
        takeDown(film.id());
        isDone(film.id());

        owe("ENCODE", film.id(), Instant.now().minusSeconds(600));
        await().until(() -> !owes("ENCODE", film.id()));

        assertThat(title(film.id(), "/assets/0/state")).isEqualTo("failed");
    }

    @Test
    void more_files_than_are_listed_at_once_are_removed_all() throws Exception {
        var film = watched();
        IntStream.range(0, 1_000)
                .parallel()
                .forEach(n -> s3.putObject(
                        put -> put.bucket(buckets.media())
                                .contentType("video/iso.segment")
                                .key("media/" + film.id() + "/another/seg-" + n + ".m4s"),
                        RequestBody.fromString("segment")));

        takeDown(film.id());

        isDone(film.id());
        assertThat(files(film.id())).isZero();
    }

    @Test
    void it_is_done_once_the_cdn_has_forgotten_and_what_the_cdn_lost_sight_of_is_asked_for_again() throws Exception {
        var film = watched();
        StandInCdn.ONE.takeLong();

        takeDown(film.id());
        await().until(() -> StandInCdn.ONE.timesAskedAfter(film.id()) >= 2);
        assertThat(title(film.id(), "/takenDown/done")).isEqualTo("false");
        StandInCdn.ONE.loseSight(film.id());
        await().until(() -> StandInCdn.ONE.invalidated(film.id()).size() == 1);

        StandInCdn.ONE.comeBack();
        isDone(film.id());
    }

    @Test
    void an_encoding_that_ends_afterwards_leaves_nothing_behind() throws Exception {
        String id = announced();
        takeDown(id);
        isDone(id);

        encoded(asked.of(id).getFirst());

        await().until(() -> files(id) == 0 && StandInCdn.ONE.invalidated(id).size() == 2);
        assertThat(title(id, "/assets/0/state")).isEqualTo("failed");
    }

    @Test
    void restored_it_stays_withdrawn_and_is_encoded_again_under_another_id() throws Exception {
        var film = watched();
        takeDown(film.id());
        isDone(film.id());

        var restored = post("/api/studio/titles/" + film.id() + "/restore", Map.of());

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.text("/state")).isEqualTo("withdrawn");
        assertThat(restored.json().path("takenDown").isMissingNode()).isTrue();
        await().until(() -> asked.of(film.id()).size() == 2);
        var second = asked.of(film.id()).getLast();
        assertThat(second.getAssetId()).isNotEqualTo(film.encoding().getAssetId());
        encoded(second);
        await().until(() -> title(film.id(), "/assets/0/state").equals("ready"));
        assertThat(get("/api/catalog/titles/" + film.id(), ADULT).status()).isEqualTo(404);
        post("/api/studio/titles/" + film.id() + "/publish", Map.of("when", "now"));
        await().until(() -> get("/api/catalog/titles/" + film.id(), ADULT)
                .json()
                .path("playable")
                .asBoolean());
        assertThat(files(film.id())).isEqualTo(3);
    }

    @Test
    void a_reason_is_wanted_and_a_title() {
        String id = put("/api/studio/titles/by-key/" + fresh("film"), Sheets.film("Faust", 7, fresh("genre")))
                .text("/id");

        assertThat(post("/api/studio/titles/" + id + "/takedown", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(post("/api/studio/titles/" + id + "/takedown", Map.of("reason", "x".repeat(501)))
                        .status())
                .isEqualTo(422);
        assertThat(post("/api/studio/titles/none/takedown", REASON).status()).isEqualTo(404);
        assertThat(post("/api/studio/titles/none/restore", Map.of()).status()).isEqualTo(404);
    }
}
