package dev.matinee.playback.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.kit.redis.OptionalRedis;
import dev.matinee.playback.progress.Recent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The scripts on a real Redis, at times that the test sets. */
class LiveSessionsIT {
    private static final Instant EIGHT = Instant.parse("2026-03-01T20:00:00Z");
    private static final int CROWD = 1_000;
    private static final int ROUNDS = 100;
    private static final int STREAMS = 4;

    private static LettuceConnectionFactory connections;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String account = UUID.randomUUID().toString();

    @BeforeAll
    static void connect() {
        connections = connections();
    }

    private static LettuceConnectionFactory connections() {
        var server = TestStores.redis().state();
        var where = new RedisStandaloneConfiguration(server.host(), server.port());
        where.setPassword(server.password());
        var connections = new LettuceConnectionFactory(
                where,
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofSeconds(30))
                        .build());
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }

    @AfterAll
    static void disconnect() {
        connections.destroy();
    }

    private LiveSessions at(Instant now) {
        return on(connections, now);
    }

    private LiveSessions on(LettuceConnectionFactory connections, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var redis = new OptionalRedis(new StringRedisTemplate(connections), clock, meters);
        return new LiveSessions(redis, new JsonMapper(), clock, meters);
    }

    private Session session(String device) {
        return session(account, device);
    }

    private static Session session(String account, String device) {
        return new Session(
                UUID.randomUUID(),
                account,
                "profile",
                "title",
                "title",
                "asset",
                Kind.FEATURE,
                Client.WEB,
                device,
                false,
                100_000,
                0,
                EIGHT,
                EIGHT.plus(Duration.ofMinutes(20)));
    }

    private static boolean take(LiveSessions live, Session session, int limit) {
        return live.take(session, "id-" + session.id(), limit, null).isEmpty();
    }

    private static boolean beat(LiveSessions live, Session session, int limit) {
        return live.beat(session, "id-" + session.id(), limit, 1_000, Recent.Entry.NONE, false, null, false, Qoe.NONE)
                .orElseThrow()
                .goesOn();
    }

    @Test
    void of_a_hundred_thousand_that_race_none_too_many_get_in() throws InterruptedException, ExecutionException {
        var other = connections();
        try {
            var replicas = List.of(at(EIGHT), on(other, EIGHT));
            for (int round = 0; round < ROUNDS; round++) {
                String household = UUID.randomUUID().toString();
                var answers = atOnce(n -> take(replicas.get(n % 2), session(household, "device-" + n), STREAMS));
                assertThat(answers).filteredOn(taken -> taken).hasSize(STREAMS);
            }
            assertThat(meters.counter("matinee.playback.streams.unlimited").count())
                    .isZero();
        } finally {
            other.destroy();
        }
    }

    /** Who got in counts itself after it took a stream, and until before it ends: so never more than are held. */
    @Test
    void nor_while_those_who_got_in_go_again() throws InterruptedException, ExecutionException {
        var live = at(EIGHT);
        var inside = new AtomicInteger();
        var most = atOnce(n -> {
            var session = session("device-" + n);
            if (!take(live, session, STREAMS)) {
                return 0;
            }
            int seen = inside.incrementAndGet();
            boolean goesOn = beat(live, session, STREAMS);
            inside.decrementAndGet();
            live.end(session, Recent.Entry.NONE, Qoe.NONE);
            return goesOn ? seen : Integer.MAX_VALUE;
        });
        assertThat(most).allMatch(seen -> seen <= STREAMS);
        assertThat(most).filteredOn(seen -> seen > 0).hasSizeGreaterThanOrEqualTo(STREAMS);
    }

    private static <T> List<T> atOnce(IntFunction<T> what) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, CROWD)
                    .mapToObj(n -> crowd.submit(() -> {
                        start.await();
                        return what.apply(n);
                    }))
                    .toList();
            start.countDown();
            var all = new ArrayList<T>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    @Test
    void the_one_too_many_is_told_who_holds_the_streams() {
        var tv = session("tv");
        take(at(EIGHT), tv, 1);
        assertThat(at(EIGHT).take(session("phone"), "x", 1, null))
                .isEqualTo(List.of(Playing.of(tv, "id-" + tv.id(), null)));
    }

    @Test
    void a_stream_lapses_after_two_missed_heartbeats_and_no_sooner() {
        var tv = session("tv");
        assertThat(take(at(EIGHT), tv, 1)).isTrue();
        assertThat(beat(at(EIGHT.plusSeconds(10)), tv, 1)).isTrue();
        var twoLater = EIGHT.plusSeconds(30);
        assertThat(take(at(twoLater), session("phone"), 1)).isFalse();
        assertThat(take(at(twoLater.plusMillis(1)), session("phone"), 1)).isTrue();
    }

    @Test
    void what_was_replaced_stays_ended_after_its_successor_has_gone() {
        var before = session("tv");
        var after = session("tv");
        take(at(EIGHT), before, 1);
        assertThat(take(at(EIGHT.plusSeconds(60)), after, 1)).isTrue();
        at(EIGHT.plusSeconds(61)).end(after, Recent.Entry.NONE, Qoe.NONE);
        assertThat(beat(at(EIGHT.plusSeconds(62)), before, 1)).isFalse();
        assertThat(beat(at(EIGHT.plusSeconds(62)), after, 1)).isFalse();
    }

    @Test
    void a_plan_made_smaller_keeps_what_runs_and_lets_nothing_new_in() {
        var tv = session("tv");
        var phone = session("phone");
        take(at(EIGHT), tv, 2);
        take(at(EIGHT), phone, 2);
        assertThat(beat(at(EIGHT.plusSeconds(10)), phone, 1)).isTrue();
        assertThat(take(at(EIGHT.plusSeconds(10)), session("phone"), 1))
                .as("not even in its place, while the other runs")
                .isFalse();
    }

    @Test
    void a_policy_is_renewed_near_its_end_and_told_again_for_a_while() {
        var tv = session("tv");
        take(at(EIGHT), tv, 1);
        var later = EIGHT.plus(Duration.ofMinutes(40));
        assertThat(renewed(tv, EIGHT.plus(Duration.ofMinutes(9)), later)).isFalse();
        assertThat(renewed(tv, EIGHT.plus(Duration.ofMinutes(11)), null)).isFalse();
        assertThat(renewed(tv, EIGHT.plus(Duration.ofMinutes(11)), later)).isTrue();
        assertThat(renewed(tv, EIGHT.plus(Duration.ofMinutes(11)).plusSeconds(10), later))
                .isTrue();
        assertThat(renewed(tv, EIGHT.plus(Duration.ofMinutes(12)), later)).isFalse();
    }

    private boolean renewed(Session session, Instant now, Instant renewable) {
        return at(now).beat(session, "x", 1, now.toEpochMilli(), Recent.Entry.NONE, false, renewable, false, Qoe.NONE)
                .orElseThrow()
                .renewed();
    }

    @Test
    void while_redis_is_away_playback_starts_and_that_is_counted() {
        var nowhere = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", 1),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofMillis(500))
                        .build());
        nowhere.afterPropertiesSet();
        nowhere.start();
        try {
            var live = on(nowhere, EIGHT);
            var session = session("tv");
            assertThat(take(live, session, 1)).isTrue();
            assertThat(live.beat(session, "x", 1, 0, Recent.Entry.NONE, false, null, false, Qoe.NONE))
                    .isEmpty();
            assertThat(live.end(session, Recent.Entry.NONE, Qoe.NONE)).isEmpty();
            assertThat(meters.counter("matinee.playback.streams.unlimited").count())
                    .isEqualTo(1);
        } finally {
            nowhere.destroy();
        }
    }
}
