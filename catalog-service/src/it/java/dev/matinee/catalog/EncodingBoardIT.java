package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingFailed;
import dev.matinee.events.v1.EncodingProgress;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.Frame;
import dev.matinee.kit.testing.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

/** What operators see of encodings: the board, what happens on it, and the pictures that come of them. */
@Import(EncoderSide.class)
class EncodingBoardIT extends RunningCatalog {
    private static final String BOARD = "/api/studio/encodings";

    @Autowired
    EncoderSide encoder;

    @Autowired
    @Qualifier("encodingFeed")
    SmartLifecycle feed;

    @Test
    void theBoardShowsEachEncodingWithHowFarItIsAndTheNewestFirst() {
        var first = asked("First");
        var second = asked("Second");
        encoder.say(first, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(41)));
        await().until(() -> item(first).path("progress").asInt() == 41);

        assertThat(mine("", Set.of(first, second))).containsExactly(second.getTitleId(), first.getTitleId());
        assertThat(mine("state=encoding", Set.of(first, second))).containsExactly(first.getTitleId());
        assertThat(mine("state=queued", Set.of(first, second))).containsExactly(second.getTitleId());
        var shown = item(first);
        assertThat(shown.path("title").asString()).isEqualTo("First");
        assertThat(shown.path("kind").asString()).isEqualTo("feature");
        assertThat(shown.path("state").asString()).isEqualTo("encoding");
        assertThat(shown.path("bytes").asLong()).isPositive();
        assertThat(shown.has("reason")).isFalse();
        assertThat(Instant.parse(shown.path("updatedAt").asString()))
                .isAfter(Instant.parse(shown.path("queuedAt").asString()));

        await().until(() -> library("running").containsAll(List.of(first.getTitleId(), second.getTitleId())));

        encoder.say(first, e -> e.setFailed(EncodingFailed.newBuilder().setReason("No picture")));
        await().until(() -> item(first).path("reason").asString("").equals("No picture"));
        encoder.say(
                second,
                e -> e.setReady(
                        EncodingReady.newBuilder().setAsset(asset(second)).setNote("German is left out")));
        await().until(() -> item(second).path("state").asString().equals("ready"));
        assertThat(item(second).path("reason").asString()).isEqualTo("German is left out");
        await().until(() -> library("failed").contains(first.getTitleId()));
        await().until(() -> library("ready").contains(second.getTitleId()));
        assertThat(library("running")).doesNotContain(first.getTitleId(), second.getTitleId());
        encoder.say(second, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(99)));
        post("/api/studio/masters/" + item(first).path("masterId").asString() + "/retry", Map.of());
        await().until(() -> encoder.asked(first.getTitleId()).size() == 2);
        assertThat(mine("", Set.of(first, second))).containsExactly(first.getTitleId(), second.getTitleId());
        assertThat(item(second).path("progress").asInt()).isEqualTo(100);
    }

    @Test
    void partsThatAreToldOfInAnyOrderNeverSetTheBoardBack() {
        var asked = asked("Parts");
        encoder.say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(60)));
        await().until(() -> item(asked).path("progress").asInt() == 60);
        encoder.say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(20)));
        encoder.say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(61)));
        await().until(() -> item(asked).path("progress").asInt() != 60);
        assertThat(item(asked).path("progress").asInt()).isEqualTo(61);
    }

    @Test
    void anEncodingIsStoppedOnceAndCanBeAskedForAgain() {
        var asked = asked("Stopped");
        encoder.say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(7)));
        await().until(() -> item(asked).path("progress").asInt() == 7);
        String master = "/api/studio/masters/" + item(asked).path("masterId").asString();

        assertThat(send(request(master + "/encoding").DELETE()).status()).isEqualTo(204);

        assertThat(item(asked).path("state").asString()).isEqualTo("failed");
        assertThat(item(asked).path("reason").asString()).isEqualTo("An operator stopped the encoding.");
        await().until(() -> encoder.isStopped(asked));
        assertThat(send(request(master + "/encoding").DELETE()).status()).isEqualTo(204);
        encoder.say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(8)));

        assertThat(post(master + "/retry", Map.of()).status()).isEqualTo(202);
        await().until(() -> encoder.asked(asked.getTitleId()).size() == 2);
        var again = encoder.asked(asked.getTitleId()).getLast();
        assertThat(again.getAssetId()).isNotEqualTo(asked.getAssetId());
        encoder.say(again, e -> e.setReady(EncodingReady.newBuilder().setAsset(asset(again))));
        await().until(() -> item(again).path("state").asString().equals("ready"));
        assertThat(send(request(master + "/encoding").DELETE()).text("/code")).isEqualTo("not-encoding");
    }

    private List<String> library(String encoding) {
        return get("/api/studio/titles?limit=100&sort=changed&encoding=" + encoding, OPERATOR)
                .json()
                .at("/items")
                .valueStream()
                .map(title -> title.path("id").asString())
                .toList();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhileTheBoardGrows() {
        var all = Stream.of("A", "B", "C", "D", "E").map(this::asked).toList();
        var seen = new ArrayList<String>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            var answer = get(BOARD + "?limit=2" + cursor, OPERATOR).json();
            answer.at("/items").forEach(item -> seen.add(item.path("titleId").asString()));
            cursor = "&cursor=" + answer.at("/nextCursor").asString();
            asked("Meanwhile");
        }
        assertThat(seen)
                .startsWith(all.reversed().stream().map(Encoding::getTitleId).toArray(String[]::new));
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(get(BOARD + "?state=lost", OPERATOR).text("/errors/0/field")).isEqualTo("state");
        assertThat(get(BOARD + "?cursor=lost", OPERATOR).text("/errors/0/field"))
                .isEqualTo("cursor");
        assertThat(get(BOARD + "?limit=0", OPERATOR).status()).isEqualTo(422);
        assertThat(get(BOARD, ADULT).status()).isEqualTo(403);
        assertThat(get(BOARD + "/events", ADULT).status()).isEqualTo(403);
    }

    @Test
    @Timeout(60)
    void whoWatchesHearsWhatHappensAsItHappens() throws Exception {
        try (var http = HttpClient.newHttpClient();
                var events = watch(http, OPERATOR)) {
            assertThat(events.readLine()).startsWith(":");
            var asked = asked("Watched");
            encoder.say(asked, e -> e.setProgress(EncodingProgress.newBuilder().setPercent(7)));

            var heard = untilHeard(events, asked, "encoding");
            assertThat(heard.path("progress").asInt()).isEqualTo(7);
            assertThat(heard.path("title").asString()).isEqualTo("Watched");
            encoder.say(asked, e -> e.setReady(EncodingReady.newBuilder().setAsset(asset(asked))));
            assertThat(untilHeard(events, asked, "ready").path("progress").asInt())
                    .isEqualTo(100);
        }
    }

    @Test
    @Timeout(60)
    void whoWatchesIsLetGoWhenTheInstanceStops() throws Exception {
        try (var http = HttpClient.newHttpClient();
                var events = watch(http, OPERATOR)) {
            assertThat(events.readLine()).startsWith(":");
            feed.stop();
            assertThat(events.lines().filter(line -> line.startsWith("data:"))).isEmpty();
        } finally {
            feed.start();
        }
    }

    @Test
    @Timeout(60)
    void theStreamEndsWithTheToken() throws Exception {
        String shortLived = TestTokens.sign(TestTokens.claims("house", List.of("operator"))
                .expirationTime(Date.from(Instant.now().plusSeconds(3)))
                .build());
        try (var http = HttpClient.newHttpClient();
                var events = watch(http, shortLived)) {
            assertThat(events.lines().filter(line -> line.startsWith(":"))).isNotEmpty();
        }
    }

    @Test
    void picturesOfTheFeatureThatPlaysAreOfferedForArtwork() {
        var asked = asked("Pictured");
        String frames = "/api/studio/titles/" + asked.getTitleId() + "/frames";
        assertThat(get(frames, OPERATOR).json().at("/items")).isEmpty();
        encoder.say(
                asked,
                e -> e.setReady(EncodingReady.newBuilder()
                        .setAsset(asset(asked))
                        .addFrames(frame("late", 90_000))
                        .addFrames(frame("early", 4_000))));
        await().until(() -> get(frames, OPERATOR).json().at("/items").size() == 2);

        var items = get(frames, OPERATOR).json().at("/items");
        assertThat(items.at("/0/url").asString()).isEqualTo("/images/early.jpg");
        assertThat(items.at("/0/width").asInt()).isEqualTo(1280);
        assertThat(items.at("/0/height").asInt()).isEqualTo(720);
        assertThat(items.at("/0/atMs").asLong()).isEqualTo(4_000);
        assertThat(items.at("/0").has("episodeId")).isFalse();
        assertThat(items.at("/1/url").asString()).isEqualTo("/images/late.jpg");
        assertThat(get("/api/studio/titles/nothing/frames", OPERATOR).status()).isEqualTo(404);
    }

    private BufferedReader watch(HttpClient http, String token) throws IOException, InterruptedException {
        var answer = http.send(
                request(BOARD + "/events")
                        .setHeader("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private tools.jackson.databind.JsonNode untilHeard(BufferedReader events, Encoding asked, String state)
            throws IOException {
        while (true) {
            String line = events.readLine();
            assertThat(line).as("the stream ended").isNotNull();
            if (line.startsWith("data:")) {
                var item = json.readTree(line.substring("data:".length()));
                if (item.path("titleId").asString().equals(asked.getTitleId())
                        && item.path("state").asString().equals(state)) {
                    return item;
                }
            }
        }
    }

    private tools.jackson.databind.JsonNode item(Encoding asked) {
        return get(BOARD + "?limit=100", OPERATOR)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.path("titleId").asString().equals(asked.getTitleId()))
                .findFirst()
                .orElseThrow();
    }

    /** Titles of these encodings as the board orders them. */
    private List<String> mine(String query, Set<Encoding> these) {
        var titles = these.stream().map(Encoding::getTitleId).toList();
        return get(BOARD + "?limit=100&" + query, OPERATOR)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("titleId").asString())
                .filter(titles::contains)
                .toList();
    }

    private Encoding asked(String name) {
        String title = put("/api/studio/titles/by-key/" + fresh("film"), Sheets.film(name, 7, fresh("genre")))
                .text("/id");
        byte[] video = fresh("video").getBytes(StandardCharsets.UTF_8);
        var announced = post(
                "/api/studio/titles/" + title + "/masters",
                Map.of(
                        "kind",
                        "feature",
                        "sha256",
                        Sheets.sha256(video),
                        "contentType",
                        "video/mp4",
                        "bytes",
                        video.length));
        assertThat(upload(announced.text("/uploadUrl"), "video/mp4", video)).isEqualTo(200);
        assertThat(post("/api/studio/masters/" + announced.text("/masterId") + "/complete", Map.of())
                        .status())
                .isEqualTo(202);
        await().until(() -> encoder.asked(title).size() == 1);
        return encoder.asked(title).getFirst();
    }

    private static Asset.Builder asset(Encoding asked) {
        return Asset.newBuilder()
                .setId(asked.getAssetId())
                .setKind(AssetKind.FEATURE)
                .setDurationMs(10_000);
    }

    private static Frame.Builder frame(String name, long atMs) {
        return Frame.newBuilder()
                .setImage("/images/" + name + ".jpg")
                .setWidth(1280)
                .setHeight(720)
                .setAtMs(atMs);
    }
}
