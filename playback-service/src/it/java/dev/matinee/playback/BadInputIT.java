package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.TestTokens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BadInputIT extends PlaybackSuite {
    private static final String SESSIONS = "/api/playback/sessions";

    private void refused(Answer answer, String what) {
        assertThat(answer.status()).as(what + " " + answer.http().body()).isIn(400, 404, 405, 409, 415, 422);
        assertThat(Set.copyOf(answer.json().propertyNames()))
                .as(what)
                .contains("type", "title", "status", "detail", "instance", "code", "traceId");
    }

    @Test
    void what_cannot_be_started_is_refused_and_never_fails() {
        var viewer = subscriber(1);
        String film = film().getId();
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                "\"x\"",
                "{\"titleId\":\"" + film + "\"}",
                "{\"titleId\":\"" + film + "\",\"deviceId\":\"\"}",
                "{\"titleId\":\"" + film + "\",\"deviceId\":null}",
                "{\"titleId\":\"" + film + "\",\"deviceId\":{}}",
                "{\"titleId\":\"" + film + "\",\"deviceId\":\"" + "x".repeat(101) + "\"}",
                "{\"titleId\":\"" + film + "\",\"deviceId\":\"a\\u0000b\"}",
                "{\"titleId\":\"" + film + "\",\"deviceId\":\"tv\",\"kind\":\"other\"}",
                "{\"titleId\":\"" + film + "\",\"deviceId\":\"tv\",\"client\":7}",
                "{\"titleId\":{},\"deviceId\":\"tv\"}",
                "{\"deviceId\":\"tv\"}",
                "{\"titleId\":\"\",\"deviceId\":\"tv\"}",
                "{\"titleId\":\"../..\",\"deviceId\":\"tv\"}",
                "{\"episodeId\":\"none\",\"deviceId\":\"tv\"}",
                "{\"titleId\":\"" + film + "\",\"episodeId\":\"none\",\"deviceId\":\"tv\"}")) {
            refused(call("POST", SESSIONS, viewer.token(), body), body);
        }
        assertThat(play(viewer, film, "tv").status())
                .as("and no stream was taken")
                .isEqualTo(201);
    }

    @Test
    void what_is_no_heartbeat_is_refused_and_never_fails() {
        var viewer = subscriber(1);
        String path = SESSIONS + "/" + started(viewer, film().getId(), "tv");
        for (String body : List.of(
                "",
                "{}",
                "{\"positionMs\":-5,\"state\":\"playing\"}",
                "{\"positionMs\":\"x\",\"state\":\"playing\"}",
                "{\"positionMs\":null,\"state\":\"playing\"}",
                "{\"positionMs\":1e400,\"state\":\"playing\"}",
                "{\"positionMs\":99999999999999999999,\"state\":\"playing\"}",
                "{\"positionMs\":9223372036854775807,\"state\":\"playing\"}",
                "{\"positionMs\":99000,\"state\":\"playing\"}",
                "{\"positionMs\":1000}",
                "{\"positionMs\":1000,\"state\":\"flying\"}",
                "{\"positionMs\":1000,\"state\":\"playing\",\"qoe\":{\"startupMs\":-1}}",
                "{\"positionMs\":1000,\"state\":\"playing\",\"qoe\":[]}")) {
            refused(call("POST", path + "/heartbeat", viewer.token(), body), body);
        }
        refused(call("DELETE", path + "?positionMs=x", viewer.token(), null), "DELETE ?positionMs=x");
        refused(call("DELETE", path + "?positionMs=-1", viewer.token(), null), "DELETE ?positionMs=-1");
        refused(call("DELETE", SESSIONS + "/none", viewer.token(), null), "DELETE none");
        refused(
                call("POST", SESSIONS + "/none/heartbeat", viewer.token(), "{\"positionMs\":1,\"state\":\"playing\"}"),
                "none");
        String sent = "{\"positionMs\":1000,\"state\":\"playing\",\"qoe\":{\"startupMs\":400,\"rebuffers\":0}}";
        assertThat(call("POST", path + "/heartbeat", viewer.token(), sent).status())
                .isEqualTo(200);
    }

    @Test
    void lists_and_progress_refuse_what_they_cannot_read() {
        var viewer = subscriber(1);
        String film = film().getId();
        for (String path : List.of(
                "/api/playback/history?limit=0",
                "/api/playback/history?limit=x",
                "/api/playback/history?cursor=x",
                "/api/playback/history?cursor=00000000-0000-4000-8000-000000000000",
                "/api/playback/continue-watching?limit=-1",
                "/api/playback/continue-watching?cursor=x",
                "/api/playback/progress/none",
                "/api/playback/none")) {
            refused(get(path, viewer), path);
        }
        assertThat(get("/api/playback/history?limit=1000", viewer).status()).isEqualTo(200);
        String progress = "/api/playback/progress/" + film;
        for (String body :
                List.of("", "{}", "{\"positionMs\":-1}", "{\"positionMs\":99000}", "{\"positionMs\":\"x\"}")) {
            refused(call("PUT", progress, viewer.token(), body), body);
        }
        refused(
                call("PUT", "/api/playback/progress/" + series(1).getId(), viewer.token(), "{\"positionMs\":1}"),
                "a series");
    }

    @Test
    void everything_wants_a_profile() {
        String account = TestTokens.account("somebody");
        for (String path : List.of("/api/playback/history", "/api/playback/continue-watching")) {
            assertThat(call("GET", path, null, null).status()).isEqualTo(401);
            assertThat(call("GET", path, "not.a.token", null).status()).isEqualTo(401);
            var refused = call("GET", path, account, null);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("profile-required");
        }
        assertThat(call("POST", SESSIONS, null, "{}").status()).isEqualTo(401);
    }
}
