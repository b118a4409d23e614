package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.kit.testing.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways that a child could try to see what is above its age. */
class MaturityIT extends RunningCatalog {
    private static final String YOUNG = TestTokens.profile("viewer", "young", 7, false);
    /** No profile is given such a token; a service does not rely on that. */
    private static final String KID_OF_18 = TestTokens.profile("viewer", "odd", 18, true);

    private final String genre = fresh("genre");
    private final String grownGenre = fresh("grown-genre");
    private final String channel = fresh("channel");
    private final String word = fresh("q").replaceAll("\\W", "") + "zyx";
    private String film;
    private String grownFilm;
    private String grownSeries;

    @BeforeEach
    void fill() {
        put("/api/studio/genres/" + genre, Map.of("name", "Wonders"));
        put("/api/studio/genres/" + grownGenre, Map.of("name", "Nights " + word));
        put("/api/studio/channels/" + channel, Map.of("name", "Lantern"));
        film = publish(Sheets.film("The " + word + " Moon", 0, genre), genre);
        grownFilm = publish(Sheets.film("The " + word + " Night", 13, genre), genre, grownGenre);
        grownSeries = publish(Sheets.series("The " + word + " Nights", null, genre), genre, grownGenre);
        for (String title : List.of(film, grownFilm, grownSeries)) {
            await().until(() -> get("/api/catalog/titles/" + title, ADULT).status() == 200);
        }
        // Search is a moment behind the lists.
        await().until(() ->
                get("/api/catalog/search?q=" + word, ADULT).json().at("/items").size() == 3);
    }

    private String publish(Map<String, Object> sheet, String... genres) {
        sheet.put("genres", List.of(genres));
        sheet.put("channels", List.of(channel));
        String id = put("/api/studio/titles/by-key/" + fresh("key"), sheet).text("/id");
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        return id;
    }

    static List<String> children() {
        return List.of(CHILD, YOUNG, KID_OF_18);
    }

    private List<String> lists() {
        return List.of(
                "titles?limit=100&genre=" + genre,
                "titles?limit=100&sort=rating&genre=" + genre,
                "titles?limit=100&sort=title&channel=" + channel,
                "channels/" + channel,
                "search?q=" + word,
                "search?q=Wonders",
                "titles/" + film + "/similar?limit=100");
    }

    private List<String> pages() {
        return List.of(
                "titles/" + grownFilm,
                "titles/" + grownFilm + "/similar",
                "titles/" + grownSeries,
                "titles/" + grownSeries + "/seasons/1",
                "titles/" + grownSeries + "/similar");
    }

    @ParameterizedTest
    @MethodSource("children")
    void no_list_holds_it_and_no_page_shows_it(String child) {
        for (String list : lists()) {
            assertThat(ids(get("/api/catalog/" + list, child))).as(list).doesNotContain(grownFilm, grownSeries);
        }
        for (String page : pages()) {
            assertThat(get("/api/catalog/" + page, ADULT).status()).as(page).isEqualTo(200);
            assertThat(get("/api/catalog/" + page, child).status()).as(page).isEqualTo(404);
            assertThat(send(asking(page, child).method("HEAD", BodyPublishers.noBody()))
                            .status())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void the_tag_of_a_grown_ups_answer_says_nothing_to_a_child(String child) {
        for (String page : pages()) {
            for (String tag : List.of(tag(page), "W/" + tag(page), "*")) {
                assertThat(send(asking(page, child).header("If-None-Match", tag))
                                .status())
                        .as(page)
                        .isEqualTo(404);
            }
        }
        for (String list : lists()) {
            var answer = send(asking(list, child).header("If-None-Match", tag(list)));
            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(ids(answer)).as(list).doesNotContain(grownFilm, grownSeries);
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void shelves_are_counted_without_it(String child) {
        assertThat(count("genres", genre, ADULT)).isEqualTo(3);
        assertThat(count("genres", genre, child)).isEqualTo(1);
        assertThat(count("genres", grownGenre, ADULT)).isEqualTo(2);
        assertThat(count("genres", grownGenre, child)).isZero();
        assertThat(count("channels", channel, child)).isEqualTo(1);
        assertThat(ids(get("/api/catalog/titles?genre=" + grownGenre, child))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("children")
    void a_grown_ups_place_in_a_list_leads_a_child_past_it(String child) {
        for (String list : List.of("titles?genre=" + genre, "channels/" + channel + "?x=")) {
            String cursor = "";
            do {
                var grown = get("/api/catalog/" + list + "&limit=1&cursor=" + cursor, ADULT);
                assertThat(ids(get("/api/catalog/" + list + "&limit=1&cursor=" + cursor, child)))
                        .as(list)
                        .doesNotContain(grownFilm, grownSeries);
                cursor = grown.json().path("nextCursor").asString("");
            } while (!cursor.isEmpty());
        }
    }

    @Test
    void what_a_child_says_of_itself_is_not_believed() {
        for (String more : List.of("?maturity=18", "?kids=false", "?profile=grown")) {
            assertThat(get("/api/catalog/titles/" + grownFilm + more, CHILD).status())
                    .isEqualTo(404);
        }
        for (String header : List.of("X-Maturity", "X-Profile-Maturity", "Maturity", "X-Matinee-Maturity")) {
            assertThat(send(asking("titles/" + grownFilm, CHILD).header(header, "18"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_rating_that_is_raised_counts_at_once() {
        String key = fresh("raised");
        put("/api/studio/titles/by-key/" + key, Sheets.film("Raised", 7, genre));
        String id = put("/api/studio/titles/by-key/" + key, Sheets.film("Raised", 7, genre))
                .text("/id");
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        await().until(() -> get("/api/catalog/titles/" + id, YOUNG).status() == 200);
        String tag = get("/api/catalog/titles/" + id, YOUNG)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        put("/api/studio/titles/by-key/" + key, Sheets.film("Raised", 16, genre));
        await().until(() -> get("/api/catalog/titles/" + id, YOUNG).status() == 404);
        assertThat(send(asking("titles/" + id, YOUNG).header("If-None-Match", tag))
                        .status())
                .isEqualTo(404);
    }

    private String tag(String path) {
        return get("/api/catalog/" + path, ADULT)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private int count(String shelves, String slug, String token) {
        return get("/api/catalog/" + shelves, token)
                .json()
                .at("/items")
                .valueStream()
                .filter(line -> line.path("slug").asString().equals(slug))
                .mapToInt(line -> line.path("titleCount").asInt())
                .sum();
    }

    private HttpRequest.Builder asking(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/catalog/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }
}
