package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** From what players say to what an operator sees. */
class NumbersIT extends PlaybackSuite {
    private static final String OPERATOR = TestTokens.account("account-" + UUID.randomUUID(), "viewer", "operator");

    /** Figures of today are as they were up to ten seconds ago. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalManagementPort
    int managementPort;

    private Answer numbers(String path) {
        return call("GET", "/api/studio/numbers" + path, OPERATOR, null);
    }

    private static JsonNode today(Answer answer) {
        var days = answer.json().path("days");
        return days.get(days.size() - 1);
    }

    private void report(Viewer viewer, String session, long positionMs, String qoe) {
        var answer = call(
                "POST",
                "/api/playback/sessions/" + session + "/heartbeat",
                viewer.token(),
                "{\"positionMs\":%d,\"state\":\"playing\",\"qoe\":%s}".formatted(positionMs, qoe));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void what_is_played_refused_and_broken_today_is_in_the_numbers() {
        var film = film();
        var first = subscriber(1);
        var second = subscriber(1);
        var third = subscriber(1);
        String watched = started(first, film.getId(), "tv");
        report(first, watched, 2_000, "{\"startupMs\":400}");
        report(first, watched, 12_000, "{\"rebuffers\":1,\"rebufferMs\":250,\"switches\":2,\"bitsPerSecond\":1500000}");
        for (String device : new String[] {"laptop", "phone"}) {
            assertThat(play(first, film.getId(), device).code()).isEqualTo("too-many-streams");
        }
        call(
                "POST",
                "/api/playback/sessions/" + watched + "/heartbeat",
                first.token(),
                "{\"positionMs\":24000,\"state\":\"ended\"}");
        String broken = started(second, film.getId(), "tv");
        String failed = "{\"qoe\":{\"errors\":1,\"errorCode\":\"shaka-1001\"}}";
        assertThat(call("DELETE", "/api/playback/sessions/" + broken, second.token(), failed)
                        .status())
                .isEqualTo(204);
        String left = started(third, film.getId(), "tv");
        report(third, left, 2_000, "{\"startupMs\":2000}");
        report(third, left, 11_000, "{}");

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = numbers("/titles/" + film.getId() + "?days=7");
            var day = today(answer);
            assertThat(answer.json().path("days").size()).isEqualTo(7);
            assertThat(day.path("starts").asLong()).isEqualTo(3);
            assertThat(day.path("plays").asLong()).isEqualTo(2);
            assertThat(day.path("viewers").asLong()).isEqualTo(2);
            assertThat(day.path("completed").asLong()).isEqualTo(1);
            assertThat(day.path("failedStarts").asLong()).isEqualTo(3);
            assertThat(day.path("startUpMs").path("p50").asLong()).isBetween(380L, 420L);
            assertThat(day.path("startUpMs").path("p95").asLong()).isBetween(1_900L, 2_100L);
            assertThat(day.path("rebufferRatio").asDouble()).isGreaterThan(0);
            assertThat(day.path("bitsPerSecond").asLong()).isEqualTo(1_500_000);
            assertThat(day.path("switchesPerHour").asDouble()).isGreaterThan(0);
            assertThat(answer.json()
                            .path("errors")
                            .valueStream()
                            .map(e -> e.path("code").asString()))
                    .containsExactly("too-many-streams", "shaka-1001");
            var title = answer.json().path("titles").get(0);
            assertThat(title.path("id").asString()).isEqualTo(film.getId());
            assertThat(title.path("title").asString()).isEqualTo("A title");
            assertThat(title.path("completion").asDouble()).isEqualTo(0.5);
        });
        assertThat(numbers("?days=1&country=ZZ").json().path("days").size()).isEqualTo(1);
        assertThat(numbers("").json().path("days").size()).isEqualTo(28);
    }

    /** What Prometheus collects: each line of samples with its value. */
    private Map<String, Double> scraped() {
        return RestClient.create("http://127.0.0.1:" + managementPort)
                .get()
                .uri("/actuator/prometheus")
                .retrieve()
                .requiredBody(String.class)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "startupMs, 400, matinee_playback_startup_seconds, 0.4",
        "rebufferMs, 250, matinee_playback_rebuffering_seconds, 0.25",
        "bitsPerSecond, 1500000, matinee_playback_bitrate_bits_per_second, 1500000"
    })
    void how_good_it_was_is_collected_as_a_histogram(String said, long value, String name, double measured) {
        var viewer = subscriber(1);
        String session = started(viewer, film().getId(), "tv");
        var before = scraped();

        report(viewer, session, 2_000, "{\"%s\":%d}".formatted(said, value));

        var after = scraped();
        assertThat(after.get(name + "_sum") - before.get(name + "_sum")).isCloseTo(measured, within(0.001));
        var raised = after.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith(name + "_bucket{"))
                .filter(sample -> sample.getValue() == before.getOrDefault(sample.getKey(), 0.0) + 1)
                .map(sample -> Double.parseDouble(
                        sample.getKey().replaceAll(".*le=\"([^\"]+)\".*", "$1").replace("+Inf", "Infinity")))
                .toList();
        assertThat(raised)
                .hasSizeGreaterThan(10)
                .contains(Double.POSITIVE_INFINITY)
                .allMatch(limit -> limit >= measured);
    }

    @ParameterizedTest
    @CsvSource({
        "rebuffers, matinee_playback_rebuffers_total",
        "switches, matinee_playback_switches_total",
        "errors, matinee_playback_player_errors_total"
    })
    void what_happened_is_counted(String said, String name) {
        var viewer = subscriber(1);
        String session = started(viewer, film().getId(), "tv");
        var before = scraped();

        report(viewer, session, 2_000, "{\"%s\":3}".formatted(said));

        assertThat(scraped().get(sample(before, name))).isEqualTo(before.get(sample(before, name)) + 3);
    }

    private static String sample(Map<String, Double> scraped, String name) {
        return scraped.keySet().stream()
                .filter(sample -> sample.equals(name) || sample.startsWith(name + "{"))
                .findAny()
                .orElseThrow();
    }

    @Test
    void what_went_wrong_until_it_was_taken_down_is_in_the_numbers() {
        var viewer = subscriber(1);
        var film = film();
        String session = started(viewer, film.getId(), "tv");
        events.say(
                Topic.CATALOG,
                film.getId(),
                film.toBuilder()
                        .setVersion(2)
                        .setPublished(false)
                        .setTakenDown(true)
                        .build());
        until(() -> catalogue.isTakenDown(film.getId()));

        var beat = call(
                "POST",
                "/api/playback/sessions/" + session + "/heartbeat",
                viewer.token(),
                "{\"positionMs\":2000,\"state\":\"playing\",\"qoe\":{\"errors\":1,\"errorCode\":\"shaka-1002\"}}");

        assertThat(beat.status()).isEqualTo(410);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(numbers("/titles/" + film.getId() + "?days=1")
                                .json()
                                .path("errors")
                                .valueStream()
                                .map(e -> e.path("code").asString()))
                        .containsExactly("shaka-1002"));
    }

    private void sees(Title film, long plays, long viewers) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            var day = today(numbers("/titles/" + film.getId() + "?days=1"));
            assertThat(day.path("plays").asLong()).isEqualTo(plays);
            assertThat(day.path("viewers").asLong()).isEqualTo(viewers);
        });
    }

    @Test
    void whose_profile_is_gone_stays_in_the_figures_as_nobody() {
        var viewer = subscriber(1);
        var film = film();
        for (int sitting = 0; sitting < 2; sitting++) {
            String session = started(viewer, film.getId(), "tv");
            report(viewer, session, 2_000, "{}");
            report(viewer, session, 11_000, "{}");
        }
        sees(film, 2, 1);

        events.end(Topic.PROFILES, viewer.profile());

        // Two that nothing holds together any more.
        sees(film, 2, 2);
    }

    @Test
    void only_operators_see_them_and_only_of_what_there_is() {
        var viewer = Viewer.fresh();

        assertThat(get("/api/studio/numbers", viewer).status()).isEqualTo(403);
        assertThat(call("GET", "/api/studio/numbers", null, null).status()).isEqualTo(401);
        assertThat(numbers("/titles/none").status()).isEqualTo(404);
        for (String bad : new String[] {"?days=0", "?days=91", "?country=fr", "?country=FRA"}) {
            assertThat(numbers(bad).status()).as(bad).isEqualTo(422);
        }
        assertThat(numbers("?days=many").status()).isEqualTo(400);
    }
}
