package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Entitlement;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What billing says of an account, and what that account may still, or already, watch. */
class EntitledIT extends PlaybackSuite {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String REFUSED = "{\"positionMs\":2000,\"state\":\"buffering\",\"refused\":true}";

    @Autowired
    StringRedisTemplate stateRedis;

    @Autowired
    MeterRegistry meters;

    private void comesTo(Viewer viewer, String titleId, int status) {
        Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> play(viewer, titleId, "another").status() == status);
    }

    private double signatures() {
        return meters.counter("matinee.playback.signatures").count();
    }

    /** As if what the session was given had been given that long ago. */
    private void expires(Viewer viewer, Duration in) {
        for (String key : stateRedis.keys("playback:{" + viewer.account() + "}:session:*")) {
            long then = System.currentTimeMillis() + in.toMillis();
            stateRedis.opsForHash().put(key, "expires", Long.toString(then));
        }
    }

    @Test
    void who_cancelled_gets_no_new_signature_within_five_seconds_and_watches_to_the_end_of_the_old_one() {
        var viewer = subscriber(1);
        var film = film();
        String session = started(viewer, film.getId(), "tv");
        beat(viewer, session, 1_000, "playing");

        entitled(viewer, plan -> plan.setEntitled(false).setStatus("cancelled"));
        comesTo(viewer, film.getId(), 402);

        double before = signatures();
        expires(viewer, Duration.ofMinutes(9));
        var due = beat(viewer, session, 2_000, "playing");
        assertThat(due.status()).isEqualTo(200);
        assertThat(due.cookies()).as("cookies, though the policy nears its end").isEmpty();
        String path = "/api/playback/sessions/" + session + "/heartbeat";
        assertThat(call("POST", path, viewer.token(), REFUSED).cookies())
                .as("cookies, though the media was refused")
                .isEmpty();
        assertThat(signatures()).isEqualTo(before);
        expires(viewer, Duration.ofSeconds(-1));
        assertThat(beat(viewer, session, 3_000, "playing").code()).isEqualTo("session-ended");
    }

    @Test
    void who_paid_plays_within_five_seconds_and_in_the_session_that_went_on() {
        var viewer = subscriber(1);
        var film = film();
        String session = started(viewer, film.getId(), "tv");
        beat(viewer, session, 1_000, "playing");
        entitled(viewer, plan -> plan.setEntitled(false).setStatus("unpaid"));
        comesTo(viewer, film.getId(), 402);
        expires(viewer, Duration.ofMinutes(9));
        assertThat(beat(viewer, session, 2_000, "playing").cookies()).isEmpty();

        entitled(viewer, plan -> plan.setStreams(2));

        comesTo(viewer, film.getId(), 201);
        assertThat(beat(viewer, session, 3_000, "playing").cookies()).hasSize(4);
    }

    @Test
    void a_trial_and_a_grace_end_when_they_end_though_nobody_says_so() {
        var viewer = subscriber(1);
        String film = film().getId();
        entitled(viewer, plan -> plan.setStatus("trialing").setEntitledUntilMs(System.currentTimeMillis() + 3_000));
        until(() -> entitlements.of(viewer.account()).isEmpty());
        assertThat(play(viewer, film, "tv").code()).isEqualTo("subscription-required");
        entitled(viewer, plan -> plan.setStatus("past_due").setEntitledUntilMs(System.currentTimeMillis() + 600_000));
        comesTo(viewer, film, 201);
    }

    @Test
    void what_was_said_before_what_is_known_changes_nothing() {
        var viewer = subscriber(1);
        String film = film().getId();
        var known = Entitlement.newBuilder()
                .setAccountId(viewer.account())
                .setVersion(1_000_000)
                .setEntitled(true)
                .setStatus("active")
                .setStreams(2);
        events.say(Topic.ENTITLEMENTS, viewer.account(), known.build());
        until(() -> entitlements.of(viewer.account()).orElseThrow().streams() == 2);
        var late = known.clone().setVersion(999_999).setEntitled(false).setStatus("cancelled");
        events.say(Topic.ENTITLEMENTS, viewer.account(), late.build());
        // One account's states are in one partition, so the next is heard after what came late.
        events.say(
                Topic.ENTITLEMENTS,
                viewer.account(),
                known.clone().setVersion(1_000_001).setStreams(3).build());
        until(() -> entitlements
                .of(viewer.account())
                .filter(rights -> rights.streams() != 2)
                .isPresent());
        assertThat(play(viewer, film, "tv").status()).isEqualTo(201);
        assertThat(entitlements.of(viewer.account()).orElseThrow().streams()).isEqualTo(3);
    }

    @Test
    void a_plan_with_a_cap_takes_the_renditions_above_it_away_from_the_next_start() {
        var viewer = subscriber(1);
        String film = film().getId();
        assertThat(play(viewer, film, "tv").text("manifestUrl")).doesNotContain("/std/");
        entitled(viewer, plan -> plan.setStreams(1).setMaxHeight(720));
        until(() -> entitlements.of(viewer.account()).orElseThrow().standardOnly());
        assertThat(play(viewer, film, "tv").text("manifestUrl")).endsWith("/std/master.m3u8");
    }
}
