package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Experience;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.SendResult;

class GoingOnIT extends PlaybackSuite {
    private static final String ROW = "/api/playback/continue-watching";

    @Autowired
    CassandraOperations cassandra;

    @Autowired
    StringRedisTemplate stateRedis;

    @Autowired
    KafkaAdmin kafka;

    private void watch(Viewer viewer, Title title, long... positionsMs) {
        String session = started(viewer, title.getId(), "tv");
        for (long position : positionsMs) {
            assertThat(beat(viewer, session, position, "playing").status()).isEqualTo(200);
        }
        end(viewer, session);
    }

    private long rows(String table, Viewer viewer) {
        return cassandra
                .getCqlOperations()
                .queryForList("SELECT * FROM " + table + " WHERE profile_id = ?", viewer.profile())
                .size();
    }

    /** Leaves what is written down as the only thing known. */
    private void forgetRedis(Viewer viewer) {
        stateRedis.delete(stateRedis.keys("playback:{" + viewer.account() + "}:recent:*"));
    }

    private boolean isHeard(RecordMetadata said) {
        try (var admin = AdminClient.create(kafka.getConfigurationProperties())) {
            var heard = admin.listConsumerGroupOffsets("playback-service-viewing")
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS)
                    .get(new TopicPartition(said.topic(), said.partition()));
            return heard != null && heard.offset() > said.offset();
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_row_has_what_is_begun_and_not_finished_latest_first() {
        var viewer = subscriber(1);
        var glanced = film();
        var begun = film();
        var later = film();
        var finished = film();
        watch(viewer, glanced, 9_000);
        watch(viewer, begun, 12_000);
        watch(viewer, finished, 12_000, 22_000);
        watch(viewer, later, 15_000);
        var row = get(ROW, viewer);
        assertThat(row.ids()).containsExactly(later.getId(), begun.getId());
        var item = row.json().path("items").get(0);
        assertThat(item.path("positionMs").asLong()).isEqualTo(15_000);
        assertThat(item.path("durationMs").asLong()).isEqualTo(RUNTIME_MS);
        assertThat(item.path("artwork").path("poster").asString()).isEqualTo("/images/p.jpg");
        assertThat(item.path("type").asString()).isEqualTo("film");
        var page = get(ROW + "?limit=1", viewer);
        assertThat(page.ids()).containsExactly(later.getId());
        assertThat(get(ROW + "?limit=1&cursor=" + page.text("nextCursor"), viewer)
                        .ids())
                .containsExactly(begun.getId());

        until(() -> rows("positions", viewer) == 4 && rows("continue_watching", viewer) == 3);
        forgetRedis(viewer);
        assertThat(get(ROW, viewer).ids())
                .as("the same from what is written down")
                .containsExactly(later.getId(), begun.getId());
    }

    @Test
    void a_title_taken_off_keeps_its_position() {
        var viewer = subscriber(1);
        var film = film();
        watch(viewer, film, 12_000);
        until(() -> rows("continue_watching", viewer) == 1);
        assertThat(call("DELETE", ROW + "/" + film.getId(), viewer.token(), null)
                        .status())
                .isEqualTo(204);
        assertThat(get(ROW, viewer).ids()).isEmpty();
        until(() -> rows("continue_watching", viewer) == 0);
        forgetRedis(viewer);
        assertThat(get(ROW, viewer).ids()).isEmpty();
        var again = play(viewer, film.getId(), "tv");
        assertThat(again.json().path("resumeAt").asInt()).isEqualTo(12);
        end(viewer, again.text("sessionId"));
        assertThat(get(ROW, viewer).ids())
                .as("a start that watches nothing does not bring it back")
                .isEmpty();
    }

    @Test
    void taking_off_what_there_is_not_writes_nothing() {
        var viewer = subscriber(1);
        for (String invented : List.of("invented", "x".repeat(300), "a%20b", "%C3%A9")) {
            assertThat(call("DELETE", ROW + "/" + invented, viewer.token(), null)
                            .status())
                    .isEqualTo(204);
        }
        assertThat(stateRedis.keys("playback:{" + viewer.account() + "}:recent:*"))
                .isEmpty();

        var removed = film();
        watch(viewer, removed, 12_000);
        until(() -> rows("continue_watching", viewer) == 1);
        events.end(Topic.CATALOG, removed.getId());
        until(() -> !catalogue.has(removed.getId()));
        forgetRedis(viewer);
        assertThat(call("DELETE", ROW + "/" + removed.getId(), viewer.token(), null)
                        .status())
                .isEqualTo(204);
        until(() -> rows("continue_watching", viewer) == 0);
    }

    @Test
    void in_a_series_the_next_episode_takes_the_place_of_a_finished_one() {
        var viewer = subscriber(1);
        var series = series(2);
        watch(viewer, series, 12_000);
        var item = get(ROW, viewer).json().path("items").get(0);
        assertThat(item.path("episodeId").asString())
                .isEqualTo(series.getEpisodes(0).getId());
        watch(viewer, series, 23_000);
        var next = get(ROW, viewer).json().path("items").get(0);
        assertThat(next.path("episodeId").asString())
                .isEqualTo(series.getEpisodes(1).getId());
        assertThat(next.path("positionMs").asLong(-1)).isZero();
        watch(viewer, series, 23_000);
        assertThat(get(ROW, viewer).ids()).isEmpty();
    }

    @Test
    void a_profile_does_not_see_the_rows_or_positions_of_another() {
        var viewer = subscriber(2);
        var sibling = new Viewer(
                viewer.account(),
                "sibling-" + viewer.account(),
                dev.matinee.kit.testing.TestTokens.profile(viewer.account(), "sibling-" + viewer.account()));
        var film = film();
        watch(viewer, film, 12_000);
        assertThat(get(ROW, sibling).ids()).isEmpty();
        assertThat(play(sibling, film.getId(), "tv").json().path("resumeAt").asInt(-1))
                .isZero();
    }

    @Test
    void the_history_has_each_sitting_and_can_be_erased() {
        var viewer = subscriber(1);
        var first = film();
        var second = film();
        watch(viewer, first, 11_000);
        watch(viewer, second, 12_000);
        watch(viewer, first, 13_000);
        String path = "/api/playback/history";
        until(() -> get(path, viewer).ids().size() == 3);
        var history = get(path + "?limit=2", viewer);
        assertThat(history.ids()).containsExactly(first.getId(), second.getId());
        assertThat(history.json().path("items").get(0).path("positionMs").asLong())
                .isEqualTo(13_000);
        assertThat(history.json().path("items").get(0).path("watchedAt").asString())
                .isNotEmpty();
        assertThat(get(path + "?limit=2&cursor=" + history.text("nextCursor"), viewer)
                        .ids())
                .containsExactly(first.getId());

        assertThat(call("DELETE", path, viewer.token(), null).status()).isEqualTo(204);
        assertThat(get(path, viewer).ids()).isEmpty();
        assertThat(get(ROW, viewer).ids()).isEmpty();
        assertThat(play(viewer, first.getId(), "tv").json().path("resumeAt").asInt(-1))
                .isZero();
        until(() -> rows("positions", viewer) == 0
                && rows("continue_watching", viewer) == 0
                && rows("history_months", viewer) == 0);
    }

    @Test
    void when_a_profile_is_gone_so_is_what_it_watched() {
        var viewer = subscriber(1);
        watch(viewer, film(), 12_000);
        until(() -> rows("positions", viewer) == 1 && rows("history_months", viewer) == 1);
        events.end(Topic.PROFILES, viewer.profile());
        until(() -> rows("positions", viewer) == 0
                && rows("continue_watching", viewer) == 0
                && rows("history_months", viewer) == 0);
    }

    @Test
    void a_fact_that_comes_after_its_profile_is_gone_brings_nothing_back() {
        var viewer = subscriber(1);
        var film = film();
        watch(viewer, film, 12_000);
        until(() -> rows("positions", viewer) == 1);
        events.end(Topic.PROFILES, viewer.profile());
        until(() -> rows("gone_profiles", viewer) == 1);
        var late = Viewing.newBuilder()
                .setId(UUID.randomUUID().toString())
                // Of a clock that is behind that of the sitting's start.
                .setAtMs(System.currentTimeMillis() - 2_000)
                .setProfileId(viewer.profile())
                .setAccountId(viewer.account())
                .setTitleId(film.getId())
                .setSessionId(Uuids.timeBased().toString())
                .setExperience(Experience.newBuilder().setStalledMs(9_000))
                .setKind(ViewingKind.PROGRESS)
                .setPositionMs(15_000)
                .setDurationMs(RUNTIME_MS)
                .build();
        var said = (SendResult<?, ?>)
                events.say(Topic.VIEWING, viewer.profile(), late).join();
        until(() -> isHeard(said.getRecordMetadata()));
        assertThat(rows("positions", viewer)).isZero();
        assertThat(rows("continue_watching", viewer)).isZero();
        assertThat(rows("history_months", viewer)).isZero();
        assertThat(cassandra
                        .getCqlOperations()
                        .queryForList("SELECT * FROM trouble_of_account WHERE account_id = ?", viewer.account()))
                .isEmpty();
    }

    @Test
    void of_two_devices_the_later_watched_counts_even_when_the_other_pauses_on() {
        var viewer = subscriber(2);
        var film = film();
        String tv = started(viewer, film.getId(), "tv");
        String phone = started(viewer, film.getId(), "phone");
        beat(viewer, tv, 11_000, "playing");
        beat(viewer, phone, 17_000, "playing");
        beat(viewer, tv, 11_000, "paused");
        assertThat(get("/api/playback/progress/" + film.getId(), viewer)
                        .json()
                        .path("positionMs")
                        .asLong())
                .isEqualTo(17_000);
    }

    @Test
    void progress_can_be_set_and_read() {
        var viewer = subscriber(1);
        var series = series(2);
        String path = "/api/playback/progress/" + series.getId();
        String second = series.getEpisodes(1).getId();
        assertThat(get(path, viewer).json().path("episodeId").asString())
                .isEqualTo(series.getEpisodes(0).getId());
        String body = "{\"positionMs\":14000,\"episodeId\":\"" + second + "\"}";
        assertThat(call("PUT", path, viewer.token(), body).status()).isEqualTo(204);
        var progress = get(path, viewer).json();
        assertThat(progress.path("episodeId").asString()).isEqualTo(second);
        assertThat(progress.path("positionMs").asLong()).isEqualTo(14_000);
        assertThat(progress.path("episodes").size()).isEqualTo(1);
    }

    @Test
    void killing_redis_memory_loses_nothing_that_was_written_down() {
        var viewer = subscriber(1);
        var film = film();
        watch(viewer, film, 12_000);
        until(() -> rows("positions", viewer) == 1);
        forgetRedis(viewer);
        assertThat(play(viewer, film.getId(), "tv").json().path("resumeAt").asInt())
                .isEqualTo(12);
    }
}
