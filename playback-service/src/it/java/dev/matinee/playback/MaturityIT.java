package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.testing.TestTokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Ways that a child could try to watch, or to hear of, what is above its age. */
class MaturityIT extends PlaybackSuite {
    private static final String SESSIONS = "/api/playback/sessions";

    @Autowired
    StringRedisTemplate stateRedis;

    private Viewer grown;
    private Viewer child;
    /** The grown-up's own profile, which may see less by now. */
    private Viewer lowered;

    private Title fit;
    private Title film;
    private Title series;

    @BeforeEach
    void household() {
        grown = subscriber(4);
        child = new Viewer(grown.account(), "child", TestTokens.profile(grown.account(), "child", 7, true));
        // Above 12, and of kids: no profile is given such a token, and the service does not rely on that.
        lowered = new Viewer(
                grown.account(), grown.profile(), TestTokens.profile(grown.account(), grown.profile(), 18, true));
        fit = film();
        film = film(f -> f.setMaturity(16));
        series = said(
                series(2).toBuilder().setVersion(2).setMaturity(16).addAssets(asset("t-series", AssetKind.TRAILER)));
        until(() -> catalogue.available(series.getId(), "ZZ").orElseThrow().getMaturity() == 16);
    }

    @Test
    void neither_a_title_nor_an_episode_nor_a_trailer_plays_in_any_client() {
        String episode = series.getEpisodes(1).getId();
        for (var viewer : List.of(child, lowered)) {
            for (String kind : List.of("feature", "trailer")) {
                for (String client : List.of("web", "native")) {
                    for (var what : List.of(
                            "\"titleId\":\"" + film.getId() + "\"",
                            "\"titleId\":\"" + series.getId() + "\"",
                            "\"episodeId\":\"" + episode + "\"",
                            "\"titleId\":\"" + series.getId() + "\",\"episodeId\":\"" + episode + "\"")) {
                        var refused = start(viewer, what, kind, client);
                        assertThat(refused.status()).as(what).isEqualTo(403);
                        assertThat(refused.code()).as(what).isEqualTo("maturity");
                        assertThat(refused.cookies()).as(what).isEmpty();
                    }
                }
            }
            var hidden = "\"titleId\":\"" + fit.getId() + "\",\"episodeId\":\"" + episode + "\"";
            assertThat(start(viewer, hidden, "feature", "web").status()).isEqualTo(404);
        }
        assertThat(start(child, "\"titleId\":\"" + fit.getId() + "\"", "feature", "web")
                        .status())
                .isEqualTo(201);
    }

    private Answer start(Viewer viewer, String what, String kind, String client, String... headers) {
        String body = "{%s,\"kind\":\"%s\",\"client\":\"%s\",\"deviceId\":\"tv\"}".formatted(what, kind, client);
        return call("POST", SESSIONS, viewer.token(), body, headers);
    }

    @Test
    void the_key_of_a_grown_ups_start_opens_nothing() {
        String what = "\"titleId\":\"" + film.getId() + "\"";
        assertThat(start(grown, what, "feature", "web", "Idempotency-Key", "grown")
                        .status())
                .isEqualTo(201);
        for (var viewer : List.of(child, lowered)) {
            var refused = start(viewer, what, "feature", "web", "Idempotency-Key", "grown");
            assertThat(refused.code()).isEqualTo("maturity");
            assertThat(refused.cookies()).isEmpty();
        }
    }

    @Test
    void a_session_that_runs_is_neither_taken_over_nor_renewed() {
        String session = started(grown, film.getId(), "tv");
        assertThat(beat(child, session, 1_000, "playing").status()).isEqualTo(404);
        assertThat(beat(grown, session, 1_000, "playing").status()).isEqualTo(200);
        nearItsEnd();
        assertThat(beat(lowered, session, 1_000, "playing").cookies()).isEmpty();
        assertThat(beat(grown, session, 2_000, "playing").cookies()).isNotEmpty();
    }

    /** As if the policy of the household's one session had nine minutes left. */
    private void nearItsEnd() {
        String key = stateRedis
                .keys("playback:{" + grown.account() + "}:session:*")
                .iterator()
                .next();
        long soon = System.currentTimeMillis() + 9 * 60_000;
        stateRedis.opsForHash().put(key, "expires", Long.toString(soon));
    }

    @Test
    void what_was_watched_by_who_might_is_in_no_list_of_who_may_not() {
        watch(film);
        watch(fit);
        for (String list : List.of("/api/playback/continue-watching", "/api/playback/history")) {
            until(() -> get(list, grown).ids().containsAll(List.of(film.getId(), fit.getId())));
            String tag = get(list, grown).http().headers().firstValue("ETag").orElseThrow();
            assertThat(get(list, lowered).ids()).as(list).containsExactly(fit.getId());
            var conditional = call("GET", list, lowered.token(), null, "If-None-Match", tag);
            assertThat(conditional.status()).as(list).isEqualTo(200);
            assertThat(conditional.ids()).as(list).containsExactly(fit.getId());
            assertThat(get(list, child).ids()).as(list).isEmpty();
        }
    }

    @Test
    void how_far_one_is_in_it_is_neither_told_nor_written_down() {
        watch(film);
        String path = "/api/playback/progress/" + film.getId();
        String tag = get(path, grown).http().headers().firstValue("ETag").orElseThrow();
        for (var viewer : List.of(child, lowered)) {
            assertThat(get(path, viewer).status()).isEqualTo(404);
            for (String known : List.of(tag, "*")) {
                assertThat(call("GET", path, viewer.token(), null, "If-None-Match", known)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(call("PUT", path, viewer.token(), "{\"positionMs\":20000}")
                            .status())
                    .isEqualTo(404);
            assertThat(get("/api/playback/progress/" + series.getId(), viewer).status())
                    .isEqualTo(404);
        }
        assertThat(get(path, grown).json().path("positionMs").asLong()).isEqualTo(12_000);
    }

    @Test
    void a_device_of_the_household_is_named_without_what_it_plays() {
        for (int n = 0; n < 4; n++) {
            started(grown, film.getId(), "tv-" + n);
        }
        var refused = start(child, "\"titleId\":\"" + fit.getId() + "\"", "feature", "web");
        assertThat(refused.code()).isEqualTo("too-many-streams");
        assertThat(refused.json().path("devices")).hasSize(4).allSatisfy(device -> {
            assertThat(device.has("title")).isFalse();
            assertThat(device.has("titleId")).isFalse();
        });
    }

    private void watch(Title title) {
        String session = started(grown, title.getId(), "tv");
        assertThat(beat(grown, session, 12_000, "playing").status()).isEqualTo(200);
        end(grown, session);
    }
}
