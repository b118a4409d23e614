package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

class StreamsIT extends PlaybackSuite {
    private static final int CROWD = 10;

    @Autowired
    StringRedisTemplate stateRedis;

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : crowd.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void of_those_that_start_at_once_as_many_get_in_as_are_paid_for() throws Exception {
        var viewer = subscriber(4);
        var film = film();
        var answers = atOnce(IntStream.range(0, CROWD)
                .<Callable<Answer>>mapToObj(n -> () -> play(viewer, film.getId(), "device-" + n))
                .toList());
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(4);
        assertThat(answers)
                .filteredOn(a -> a.status() != 201)
                .hasSize(CROWD - 4)
                .allMatch(a -> a.status() == 409 && a.code().equals("too-many-streams"))
                .allMatch(a -> a.json().path("devices").size() == 4);
    }

    @Test
    void a_device_that_starts_many_times_at_once_holds_one_stream() throws Exception {
        var viewer = subscriber(1);
        var film = film();
        var answers = atOnce(IntStream.range(0, CROWD)
                .<Callable<Answer>>mapToObj(n -> () -> play(viewer, film.getId(), "tv"))
                .toList());
        assertThat(answers).allMatch(a -> a.status() == 201);
        assertThat(answers.stream()
                        .filter(a -> beat(viewer, a.text("sessionId"), 1_000, "playing")
                                        .status()
                                == 200))
                .as("the last one goes on")
                .hasSize(1);
    }

    @Test
    void whoever_finds_no_stream_is_told_who_watches_what_on_which_device() {
        var viewer = subscriber(1);
        var film = film();
        started(viewer, film.getId(), "tv", "deviceName", "Firefox, Linux");
        var device = play(viewer, film.getId(), "phone").json().path("devices").path(0);
        assertThat(device.path("deviceName").asString("")).isEqualTo("Firefox, Linux");
        assertThat(device.path("titleId").asString("")).isEqualTo(film.getId());
        assertThat(device.path("profileId").asString("")).isEqualTo(viewer.profile());
        end(viewer, device.path("sessionId").asString(""));
        assertThat(play(viewer, film.getId(), "phone").status()).isEqualTo(201);
    }

    @Test
    void a_closed_laptop_frees_its_stream_and_takes_it_up_again_if_it_can() {
        var viewer = subscriber(1);
        var film = film();
        String laptop = started(viewer, film.getId(), "laptop");
        assertThat(play(viewer, film.getId(), "tv").status()).isEqualTo(409);
        missTwoHeartbeats(viewer, "laptop");
        String tv = started(viewer, film.getId(), "tv");
        assertThat(beat(viewer, laptop, 1_000, "playing").status())
                .as("its place is taken")
                .isEqualTo(410);
        missTwoHeartbeats(viewer, "tv");
        assertThat(beat(viewer, laptop, 1_000, "playing").status())
                .as("its place is free again")
                .isEqualTo(200);
        assertThat(beat(viewer, tv, 1_000, "playing").status()).isEqualTo(410);
    }

    /** As if the last heartbeat were a little more than 20 s ago. */
    private void missTwoHeartbeats(Viewer viewer, String device) {
        stateRedis
                .opsForZSet()
                .add("playback:{" + viewer.account() + "}:streams", device, System.currentTimeMillis() - 20_100);
    }

    @Test
    void cookies_are_renewed_when_they_near_their_end_and_once_more_in_case_they_were_lost() {
        var viewer = subscriber(1);
        String session = started(viewer, film().getId(), "tv");
        var early = beat(viewer, session, 1_000, "playing");
        assertThat(early.cookies()).isEmpty();
        String key = stateRedis
                .keys("playback:{" + viewer.account() + "}:session:*")
                .iterator()
                .next();
        long soon = System.currentTimeMillis() + 9 * 60_000;
        stateRedis.opsForHash().put(key, "expires", Long.toString(soon));
        var renewed = beat(viewer, session, 2_000, "playing");
        assertThat(renewed.cookies()).hasSize(4).allMatch(c -> c.contains("Max-Age=1"));
        assertThat(Instant.parse(renewed.text("expiresAt"))).isAfter(Instant.ofEpochMilli(soon));
        assertThat(SignedMedia.value(beat(viewer, session, 3_000, "playing").cookies(), "Signature"))
                .as("said again, not signed again")
                .isEqualTo(SignedMedia.value(renewed.cookies(), "Signature"));
    }

    @Test
    void who_says_that_the_media_was_refused_gets_cookies_at_once() {
        var viewer = subscriber(1);
        String session = started(viewer, film().getId(), "tv");
        assertThat(beat(viewer, session, 1_000, "playing").cookies()).isEmpty();
        String refused = "{\"positionMs\":2000,\"state\":\"buffering\",\"refused\":true}";
        String path = "/api/playback/sessions/" + session + "/heartbeat";
        assertThat(call("POST", path, viewer.token(), refused).cookies())
                .hasSize(4)
                .allMatch(c -> c.contains("Max-Age=1"));
        assertThat(beat(viewer, session, 3_000, "playing").status()).isEqualTo(200);
    }
}
