package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.part.PartFailure;
import dev.matinee.devstack.part.PartProcess;
import dev.matinee.devstack.store.Stores;
import dev.matinee.events.v1.Title;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.cassandra.core.CassandraOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/** A Redis of its own, with the settings of every suite, and a second replica, each ended as nothing but a crash ends it. */
@DirtiesContext
@ContextConfiguration(initializers = KilledIT.OwnRedis.class)
class KilledIT extends PlaybackSuite {
    private static final long FIRST = 600_000;
    private static final long HEARTBEAT = 10_000;
    private static final long HOURS = 7_200_000;

    @TempDir
    static Path folder;

    private static Home home;
    private static Stores stores;
    private static PartProcess redis;

    @Autowired
    Environment environment;

    @Autowired
    CassandraOperations cassandra;

    @Autowired
    StringRedisTemplate stateRedis;

    @Autowired
    MeterRegistry meters;

    /** Its Redis in place of that of the other tests. */
    static class OwnRedis implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Stream.of("host", "port", "password")
                    .forEach(name -> TestPropertyValues.of("matinee.redis.state." + name + "="
                                    + stores.addresses().get("redis.state." + name))
                            .applyTo(context));
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException, PartFailure {
        home = new Home(Home.rootAround(Path.of("")), folder);
        stores = new Stores(home, new Ports(home.ports()), new Secrets(home));
        startRedis();
    }

    private static void startRedis() throws IOException, InterruptedException, PartFailure {
        var part = stores.parts().stream()
                .filter(one -> one.name().equals("redis-state"))
                .findFirst()
                .orElseThrow();
        redis = PartProcess.start(part, home);
        redis.awaitAnswer(Stores.PATIENCE);
    }

    private static void killRedis() throws InterruptedException {
        redis.handle().destroyForcibly();
        redis.awaitEnd();
    }

    @AfterAll
    static void stopRedis() throws InterruptedException {
        redis.stop(Duration.ofSeconds(10));
    }

    private Title longFilm() {
        return film(f -> {
            f.getAssetsBuilder(0).setDurationMs(HOURS);
            return f;
        });
    }

    private double unlimited() {
        return meters.counter("matinee.playback.streams.unlimited").count();
    }

    private long resumesAt(Viewer viewer, Title film) {
        return play(viewer, film.getId(), "tv").json().path("resumeAt").asLong(-1) * 1_000;
    }

    /** A connection is made anew some time after Redis is there again: a viewer without a stream to spare sees it. */
    private void untilStreamsAreCounted() {
        var viewer = subscriber(1);
        String film = film().getId();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            play(viewer, film, "tv");
            return play(viewer, film, "phone").status() == 409;
        });
    }

    @Test
    void without_redis_everybody_starts_and_goes_on_uncounted_and_with_it_they_are_counted_again() throws Exception {
        var viewer = subscriber(1);
        String film = longFilm().getId();
        String tv = started(viewer, film, "tv");
        assertThat(beat(viewer, tv, FIRST, "playing").status()).isEqualTo(200);
        assertThat(play(viewer, film, "phone").code()).isEqualTo("too-many-streams");
        double before = unlimited();
        killRedis();

        String phone = started(viewer, film, "phone");

        assertThat(unlimited()).isEqualTo(before + 1);
        assertThat(meters.counter("matinee.redis.unanswered").count()).isPositive();
        assertThat(beat(viewer, tv, FIRST + HEARTBEAT, "playing").status()).isEqualTo(200);
        assertThat(beat(viewer, phone, FIRST, "playing").status()).isEqualTo(200);
        startRedis();
        untilStreamsAreCounted();
        assertThat(beat(viewer, tv, FIRST + 2 * HEARTBEAT, "playing").status()).isEqualTo(200);
        assertThat(beat(viewer, phone, FIRST + HEARTBEAT, "playing").code())
                .as("the one too many")
                .isEqualTo("session-ended");
    }

    @Test
    void a_redis_that_is_killed_loses_one_heartbeat_at_most() throws Exception {
        var viewer = subscriber(1);
        var film = longFilm();
        String tv = started(viewer, film.getId(), "tv");
        long position = FIRST;
        for (int n = 0; n < 20; n++) {
            position += HEARTBEAT;
            assertThat(beat(viewer, tv, position, "playing").status()).isEqualTo(200);
        }
        killRedis();
        startRedis();
        untilStreamsAreCounted();
        assertThat(resumesAt(viewer, film)).isBetween(position - HEARTBEAT, position);
    }

    @Test
    void so_does_one_that_comes_back_empty() throws Exception {
        var viewer = subscriber(1);
        var film = longFilm();
        String tv = started(viewer, film.getId(), "tv");
        long last = FIRST + HEARTBEAT;
        beat(viewer, tv, FIRST, "playing");
        beat(viewer, tv, last, "playing");
        killRedis();
        FileSystemUtils.deleteRecursively(home.data("redis-state"));
        startRedis();
        untilStreamsAreCounted();
        assertThat(stateRedis.keys("playback:{" + viewer.account() + "}:session:*"))
                .as("what is not told again")
                .isEmpty();
        until(() -> cassandra
                        .getCqlOperations()
                        .queryForList("SELECT at FROM positions WHERE profile_id = ?", viewer.profile())
                        .size()
                == 1);
        assertThat(resumesAt(viewer, film)).isBetween(last - HEARTBEAT, last);
    }

    private Answer beatAt(Replica replica, Viewer viewer, String session, long positionMs) {
        return callAt(
                replica.port(),
                "POST",
                "/api/playback/sessions/" + session + "/heartbeat",
                viewer.token(),
                "{\"positionMs\":%d,\"state\":\"playing\"}".formatted(positionMs));
    }

    @Test
    void a_replica_that_is_killed_loses_nothing_that_it_answered_and_another_goes_on_with_its_sessions()
            throws Exception {
        var viewer = subscriber(1);
        var film = longFilm();
        try (var replica = Replica.ready(environment, folder)) {
            String session = started(viewer, film.getId(), "tv");
            assertThat(beatAt(replica, viewer, session, FIRST).status()).isEqualTo(200);
            assertThat(beatAt(replica, viewer, session, FIRST + HEARTBEAT).status())
                    .isEqualTo(200);

            replica.kill();

            assertThat(beat(viewer, session, FIRST + HEARTBEAT, "paused").status())
                    .isEqualTo(200);
            assertThat(resumesAt(viewer, film)).isEqualTo(FIRST + HEARTBEAT);
        }
    }

    private Answer playAt(Replica replica, Viewer viewer, String titleId) {
        return callAt(
                replica.port(),
                "POST",
                "/api/playback/sessions",
                viewer.token(),
                "{\"titleId\":\"%s\",\"deviceId\":\"tv\"}".formatted(titleId));
    }

    @Test
    void a_replica_that_starts_from_nothing_lets_who_paid_watch_and_refuses_who_cancelled_from_its_first_call_on()
            throws Exception {
        var paid = subscriber(1);
        var cancelled = subscriber(1);
        entitled(cancelled, plan -> plan.setEntitled(false).setStatus("cancelled"));
        until(() -> entitlements.of(cancelled.account()).isEmpty());
        String film = longFilm().getId();

        try (var replica = Replica.ready(environment, folder)) {
            var started = playAt(replica, paid, film);
            assertThat(started.status()).as(started.http().body()).isEqualTo(201);
            var refused = playAt(replica, cancelled, film);
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.code()).isEqualTo("subscription-required");
        }
    }
}
