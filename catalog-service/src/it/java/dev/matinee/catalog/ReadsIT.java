package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.kit.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What viewers read, and what they may not. */
class ReadsIT extends RunningCatalog {
    private final String genre = fresh("genre");
    private final String channel = fresh("channel");
    private final String word = fresh("q").replaceAll("\\W", "") + "zyx";

    @Autowired
    MeterRegistry meters;

    @Autowired
    @Qualifier("cacheRedis")
    StringRedisTemplate redis;

    private String film;
    private String adult;

    @BeforeEach
    void fill() {
        put("/api/studio/genres/" + genre, Map.of("name", "Wonders", "names", Map.of("fr", "Merveilles"), "order", 1));
        put("/api/studio/channels/" + channel, Map.of("name", "Lantern", "tagline", "Small", "color", "#102030"));
        var translated = Sheets.film("The " + word + " Moon", 0, genre);
        translated.put("names", Map.of("fr", "La Lune " + word));
        translated.put("channels", List.of(channel));
        film = publish(translated);
        var grown = Sheets.film("The " + word + " Night", null, genre);
        grown.put("channels", List.of(channel));
        adult = publish(grown);
        await().until(() -> get("/api/catalog/titles/" + adult, ADULT).status() == 200);
        await().until(() -> get("/api/catalog/titles/" + film, ADULT).status() == 200);
        // Search is a moment behind the lists.
        await().until(() -> items("search?q=" + word, ADULT).size() == 2);
    }

    private String publish(Map<String, Object> sheet) {
        String id = put("/api/studio/titles/by-key/" + fresh("key"), sheet).text("/id");
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        return id;
    }

    @Test
    void aChildSeesNothingAboveItsAgeInAnyList() {
        for (String list : List.of(
                "titles?genre=" + genre, "titles?channel=" + channel, "channels/" + channel, "search?q=" + word)) {
            assertThat(items(list, ADULT)).as(list).containsExactlyInAnyOrder(film, adult);
            assertThat(items(list, CHILD)).as(list).containsExactly(film);
        }
        for (String page : List.of("", "/similar", "/seasons/1")) {
            assertThat(get("/api/catalog/titles/" + adult + page, CHILD).status())
                    .isEqualTo(404);
        }
        assertThat(items("titles/" + film + "/similar?limit=100", CHILD)).doesNotContain(adult);
        assertThat(items("titles/" + film + "/similar?limit=100", ADULT))
                .contains(adult)
                .doesNotContain(film);
    }

    @Test
    void genresAndChannelsAreNamedInTheViewersLanguageAndShowWhatIsInThem() {
        await().untilAsserted(() -> {
            var french = send(HttpRequest.newBuilder(
                            request("/api/catalog/genres").build().uri())
                    .header("Authorization", "Bearer " + ADULT)
                    .header("Accept-Language", "fr-CA"));
            assertThat(french.json().at("/items").valueStream()).anySatisfy(line -> {
                assertThat(line.path("slug").asString()).isEqualTo(genre);
                assertThat(line.path("name").asString()).isEqualTo("Merveilles");
                assertThat(line.path("titleCount").asInt()).isEqualTo(2);
            });
        });
        await().untilAsserted(() -> assertThat(
                        get("/api/catalog/channels", CHILD).json().at("/items").valueStream())
                .anySatisfy(line -> {
                    assertThat(line.path("slug").asString()).isEqualTo(channel);
                    assertThat(line.path("color").asString()).isEqualTo("#102030");
                }));
        var page = send(HttpRequest.newBuilder(
                        request("/api/catalog/titles/" + film).build().uri())
                .header("Authorization", "Bearer " + ADULT)
                .header("Accept-Language", "fr"));
        assertThat(page.text("/title")).startsWith("La Lune");
        assertThat(page.text("/synopsis")).isEqualTo("Vers la Lune.");
        assertThat(page.text("/channels/0/name")).isEqualTo("Lantern");
    }

    @Test
    void whoFirstLooksAtATitleReadsWhatRedisWasGivenWhenItWasWritten() {
        String id = publish(Sheets.film("Unseen " + word, 0, genre));
        await().until(() -> redis.hasKey("catalog:document:" + id + ":2"));
        await().until(() -> items("titles?genre=" + genre, ADULT).contains(id));
        var reads = List.of(reads("redis"), reads("store"));
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 200);
        assertThat(reads("redis")).as("from Redis").isEqualTo(reads.getFirst() + 1);
        assertThat(reads("store")).as("from Cassandra").isEqualTo(reads.getLast());
    }

    private double reads(String from) {
        return meters.counter("matinee.catalog.documents", "from", from).count();
    }

    @Test
    void curatorsPutTitlesIntoAChannelWhateverTheirSheetsSay() {
        String key = fresh("chosen");
        String chosen = put("/api/studio/titles/by-key/" + key, Sheets.film("Chosen", 0, genre))
                .text("/id");
        post("/api/studio/titles/" + chosen + "/publish", Map.of("when", "now"));
        var curated = put("/api/studio/channels/" + channel, Map.of("name", "Lantern", "titles", List.of(key)));
        assertThat(curated.status()).isEqualTo(200);
        await().until(() -> items("channels/" + channel, ADULT).equals(List.of(chosen, adult, film)));
        put("/api/studio/channels/" + channel, Map.of("name", "Lantern", "titles", List.of()));
        await().until(() -> items("channels/" + channel, ADULT).equals(List.of(adult, film)));
        assertThat(put("/api/studio/channels/" + channel, Map.of("name", "L", "titles", List.of("no-such-key")))
                        .text("/errors/0/field"))
                .isEqualTo("titles[0]");
    }

    @Test
    void aPageIsKnownAgainByItsTagButNotByAnotherViewer() {
        var first = get("/api/catalog/titles/" + film, ADULT);
        String tag = first.response().headers().firstValue("ETag").orElseThrow();
        assertThat(first.response().headers().firstValue("Cache-Control").orElseThrow())
                .contains("private");
        assertThat(withTag(tag, ADULT)).isEqualTo(304);
        assertThat(withTag(tag, CHILD)).isEqualTo(200);
        assertThat(withTag("\"other\"", ADULT)).isEqualTo(200);
    }

    private int withTag(String tag, String token) {
        return send(HttpRequest.newBuilder(
                                request("/api/catalog/titles/" + film).build().uri())
                        .header("Authorization", "Bearer " + token)
                        .header("If-None-Match", tag))
                .status();
    }

    @ParameterizedTest
    @CsvSource({
        "titles?limit=0, 422",
        "titles?limit=x, 400",
        "titles?limit=100000, 200",
        "titles?cursor=rubbish, 422",
        "titles?type=x, 422",
        "titles?year=x, 400",
        "titles?sort=x, 422",
        "titles/no-such-title, 404",
        "titles/no-such-title/similar, 404",
        "titles/no-such-title/seasons/1, 404",
        "titles/no-such-title/seasons/x, 400",
        "channels/no-such-channel, 404",
        "search, 422",
        "search?q=%20, 422",
        "search?q=%F0%9F%8E%AC, 200",
        "search?q=%FF%FE, 400",
        "search?q=title%3A*%20AND%20%28, 200",
        "nothing, 404"
    })
    void oddQuestionsAreAnsweredPlainly(String path, int status) {
        var answer = get("/api/catalog/" + path, ADULT);
        assertThat(answer.status()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.json().propertyNames())
                    .contains("type", "title", "status", "detail", "instance", "code", "traceId");
        }
    }

    @Test
    void aVeryLongQueryIsRefusedAndOnesInEveryScriptAreNot() {
        assertThat(search("x".repeat(7_000))).isEqualTo(422);
        assertThat(search("日本語 ॐ \u0000 \u202e \"\\~*")).isEqualTo(200);
        assertThat(search("é".repeat(200))).isEqualTo(200);
    }

    private int search(String q) {
        return get("/api/catalog/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), ADULT)
                .status();
    }

    @Test
    void theDoorsAskWhoItIs() {
        assertThat(get("/api/catalog/titles", TestTokens.account("viewer")).text("/code"))
                .isEqualTo("profile-required");
        assertThat(get("/api/studio/titles", ADULT).status()).isEqualTo(403);
        assertThat(get("/api/catalog/titles", "rubbish").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/studio/titles/by-key/x | { | 400",
                "PUT | /api/studio/titles/by-key/x | [] | 400",
                "PUT | /api/studio/titles/by-key/x | {\"year\": \"x\"} | 400",
                "PUT | /api/studio/titles/by-key/x | {\"genres\": [null]} | 400",
                "PUT | /api/studio/titles/by-key/x | {\"synopsis\": 3} | 400",
                "PUT | /api/studio/titles/by-key/x | {} | 422",
                "PUT | /api/studio/genres/Not-A-Slug | {\"name\": \"x\"} | 422",
                "PUT | /api/studio/genres/x | {} | 422",
                "PUT | /api/studio/channels/x | {\"name\": \"x\", \"color\": \"red\"} | 422",
                "POST | /api/studio/images | {\"sha256\": \"x\"} | 422",
                "POST | /api/studio/titles/no-such/masters | {} | 404",
                "POST | /api/studio/titles/no-such/publish | {\"when\": \"now\"} | 404",
                "POST | /api/studio/titles/no-such/publish | {\"when\": \"never\"} | 422",
                "POST | /api/studio/titles/no-such/withdraw | {} | 404",
                "POST | /api/studio/masters/no-such/complete | {} | 404",
                "POST | /api/studio/masters/nothing/complete | {} | 404",
                "GET | /api/studio/titles/no-such | | 404",
                "GET | /api/studio/titles?cursor=x | | 422",
                "DELETE | /api/studio/titles/no-such | | 404"
            })
    void oddSheetsAreRefusedAndChangeNothing(String method, String path, String body, int status) {
        var answer = send(
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().hasNonNull("code")).isTrue();
    }

    @Test
    void everyFieldOfAMasterIsChecked() {
        var refused = post(
                "/api/studio/titles/" + film + "/masters",
                Map.of(
                        "kind",
                        "other",
                        "episodeId",
                        "x",
                        "sha256",
                        "x",
                        "bytes",
                        -1,
                        "contentType",
                        "x",
                        "subtitles",
                        List.of(Map.of("language", "?"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .contains("kind", "episodeId", "sha256", "bytes", "contentType", "subtitles[0].language");
    }

    @Test
    void aSubtitleThatIsNoneIsNamedByItsPlace() {
        var refused = post("/api/studio/titles/" + film + "/masters", "{\"subtitles\": [null, {}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .contains("subtitles[0]", "subtitles[1].sha256");
    }

    @Test
    void picturesHaveAnAddressThatFollowsFromTheirContent() {
        byte[] bytes = fresh("picture").getBytes(StandardCharsets.UTF_8);
        String sha = Sheets.sha256(bytes);
        var picture = Map.of("sha256", sha, "contentType", "image/jpeg", "bytes", bytes.length);
        var announced = post("/api/studio/images", picture);
        assertThat(announced.text("/url")).isEqualTo("/images/" + sha.substring(0, 32) + ".jpg");
        assertThat(upload(announced.text("/uploadUrl"), "text/html", bytes)).isEqualTo(403);
        assertThat(upload(announced.text("/uploadUrl"), "image/jpeg", new byte[bytes.length + 1]))
                .isEqualTo(403);
        assertThat(upload(announced.text("/uploadUrl"), "image/jpeg", bytes)).isEqualTo(200);
        assertThat(post("/api/studio/images", picture).json().at("/uploadUrl").isNull())
                .isTrue();
    }

    @Test
    void theLibraryShowsEveryTitleOnceByItsKeyPublishedOrNot() {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            var page = get("/api/studio/titles?limit=3&cursor=" + cursor, OPERATOR);
            page.json()
                    .at("/items")
                    .valueStream()
                    .forEach(row -> ids.add(row.path("id").asString()));
            cursor = page.json().path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(ids).contains(film, adult).doesNotHaveDuplicates();
    }

    private List<String> items(String path, String token) {
        var answer = get("/api/catalog/" + path, token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }
}
