package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators do with titles: many at once, on time, one after another, and with each seen afterwards. */
class StudioIT extends RunningCatalog {
    private String genre;
    private String key;

    @BeforeEach
    void names() {
        genre = fresh("genre");
        key = fresh("key");
    }

    @Test
    void aBatchPutsEachLineWholeOrRefusesItAndASecondChangesNothing() {
        String good = fresh("good");
        String bad = fresh("bad");
        String body = line(good, Sheets.film("Good", 7, genre), "ready") + "\n"
                + line(bad, Map.of("type", "film", "title", ""), null) + "\n"
                + "{\"key\": \"half a line\n"
                + "\n"
                + line(fresh("also"), Sheets.series("Also", 7, genre), null) + "\n";
        var first = batch(body, false);
        assertThat(results(first)).containsExactly("created", "refused", "refused", "created");
        assertThat(first.get(1)
                        .at("/errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrder("title", "year");
        assertThat(first.get(2).path("line").asInt()).isEqualTo(3);
        assertThat(first.get(3).at("/line").asInt()).isEqualTo(5);
        assertThat(first.get(3).at("/episodes")).hasSize(3);
        assertThat(results(batch(body, false))).containsExactly("unchanged", "refused", "refused", "unchanged");
        var title = get("/api/studio/titles/" + first.getFirst().path("id").asString(), OPERATOR);
        assertThat(title.json().path("publishWhenReady").asBoolean()).isTrue();
        assertThat(title.json().path("version").asLong()).isEqualTo(1);
        assertThat(get("/api/studio/titles?q=" + bad, OPERATOR)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndDoesNothing() {
        String body = line(key, Sheets.film("Perhaps", 7, genre), "ready");
        assertThat(results(batch(body, true))).containsExactly("created");
        assertThat(results(batch(body, true))).containsExactly("created");
        assertThat(results(batch(body, false))).containsExactly("created");
        assertThat(results(batch(body, true))).containsExactly("unchanged");
        assertThat(results(batch(line(key, Sheets.film("Other", 7, genre), null), true)))
                .containsExactly("changed");
        assertThat(one(id(key)).at("/sheet/title").asString()).isEqualTo("Perhaps");
    }

    @Test
    void theSameKeyTwiceInABatchIsOneTitleThatEndsAsOneOfThem() {
        String body = line(key, Sheets.film("First", 7, genre), null) + "\n"
                + line(key, Sheets.film("Second", 7, genre), null);
        assertThat(results(batch(body, false))).containsExactlyInAnyOrder("created", "changed");
        assertThat(one(id(key)).path("version").asLong()).isEqualTo(2);
    }

    @Test
    void aBatchThatIsTooLargeIsRefusedWhole() {
        String body = String.join(
                "\n",
                IntStream.range(0, 1_001)
                        .mapToObj(i -> "{\"key\": \"k" + i + "\"}")
                        .toList());
        assertThat(send(batchRequest(body, false)).status()).isEqualTo(413);
    }

    @Test
    void theLibraryIsNarrowedSortedAndCounted() {
        for (int i = 0; i < 7; i++) {
            put("/api/studio/titles/by-key/" + key + i, Sheets.film("Film " + (7 - i), i, genre));
        }
        await().until(() -> library("genre=" + genre).path("total").asInt() == 7);
        var page = library("genre=" + genre + "&sort=title&limit=3");
        assertThat(page.at("/items").valueStream().map(row -> row.path("title").asString()))
                .containsExactly("Film 1", "Film 2", "Film 3");
        assertThat(page.at("/items/0/state").asString()).isEqualTo("draft");
        assertThat(page.at("/items/0/artwork/poster").asString()).isEqualTo("/images/p.jpg");
        var rest = library("genre=" + genre + "&sort=title&limit=100&cursor="
                + page.path("nextCursor").asString());
        assertThat(rest.at("/items")).hasSize(4);
        assertThat(rest.path("nextCursor").isNull()).isTrue();
        assertThat(library("genre=" + genre + "&maturity=3").path("total").asInt())
                .isOne();
        assertThat(get("/api/studio/titles?state=lost", OPERATOR).status()).isEqualTo(422);
        assertThat(get("/api/studio/titles", ADULT).status()).isEqualTo(403);
    }

    @Test
    void manyTitlesAreChangedAtOnceAndEachSaysWhatCameOfIt() {
        String id = created(Sheets.film("Bulk", 7, genre));
        String other = fresh("genre");
        assertThat(bulk("add-genre", other, id, "nobody")).containsExactly("changed", "refused not-found");
        assertThat(bulk("add-genre", other, id)).containsExactly("unchanged");
        assertThat(bulk("remove-genre", genre, id)).containsExactly("changed");
        assertThat(bulk("set-maturity", "16", id)).containsExactly("changed");
        assertThat(bulk("add-channel", "night", id)).containsExactly("changed");
        assertThat(bulk("publish", null, id)).containsExactly("changed");
        var sheet = one(id).path("sheet");
        assertThat(sheet.path("genres").valueStream().map(JsonNode::asString)).containsExactly(other);
        assertThat(sheet.path("maturity").asInt()).isEqualTo(16);
        assertThat(one(id).path("state").asString()).isEqualTo("scheduled");
        assertThat(bulk("delete", null, id)).containsExactly("changed");
        assertThat(get("/api/studio/titles/" + id, OPERATOR).status()).isEqualTo(404);
        assertThat(post("/api/studio/titles/bulk", Map.of("action", "burn", "ids", List.of(id)))
                        .status())
                .isEqualTo(422);
        assertThat(post("/api/studio/titles/bulk", Map.of("action", "publish", "ids", List.of()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aTitleIsPublishedAndWithdrawnByTheClock() {
        String id = created(Sheets.film("On time", 7, genre));
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        var soon = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        var planned = put("/api/studio/titles/" + id + "/schedule", Map.of("withdrawAt", soon.toString()));
        assertThat(planned.text("/withdrawAt")).isEqualTo(soon.toString());
        assertThat(planned.text("/state")).isEqualTo("published");
        await().until(() -> one(id).path("state").asString().equals("withdrawn"));
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(one(id).hasNonNull("withdrawAt")).isFalse();
        assertThat(one(id).hasNonNull("changedBy")).isFalse();
        var later = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        put("/api/studio/titles/" + id + "/schedule", Map.of("publishAt", later.toString()));
        await().until(() -> one(id).path("publishWhenReady").asBoolean());
        assertThat(Instant.now()).isAfterOrEqualTo(later);
        assertThat(one(id).hasNonNull("publishAt")).isFalse();
        var wrong = put(
                "/api/studio/titles/" + id + "/schedule",
                Map.of("publishAt", soon.plusSeconds(9).toString(), "withdrawAt", soon.toString()));
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void whoEditsWithoutAVersionOrFromAnOldOneIsToldByWhomItWasChanged() {
        var sheet = Sheets.film("Seen", 7, genre);
        String id = created(sheet);
        sheet.put("title", "Mine");
        String path = "/api/studio/titles/" + id + "/sheet";
        assertThat(put(path, sheet).text("/code")).isEqualTo("precondition-required");
        assertThat(edited(path, "\"1\"", sheet).text("/version")).isEqualTo("2");
        sheet.put("title", "Theirs");
        var late = edited(path, "\"1\"", sheet);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/version")).isEqualTo("2");
        assertThat(late.text("/changedBy")).isEqualTo("house");
        assertThat(Instant.parse(late.text("/changedAt"))).isBefore(Instant.now());
        assertThat(one(id).at("/sheet/title").asString()).isEqualTo("Mine");
    }

    @Test
    void theHistoryTellsWhoChangedWhatVersionByVersion() {
        var sheet = Sheets.film("Before", 7, genre);
        String id = created(sheet);
        sheet.put("title", "After");
        put("/api/studio/titles/by-key/" + key, sheet);
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        await().until(() -> history(id).path("items").size() == 3);
        var lines = history(id).path("items");
        assertThat(lines.valueStream().map(line -> line.path("action").asString()))
                .containsExactly("published", "edited", "created");
        assertThat(lines.get(1).path("by").asString()).isEqualTo("house");
        assertThat(lines.get(1).path("changes").toString())
                .isEqualTo("[{\"field\":\"title\",\"before\":\"\\\"Before\\\"\",\"after\":\"\\\"After\\\"\"}]");
        var first =
                get("/api/studio/titles/" + id + "/history?limit=2", OPERATOR).json();
        var rest = get(
                        "/api/studio/titles/" + id + "/history?cursor="
                                + first.path("nextCursor").asString(),
                        OPERATOR)
                .json();
        assertThat(rest.at("/items")).hasSize(1);
        assertThat(libraryHistory()
                        .filter(line -> line.path("titleId").asString().equals(id)))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.path("title").asString()).isEqualTo("After"));
    }

    @Test
    void whatCameInTogetherIsOneLineOfTheLibrarysHistory() {
        String body = line(key, Sheets.film("One", 7, genre), null) + "\n"
                + line(key + "-2", Sheets.film("Two", 7, genre), null);
        batch(body, false);
        await().until(() -> history(id(key)).path("items").size() == 1);
        assertThat(libraryHistory().map(line -> line.path("titleId").asString()))
                .doesNotContain(id(key));
        assertThat(libraryHistory()
                        .filter(line -> line.path("action").asString().equals("brought-in")))
                .anySatisfy(line ->
                        assertThat(line.at("/changes/0/after").asString()).isEqualTo("2"));
    }

    @Test
    void aSheetIsSeenAsViewersWouldSeeItBeforeItIsSaved() {
        var sheet = Sheets.film("Unsaved", 7, genre);
        sheet.put("names", Map.of("fr", "Pas encore"));
        var seen = post("/api/studio/titles/preview?language=fr-CA", Map.of("key", key, "sheet", sheet));
        assertThat(seen.text("/card/title")).isEqualTo("Pas encore");
        assertThat(seen.text("/page/synopsis")).isEqualTo("Vers la Lune.");
        assertThat(get("/api/studio/titles/" + id(key), OPERATOR).status()).isEqualTo(404);
        assertThat(post("/api/studio/titles/preview", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void channelsAndGenresAreOrderedAndTakenAwayOnceTheyAreEmpty() {
        String one = fresh("channel");
        String two = fresh("channel");
        String id = created(Sheets.film("Chosen", 7, genre));
        put("/api/studio/genres/" + genre, Map.of("name", "Kept"));
        put("/api/studio/channels/" + one, Map.of("name", "One", "titles", List.of(key), "names", Map.of("fr", "Un")));
        put("/api/studio/channels/" + two, Map.of("name", "Two"));
        assertThat(put("/api/studio/channels/order", Map.of("slugs", List.of(two, one)))
                        .status())
                .isEqualTo(204);
        assertThat(shelves("channels").filter(slug -> slug.equals(one) || slug.equals(two)))
                .containsExactly(two, one);
        await().until(() -> get("/api/studio/channels", OPERATOR)
                .json()
                .path("items")
                .valueStream()
                .anyMatch(channel -> channel.at("/titles/0/id").asString("").equals(id)));
        await().until(() -> delete("/api/studio/genres/" + genre).status() == 409);
        assertThat(delete("/api/studio/channels/" + one).status()).isEqualTo(204);
        assertThat(delete("/api/studio/channels/" + one).status()).isEqualTo(404);
        assertThat(shelves("channels")).doesNotContain(one).contains(two);
        assertThat(bulk("delete", null, id)).containsExactly("changed");
        await().until(() -> delete("/api/studio/genres/" + genre).status() == 204);
    }

    @Test
    void withoutPicturesATitleIsADraftThatIsNotPublished() {
        var sheet = Sheets.film("Bare", 7, genre);
        sheet.remove("artwork");
        sheet.remove("runtime");
        String id = created(sheet);
        var refused = post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("no-artwork");
    }

    private String created(Map<String, Object> sheet) {
        return put("/api/studio/titles/by-key/" + key, sheet).text("/id");
    }

    private JsonNode one(String id) {
        return get("/api/studio/titles/" + id, OPERATOR).json();
    }

    private static String id(String key) {
        return dev.matinee.catalog.title.Ids.ofTitle(key);
    }

    private JsonNode library(String query) {
        return get("/api/studio/titles?" + query, OPERATOR).json();
    }

    private JsonNode history(String id) {
        return get("/api/studio/titles/" + id + "/history", OPERATOR).json();
    }

    private java.util.stream.Stream<JsonNode> libraryHistory() {
        return get("/api/studio/history?limit=100", OPERATOR)
                .json()
                .path("items")
                .valueStream();
    }

    private java.util.stream.Stream<String> shelves(String kind) {
        return get("/api/studio/" + kind, OPERATOR)
                .json()
                .path("items")
                .valueStream()
                .map(shelf -> shelf.path("slug").asString());
    }

    private Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private Answer edited(String path, String version, Object sheet) {
        return send(
                request(path).header("If-Match", version).PUT(BodyPublishers.ofString(json.writeValueAsString(sheet))));
    }

    private List<String> bulk(String action, String value, String... ids) {
        var edit = new java.util.HashMap<String, Object>(Map.of("action", action, "ids", List.of(ids)));
        edit.put("value", value);
        return post("/api/studio/titles/bulk", edit)
                .json()
                .path("items")
                .valueStream()
                .map(item -> (item.path("result").asString() + " "
                                + item.path("code").asString(""))
                        .strip())
                .toList();
    }

    private String line(String key, Map<String, ?> sheet, String publish) {
        var line = new java.util.HashMap<String, Object>(Map.of("key", key, "sheet", sheet));
        line.put("publish", publish);
        return json.writeValueAsString(line);
    }

    private java.net.http.HttpRequest.Builder batchRequest(String body, boolean dryRun) {
        return request("/api/studio/titles/batch?dryRun=" + dryRun)
                .setHeader("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body));
    }

    private List<JsonNode> batch(String body, boolean dryRun) {
        return lines(batchRequest(body, dryRun)).stream().map(json::readTree).toList();
    }

    private static List<String> results(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("result").asString()).toList();
    }
}
