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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private static final List<String> SHARED = List.of(
            "spring.cassandra.contactpoints",
            "spring.cassandra.localdatacenter",
            "spring.cassandra.keyspacename",
            "spring.kafka.bootstrap-servers",
            "matinee.redis.cache.host",
            "matinee.redis.cache.port",
            "matinee.redis.cache.password",
            "matinee.redis.state.host",
            "matinee.redis.state.port",
            "matinee.redis.state.password",
            "matinee.s3.endpoint",
            "matinee.s3.region",
            "matinee.s3.access-key-id",
            "matinee.s3.secret-access-key",
            "matinee.token.jwks",
            "matinee.cdn.key-pair-id",
            "matinee.cdn.private-key");

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

    @Test
    void a_replica_that_is_killed_loses_nothing_that_it_answered_and_another_goes_on_with_its_sessions()
            throws Exception {
        var viewer = subscriber(1);
        var film = longFilm();
        var replica = replica();
        try {
            String session = started(viewer, film.getId(), "tv");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> beatAt(replica.port(), viewer, session, FIRST) == 200);
            assertThat(beatAt(replica.port(), viewer, session, FIRST + HEARTBEAT))
                    .isEqualTo(200);
            replica.process().destroyForcibly();
            replica.process().waitFor();

            assertThat(beat(viewer, session, FIRST + HEARTBEAT, "paused").status())
                    .isEqualTo(200);
            assertThat(resumesAt(viewer, film)).isEqualTo(FIRST + HEARTBEAT);
        } finally {
            replica.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private record Replica(Process process, int port) {}

    private Replica replica() throws IOException {
        int port = new Ports(folder.resolve("replica-ports")).port("playback-service");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                "target/playback-service.jar",
                "--eureka.client.enabled=false",
                "--spring.cloud.config.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=-1",
                // What the dead one heard is heard by others after this, and not after three quarters of a minute.
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=2000"));
        SHARED.forEach(setting -> command.add("--" + setting + "=" + environment.getRequiredProperty(setting)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createFile(folder.resolve("replica.log")).toFile())
                .start();
        return new Replica(process, port);
    }

    /** The status, or 0 where nobody answers. */
    private static int beatAt(int port, Viewer viewer, String session, long positionMs) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/playback/sessions/" + session + "/heartbeat"))
                .header("Authorization", "Bearer " + viewer.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"positionMs\":%d,\"state\":\"playing\"}".formatted(positionMs)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
