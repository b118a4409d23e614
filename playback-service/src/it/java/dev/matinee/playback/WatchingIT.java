package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.kit.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WatchingIT extends PlaybackSuite {
    @Autowired
    MeterRegistry meters;

    @Test
    void a_grant_has_what_a_player_needs_and_opens_one_asset_for_twenty_minutes() {
        var viewer = subscriber(2);
        var film = film();
        var grant = play(viewer, film.getId(), "tv");
        String path = "/media/" + film.getId() + "/f-" + film.getId() + "/";
        assertThat(grant.status()).as(grant.http().body()).isEqualTo(201);
        assertThat(grant.text("manifestUrl")).isEqualTo(path + "master.m3u8");
        assertThat(grant.text("thumbnails")).isEqualTo(path + "std/thumbnails/thumbnails.vtt");
        assertThat(grant.json().path("resumeAt").asInt(-1)).isZero();
        assertThat(grant.json().path("heartbeatEvery").asInt()).isEqualTo(10);
        assertThat(grant.json().path("durationMs").asLong()).isEqualTo(RUNTIME_MS);
        assertThat(grant.json()
                        .path("tracks")
                        .path("subtitles")
                        .get(0)
                        .path("language")
                        .asString())
                .isEqualTo("en");
        assertThat(grant.cookies())
                .hasSize(4)
                .allMatch(c -> c.contains("HttpOnly") && c.contains("Secure") && c.contains("SameSite=Strict"))
                .allMatch(c -> c.contains("Path=" + path + ";"))
                .anyMatch(c -> c.startsWith("CloudFront-Hash-Algorithm=SHA256;"))
                .anyMatch(c -> c.startsWith("CloudFront-Key-Pair-Id=KTEST;"));
    }

    @Test
    void capped_plans_are_signed_for_standard_renditions_only() {
        var viewer = subscriber(1, 720);
        var film = film();
        var grant = play(viewer, film.getId(), "tv");
        assertThat(grant.text("manifestUrl")).endsWith("/std/master.m3u8");
        assertThat(SignedMedia.policy(grant.cookies()))
                .contains(ORIGIN + "/media/" + film.getId() + "/f-" + film.getId() + "/std/*\"");
    }

    @Test
    void each_of_the_four_checks_refuses_with_its_own_code() {
        var viewer = subscriber(1);
        var film = film();
        assertThat(play(viewer, UUID.randomUUID().toString(), "tv").status()).isEqualTo(404);
        assertThat(play(viewer, film(f -> f.setPublished(false)).getId(), "tv").status())
                .isEqualTo(404);
        assertThat(play(
                                viewer,
                                film(f -> f.addCountriesAvailable("ZZ").clearAssets())
                                        .getId(),
                                "tv")
                        .code())
                .isEqualTo("not-ready");
        var child = Viewer.fresh(6);
        assertThat(play(child, film.getId(), "tv").code()).isEqualTo("maturity");
        assertThat(play(child, film.getId(), "tv", "kind", "trailer").code()).isEqualTo("maturity");
        var visitor = Viewer.fresh();
        var refused = play(visitor, film.getId(), "tv");
        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.code()).isEqualTo("subscription-required");
        assertThat(play(visitor, film.getId(), "tv", "kind", "trailer").status())
                .isEqualTo(201);
    }

    @Test
    void a_title_plays_only_where_it_is_available() {
        var viewer = subscriber(1);
        var film = film().toBuilder().setVersion(2).addCountriesAvailable("PT").build();
        events.say(Topic.CATALOG, film.getId(), film);
        until(() -> play(viewer, film.getId(), "tv").status() == 404);
    }

    @Test
    void a_start_is_signed_once_and_its_heartbeats_and_its_end_are_not() {
        var viewer = subscriber(1);
        var film = film();
        var signatures = meters.counter("matinee.playback.signatures");
        double before = signatures.count();
        String session = started(viewer, film.getId(), "tv");
        assertThat(signatures.count()).isEqualTo(before + 1);
        for (long second = 1; second <= 20; second++) {
            assertThat(beat(viewer, session, second * 1_000, "playing").cookies())
                    .isEmpty();
        }
        end(viewer, session);
        assertThat(signatures.count()).isEqualTo(before + 1);
    }

    private Answer from(String address, Viewer viewer, String path, String body) {
        return call("POST", path, viewer.token(), body, "CloudFront-Viewer-Address", address + ":443");
    }

    @Test
    void a_browser_that_moves_has_cookies_for_where_it_is_with_its_next_heartbeat() {
        var viewer = subscriber(1);
        String path = "/api/playback/sessions";
        String start = "{\"titleId\":\"%s\",\"deviceId\":\"tv\"}".formatted(film().getId());
        String beat = "{\"positionMs\":1000,\"state\":\"playing\"}";
        var home = from("192.0.2.77", viewer, path, start);
        assertThat(SignedMedia.policy(home.cookies())).contains("\"AWS:SourceIp\":\"192.0.2.0/24\"");
        String heartbeat = path + "/" + home.text("sessionId") + "/heartbeat";
        assertThat(from("192.0.2.200", viewer, heartbeat, beat).cookies())
                .as("cookies, though it stayed in its network")
                .isEmpty();

        var moved = from("198.51.100.7", viewer, heartbeat, beat);

        assertThat(moved.cookies()).hasSize(4);
        assertThat(SignedMedia.policy(moved.cookies()))
                .isEqualTo(SignedMedia.policy(home.cookies()).replace("192.0.2.0", "198.51.100.0"));
        assertThat(from("198.51.100.8", viewer, heartbeat, beat).cookies())
                .as("cookies, though it has those of where it is")
                .isEmpty();
    }

    @Test
    void a_heartbeat_keeps_it_and_an_end_ends_it() {
        var viewer = subscriber(1);
        var film = film();
        String session = started(viewer, film.getId(), "tv");
        assertThat(beat(viewer, session, 12_000, "playing").text("expiresAt")).isNotEmpty();
        assertThat(end(viewer, session).status()).isEqualTo(204);
        var late = beat(viewer, session, 12_000, "playing");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.code()).isEqualTo("session-ended");
        assertThat(end(viewer, session).status()).isEqualTo(204);
    }

    @Test
    void ending_takes_the_cookies_away_and_ending_what_was_replaced_does_not() {
        var viewer = subscriber(1);
        var film = film();
        String replaced = started(viewer, film.getId(), "tv");
        String session = started(viewer, film.getId(), "tv");
        assertThat(end(viewer, replaced).cookies()).isEmpty();
        assertThat(end(viewer, session).cookies()).hasSize(4).allMatch(c -> c.contains("Max-Age=0"));
    }

    @Test
    void ending_a_trailer_leaves_the_cookies_of_one_that_began_meanwhile() {
        var viewer = subscriber(1);
        var film = film();
        String preview = started(viewer, film.getId(), "tv", "kind", "trailer");
        started(viewer, film.getId(), "tv", "kind", "trailer");
        assertThat(end(viewer, preview).cookies()).isEmpty();
    }

    @Test
    void it_resumes_where_it_was_for_the_profile_that_watched() {
        var viewer = subscriber(2);
        var film = film();
        String session = started(viewer, film.getId(), "tv");
        beat(viewer, session, 12_000, "playing");
        assertThat(play(viewer, film.getId(), "phone").json().path("resumeAt").asInt())
                .isEqualTo(12);
        beat(viewer, session, 22_000, "playing");
        assertThat(play(viewer, film.getId(), "phone").json().path("resumeAt").asInt())
                .as("what is finished begins anew")
                .isZero();
    }

    @Test
    void somebody_elses_session_is_unknown() {
        var viewer = subscriber(1);
        String session = started(viewer, film().getId(), "tv");
        var stranger = subscriber(1);
        assertThat(beat(stranger, session, 1_000, "playing").status()).isEqualTo(404);
        assertThat(end(stranger, session).status()).isEqualTo(404);
        var sibling = new Viewer(viewer.account(), "another", TestTokens.profile(viewer.account(), "another"));
        assertThat(beat(sibling, session, 1_000, "playing").status()).isEqualTo(404);
        assertThat(beat(viewer, session, 1_000, "playing").status()).isEqualTo(200);
        assertThat(end(sibling, session).status())
                .as("whoever shares the account may free its stream")
                .isEqualTo(204);
    }

    @Test
    void a_device_that_starts_again_replaces_its_stream_and_a_trailer_takes_none() {
        var viewer = subscriber(1);
        var film = film();
        String old = started(viewer, film.getId(), "tv");
        String session = started(viewer, film.getId(), "tv");
        assertThat(beat(viewer, old, 1_000, "playing").status()).isEqualTo(410);
        assertThat(beat(viewer, session, 1_000, "playing").status()).isEqualTo(200);
        assertThat(play(viewer, film.getId(), "phone", "kind", "trailer").status())
                .isEqualTo(201);
        var refused = play(viewer, film.getId(), "phone");
        assertThat(refused.code()).isEqualTo("too-many-streams");
        var device = refused.json().path("devices").get(0);
        assertThat(device.path("deviceId").asString()).isEqualTo("tv");
        assertThat(device.path("title").asString()).isEqualTo("A title");
        assertThat(end(viewer, device.path("sessionId").asString()).status()).isEqualTo(204);
        assertThat(play(viewer, film.getId(), "phone").status()).isEqualTo(201);
    }

    @Test
    void a_series_goes_on_with_the_next_episode_and_names_the_one_after() {
        var viewer = subscriber(1);
        var series = series(3);
        var first = play(viewer, series.getId(), "tv");
        assertThat(first.json().path("episode").path("number").asInt()).isEqualTo(1);
        assertThat(first.json().path("next").path("number").asInt()).isEqualTo(2);
        beat(viewer, first.text("sessionId"), 24_000, "ended");
        var second = play(viewer, series.getId(), "tv");
        assertThat(second.json().path("episode").path("number").asInt()).isEqualTo(2);
        beat(viewer, second.text("sessionId"), 12_000, "playing");
        var again = play(viewer, series.getId(), "tv");
        assertThat(again.json().path("episode").path("number").asInt()).isEqualTo(2);
        assertThat(again.json().path("resumeAt").asInt()).isEqualTo(12);
        String third = series.getEpisodes(2).getId();
        var direct = call(
                "POST",
                "/api/playback/sessions",
                viewer.token(),
                "{\"episodeId\":\"%s\",\"deviceId\":\"tv\"}".formatted(third));
        assertThat(direct.json().path("episode").path("number").asInt()).isEqualTo(3);
        assertThat(direct.json().has("next")).isFalse();
    }

    @Test
    void the_same_idempotency_key_gives_the_first_session_and_starts_nothing() {
        var viewer = subscriber(1);
        String film = film().getId();
        String body = "{\"titleId\":\"%s\",\"deviceId\":\"tv\"}".formatted(film);
        String path = "/api/playback/sessions";
        var first = call("POST", path, viewer.token(), body, "Idempotency-Key", "once");
        var again = call("POST", path, viewer.token(), body, "Idempotency-Key", "once");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("sessionId")).isEqualTo(first.text("sessionId"));
        assertThat(SignedMedia.value(again.cookies(), "Signature"))
                .isEqualTo(SignedMedia.value(first.cookies(), "Signature"));
        assertThat(beat(viewer, first.text("sessionId"), 1_000, "playing").status())
                .isEqualTo(200);
        var other = call("POST", path, viewer.token(), body.replace("tv", "phone"), "Idempotency-Key", "once");
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(call("POST", path, viewer.token(), body, "Idempotency-Key", "k".repeat(256))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void of_many_starts_at_once_with_one_key_one_starts() throws Exception {
        var viewer = subscriber(1);
        String body = "{\"titleId\":\"%s\",\"deviceId\":\"tv\"}".formatted(film().getId());
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = together.invokeAll(Collections.<Callable<Answer>>nCopies(
                    8,
                    () -> call("POST", "/api/playback/sessions", viewer.token(), body, "Idempotency-Key", "together")));
            var sessions = new HashSet<String>();
            for (var answer : answers) {
                if (answer.get().status() == 201) {
                    sessions.add(answer.get().text("sessionId"));
                } else {
                    assertThat(answer.get().code()).isEqualTo("still-starting");
                }
            }
            assertThat(sessions).hasSize(1);
            assertThat(beat(viewer, sessions.iterator().next(), 1_000, "playing")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_start_that_was_refused_may_be_asked_for_again_with_its_key() {
        var viewer = subscriber(1);
        String film = film().getId();
        String path = "/api/playback/sessions";
        String tv = started(viewer, film, "tv");
        String body = "{\"titleId\":\"%s\",\"deviceId\":\"phone\"}".formatted(film);
        assertThat(call("POST", path, viewer.token(), body, "Idempotency-Key", "later")
                        .code())
                .isEqualTo("too-many-streams");
        end(viewer, tv);
        assertThat(call("POST", path, viewer.token(), body, "Idempotency-Key", "later")
                        .status())
                .isEqualTo(201);
    }
}
