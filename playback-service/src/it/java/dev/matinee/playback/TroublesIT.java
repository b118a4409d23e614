package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Experience;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What went wrong for an account, as an operator sees it. */
@ExtendWith(OutputCaptureExtension.class)
class TroublesIT extends PlaybackSuite {
    private static final String OPERATOR = TestTokens.account("account-" + UUID.randomUUID(), "viewer", "operator");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Answer troubles(String account, String token) {
        return call("GET", "/api/studio/playback/accounts/" + account + "/troubles", token, null);
    }

    private JsonNode items(Viewer viewer) {
        return troubles(viewer.account(), OPERATOR).json().path("items");
    }

    private void report(Viewer viewer, String session, String qoe) {
        var answer = call(
                "POST",
                "/api/playback/sessions/" + session + "/heartbeat",
                viewer.token(),
                "{\"positionMs\":9000,\"state\":\"playing\",\"qoe\":%s}".formatted(qoe));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void what_was_refused_and_what_stalled_is_shown_without_what_it_was(CapturedOutput out) {
        var film = film();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");
        report(
                viewer,
                session,
                "{\"startupMs\":2400,\"rebuffers\":1,\"rebufferMs\":7500,\"errors\":2,\"errorCode\":\"shaka-3016\"}");
        assertThat(play(viewer, film.getId(), "laptop").code()).isEqualTo("too-many-streams");

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items(viewer)).hasSize(2));
        var refused = items(viewer).get(0);
        assertThat(refused.path("refused").asString()).isEqualTo("too-many-streams");
        var stalled = items(viewer).get(1);
        assertThat(stalled.path("refused").isMissingNode()
                        || stalled.path("refused").isNull())
                .isTrue();
        assertThat(stalled.path("startUpMs").asLong()).isEqualTo(2400);
        assertThat(stalled.path("stalledMs").asLong()).isEqualTo(7500);
        assertThat(stalled.path("errors").path("shaka-3016").asLong()).isEqualTo(2);
        assertThat(items(viewer).toString()).doesNotContain(film.getId()).doesNotContain(viewer.profile());
        assertThat(out.getOut()).contains("account-looked-at: account " + viewer.account());
        assertThat(items(subscriber(1))).isEmpty();
        assertThat(troubles(viewer.account(), viewer.token()).status()).isEqualTo(403);
        assertThat(call("GET", "/internal/accounts/" + viewer.account() + "/troubles", TestTokens.service(), null)
                        .json()
                        .path("items"))
                .hasSize(2);

        events.end(Topic.ACCOUNTS, viewer.account());
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items(viewer)).isEmpty());
    }

    @Test
    void a_sitting_that_went_well_is_no_trouble() {
        var viewer = Viewer.fresh();
        say(viewer, Experience.newBuilder().setStalledMs(2_999).build());
        say(viewer, Experience.newBuilder().setStalledMs(3_000).build());
        Awaitility.await().atMost(PATIENCE).until(() -> !items(viewer).isEmpty());
        assertThat(items(viewer)).hasSize(1);
        assertThat(items(viewer).get(0).path("stalledMs").asLong()).isEqualTo(3_000);
    }

    private void say(Viewer viewer, Experience experience) {
        var viewing = Viewing.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAtMs(System.currentTimeMillis())
                .setProfileId(viewer.profile())
                .setAccountId(viewer.account())
                .setTitleId("title-of-troubles")
                .setSessionId(Uuids.timeBased().toString())
                .setKind(ViewingKind.STOPPED)
                .setExperience(experience)
                .build();
        events.say(Topic.VIEWING, viewer.profile(), viewing).join();
    }
}
