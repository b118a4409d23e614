package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingFailed;
import dev.matinee.events.v1.EncodingProgress;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.Track;
import dev.matinee.kit.event.EventPublisher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;

/** A title from its sheet to the screen and away again. */
class TitleLifeIT extends RunningCatalog {
    @Autowired
    EventPublisher publisher;

    @Autowired
    Requests requests;

    private String genre;
    private String key;

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        Requests requests() {
            return new Requests();
        }
    }

    /** The encoder's ears. */
    static class Requests {
        final ConcurrentLinkedQueue<Encoding> heard = new ConcurrentLinkedQueue<>();

        @KafkaListener(topics = "encoding", groupId = "${matinee.catalog.group}-encoder")
        void hear(ConsumerRecord<String, byte[]> record) throws InvalidProtocolBufferException {
            var encoding = Encoding.parseFrom(record.value());
            if (encoding.hasRequested()) {
                heard.add(encoding);
            }
        }

        List<Encoding> of(String titleId) {
            return heard.stream().filter(e -> e.getTitleId().equals(titleId)).toList();
        }
    }

    @BeforeEach
    void names() {
        genre = fresh("genre");
        key = fresh("film");
    }

    @Test
    void aSheetIsBroughtInOnceAndEncodedOnceAndPublishedWhenItPlaysAndGoneWhenWithdrawn() throws Exception {
        var sheet = Sheets.film("A Trip to the Moon", 7, genre);
        var created = put("/api/studio/titles/by-key/" + key, sheet);
        assertThat(created.status()).isEqualTo(200);
        assertThat(created.text("/result")).isEqualTo("created");
        String id = created.text("/id");
        assertThat(put("/api/studio/titles/by-key/" + key, sheet).text("/result"))
                .isEqualTo("unchanged");
        sheet.put("badge", "New");
        var changed = put("/api/studio/titles/by-key/" + key, sheet);
        assertThat(changed.text("/result")).isEqualTo("changed");
        assertThat(changed.json().at("/version").asLong()).isEqualTo(2);

        assertThat(post("/api/studio/titles/" + id + "/publish", Map.of("when", "ready"))
                        .text("/publishWhenReady"))
                .isEqualTo("true");
        byte[] video = fresh("video").getBytes(StandardCharsets.UTF_8);
        byte[] subtitles = "WEBVTT\n".getBytes(StandardCharsets.UTF_8);
        var announced = announce(id, "feature", video, subtitles);
        assertThat(announced.text("/state")).isEqualTo("uploading");
        String master = announced.text("/masterId");
        assertThat(post("/api/studio/masters/" + master + "/complete", Map.of()).text("/code"))
                .isEqualTo("upload-incomplete");
        assertThat(upload(announced.text("/uploadUrl"), "video/mp4", video)).isEqualTo(200);
        assertThat(upload(announced.text("/subtitleUploadUrls/en"), "text/vtt", subtitles))
                .isEqualTo(200);
        assertThat(announce(id, "feature", video, subtitles).json().hasNonNull("uploadUrl"))
                .isFalse();
        assertThat(post("/api/studio/masters/" + master + "/complete", Map.of()).status())
                .isEqualTo(202);
        assertThat(post("/api/studio/masters/" + master + "/complete", Map.of()).status())
                .isEqualTo(202);
        await().until(() -> requests.of(id).size() == 1);
        var asked = requests.of(id).getFirst();
        assertThat(asked.getRequested().getLadder()).isEqualTo("demo");
        assertThat(asked.getRequested().getSubtitles(0).getKey()).startsWith("masters/" + id + "/");

        say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(40)));
        await().until(() -> state(id).equals("encoding"));
        assertThat(get("/api/catalog/titles/" + id, ADULT).status()).isEqualTo(404);
        say(asked, e -> e.setReady(EncodingReady.newBuilder().setAsset(asset(asked, 24_000))));
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 200);
        var page = get("/api/catalog/titles/" + id, ADULT).json();
        assertThat(page.at("/title").asString()).isEqualTo("A Trip to the Moon");
        assertThat(page.at("/badge").asString()).isEqualTo("New");
        assertThat(page.at("/playable").asBoolean()).isTrue();
        assertThat(page.at("/trailer").asBoolean()).isFalse();
        assertThat(page.at("/durationMs").asLong()).isEqualTo(24_000);
        assertThat(page.at("/audio/0/language").asString()).isEqualTo("fr");
        assertThat(page.at("/people/0/role").asString()).isEqualTo("director");
        assertThat(listed(ADULT)).containsExactly(id);
        long version =
                get("/api/studio/titles/" + id, OPERATOR).json().at("/version").asLong();
        say(asked, e -> e.setReady(EncodingReady.newBuilder().setAsset(asset(asked, 24_000))));
        say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(50)));
        assertThat(post("/api/studio/masters/" + master + "/complete", Map.of()).status())
                .isEqualTo(202);

        assertThat(post("/api/studio/titles/" + id + "/withdraw", Map.of()).status())
                .isEqualTo(200);
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 404);
        assertThat(listed(ADULT)).isEmpty();
        assertThat(state(id)).isEqualTo("ready");
        assertThat(get("/api/studio/titles/" + id, OPERATOR)
                        .json()
                        .at("/version")
                        .asLong())
                .isEqualTo(version + 1);
        assertThat(requests.of(id)).hasSize(1);
    }

    @Test
    void aNewMasterPlaysOnceItIsReadyAndTheOldOneUntilThen() throws Exception {
        String id = published(Sheets.film("Two Prints", 7, genre));
        var first = encoded(id, fresh("first").getBytes(StandardCharsets.UTF_8), 10_000);
        await().until(() -> duration(id) == 10_000);
        byte[] second = fresh("second").getBytes(StandardCharsets.UTF_8);
        var asked = requested(id, second, 2);
        assertThat(asked.getAssetId()).isNotEqualTo(first.getAssetId());
        assertThat(duration(id)).isEqualTo(10_000);
        say(asked, e -> e.setFailed(EncodingFailed.newBuilder().setReason("No picture")));
        await().until(() -> state(id).equals("failed"));
        assertThat(duration(id)).isEqualTo(10_000);
        var again = requested(id, second, 3);
        say(again, e -> e.setReady(EncodingReady.newBuilder().setAsset(asset(again, 20_000))));
        await().until(() -> duration(id) == 20_000);
    }

    @Test
    void aSeriesHasSeasonsAndWaitsForItsFirstEpisode() throws Exception {
        var created = put("/api/studio/titles/by-key/" + key, Sheets.series("Les Vampires", 12, genre));
        String id = created.text("/id");
        String episode = created.text("/episodes/0/id");
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "ready"));
        byte[] video = fresh("episode").getBytes(StandardCharsets.UTF_8);
        var master = post("/api/studio/titles/" + id + "/masters", master("feature", video, episode));
        upload(master.text("/uploadUrl"), "video/mp4", video);
        post("/api/studio/masters/" + master.text("/masterId") + "/complete", Map.of());
        await().until(() -> requests.of(id).size() == 1);
        var asked = requests.of(id).getFirst();
        assertThat(asked.getRequested().getEpisodeId()).isEqualTo(episode);
        say(
                asked,
                e -> e.setReady(EncodingReady.newBuilder()
                        .setAsset(asset(asked, 24_000))
                        .setEpisodeId(episode)));
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 200);
        var season = get("/api/catalog/titles/" + id + "/seasons/1", ADULT).json();
        assertThat(season.at("/items")).hasSize(2);
        assertThat(season.at("/items/0/playable").asBoolean()).isTrue();
        assertThat(season.at("/items/1/playable").asBoolean()).isFalse();
        assertThat(season.at("/items/0/synopsis").asString()).isEqualTo("What happens in 1");
        var page = get("/api/catalog/titles/" + id, ADULT).json();
        assertThat(page.at("/seasonCount").asInt()).isEqualTo(2);
        assertThat(page.at("/seasons/0/episodeCount").asInt()).isEqualTo(2);
        assertThat(get("/api/catalog/titles/" + id + "/seasons/3", ADULT).status())
                .isEqualTo(404);
    }

    @Test
    void whoEditsAnOldVersionIsToldSoAndChangesNothing() {
        var sheet = Sheets.film("Edited", 7, genre);
        String id = put("/api/studio/titles/by-key/" + key, sheet).text("/id");
        sheet.put("title", "Edited twice");
        put("/api/studio/titles/by-key/" + key, sheet);
        sheet.put("title", "Edited from an old page");
        var late = send(request("/api/studio/titles/by-key/" + key)
                .header("If-Match", "\"1\"")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(json.writeValueAsString(sheet))));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/code")).isEqualTo("version-conflict");
        assertThat(get("/api/studio/titles/" + id, OPERATOR).text("/sheet/title"))
                .isEqualTo("Edited twice");
    }

    @Test
    void whatIsRemovedIsGoneAndMayComeBackWithAHigherVersionAndWhatItPlayed() throws Exception {
        String id = published(Sheets.film("Removed", 7, genre));
        encoded(id, fresh("video").getBytes(StandardCharsets.UTF_8), 10_000);
        await().until(() -> duration(id) == 10_000);
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 200);
        assertThat(send(request("/api/studio/titles/" + id).DELETE()).status()).isEqualTo(204);
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 404);
        assertThat(get("/api/studio/titles/" + id, OPERATOR).status()).isEqualTo(404);
        var back = put("/api/studio/titles/by-key/" + key, Sheets.film("Removed", 7, genre));
        assertThat(back.text("/result")).isEqualTo("created");
        assertThat(back.text("/id")).isEqualTo(id);
        assertThat(back.json().at("/version").asLong()).isEqualTo(6);
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "ready"));
        await().until(() -> duration(id) == 10_000);
    }

    private String published(Map<String, Object> sheet) {
        String id = put("/api/studio/titles/by-key/" + key, sheet).text("/id");
        assertThat(post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"))
                        .status())
                .isEqualTo(200);
        return id;
    }

    private Encoding encoded(String id, byte[] video, long durationMs) throws Exception {
        var asked = requested(id, video, 1);
        say(asked, e -> e.setReady(EncodingReady.newBuilder().setAsset(asset(asked, durationMs))));
        return asked;
    }

    private Encoding requested(String id, byte[] video, int nth) throws Exception {
        var master = post("/api/studio/titles/" + id + "/masters", master("feature", video, null));
        if (master.json().hasNonNull("uploadUrl")) {
            assertThat(upload(master.text("/uploadUrl"), "video/mp4", video)).isEqualTo(200);
        }
        assertThat(post("/api/studio/masters/" + master.text("/masterId") + "/complete", Map.of())
                        .status())
                .isEqualTo(202);
        await().until(() -> requests.of(id).size() == nth);
        return requests.of(id).getLast();
    }

    private Answer announce(String id, String kind, byte[] video, byte[] subtitles) throws Exception {
        var master = master(kind, video, null);
        master.put("ladder", "demo");
        master.put(
                "subtitles",
                List.of(Map.of(
                        "language",
                        "en",
                        "label",
                        "English",
                        "sha256",
                        Sheets.sha256(subtitles),
                        "bytes",
                        subtitles.length)));
        return post("/api/studio/titles/" + id + "/masters", master);
    }

    private static Map<String, Object> master(String kind, byte[] video, String episodeId) throws Exception {
        var master = new java.util.HashMap<String, Object>(Map.of(
                "kind", kind, "sha256", Sheets.sha256(video), "contentType", "video/mp4", "bytes", video.length));
        if (episodeId != null) {
            master.put("episodeId", episodeId);
        }
        return master;
    }

    private static Asset asset(Encoding asked, long durationMs) {
        return Asset.newBuilder()
                .setId(asked.getAssetId())
                .setKind(AssetKind.FEATURE)
                .setDurationMs(durationMs)
                .addAudio(Track.newBuilder()
                        .setLanguage("fr")
                        .setLabel("Français")
                        .setRole("main"))
                .build();
    }

    private void say(Encoding asked, java.util.function.Consumer<Encoding.Builder> what) throws Exception {
        var said = Encoding.newBuilder()
                .setId(fresh("event"))
                .setAssetId(asked.getAssetId())
                .setTitleId(asked.getTitleId());
        what.accept(said);
        publisher.say(Topic.ENCODING, asked.getAssetId(), said.build()).get();
    }

    private String state(String id) {
        return get("/api/studio/titles/" + id, OPERATOR).text("/assets/0/state");
    }

    private long duration(String id) {
        return get("/api/catalog/titles/" + id, ADULT).json().at("/durationMs").asLong();
    }

    private List<String> listed(String token) {
        return get("/api/catalog/titles?genre=" + genre, token)
                .json()
                .at("/items")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }
}
