package dev.matinee.playback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.v1.Experience;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.cassandra.core.CassandraTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Figures on a real store, at times that the test sets: each test has days of its own, which nobody else adds up. */
class SittingsIT {
    private static final Duration DDL = Duration.ofSeconds(60);
    private static CqlSession session;
    private static CassandraTemplate cassandra;

    private final JsonMapper json = new JsonMapper();
    private final LocalDate today =
            LocalDate.of(2100, 1, 1).plusDays(100L * ThreadLocalRandom.current().nextInt(10_000));

    @BeforeAll
    static void connect() throws Exception {
        var store = TestStores.cassandra();
        session = CqlSession.builder()
                .addContactPoint(new InetSocketAddress(store.host(), store.port()))
                .withLocalDatacenter(store.datacenter())
                .build();
        run("CREATE KEYSPACE IF NOT EXISTS " + store.keyspace()
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        run("USE " + store.keyspace());
        var script = new ClassPathResource("cql/numbers.cql").getContentAsString(StandardCharsets.UTF_8);
        for (String statement : script.replaceAll("(?m)--.*$", "").split(";")) {
            if (!statement.isBlank()) {
                run(statement.strip());
            }
        }
        cassandra = new CassandraTemplate(session);
    }

    private static void run(String schema) {
        session.execute(SimpleStatement.newInstance(schema).setTimeout(DDL));
    }

    @AfterAll
    static void disconnect() {
        session.close();
    }

    /** The feature as it is at a moment. */
    private record At(Sittings sittings, RollUp rollUp, Numbers numbers) {
        Figures day(LocalDate day, String title) {
            return numbers.of(90, Figures.EVERYWHERE, title).getOrDefault(day, Figures.NONE);
        }
    }

    private At at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var sittings = new Sittings(cassandra, clock);
        var store = new FiguresStore(cassandra, json);
        return new At(sittings, new RollUp(sittings, store, clock), new Numbers(sittings, store, clock));
    }

    /** Of a moment in Cassandra's own calendar. */
    private static UUID sessionAt(Instant began) {
        long sinceGregorian = began.toEpochMilli() * 10_000 + 0x01b21dd213814000L;
        long most = (sinceGregorian << 32)
                | ((sinceGregorian & 0xffff00000000L) >>> 16)
                | 0x1000
                | ((sinceGregorian >>> 48) & 0x0fff);
        return new UUID(most, UUID.randomUUID().getLeastSignificantBits());
    }

    private static Viewing fact(UUID session, String profile, String title, ViewingKind kind, long watchedMs) {
        return Viewing.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setProfileId(profile)
                .setTitleId(title)
                .setSessionId(session.toString())
                .setCountry("FR")
                .setKind(kind)
                .setExperience(Experience.newBuilder()
                        .setWatchedMs(watchedMs)
                        .setStartupMs(400)
                        .setStalledMs(watchedMs / 10))
                .build();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private Instant today(String time) {
        return Instant.parse(today + "T" + time + "Z");
    }

    @Test
    void what_is_heard_again_counts_once() {
        var noon = today("12:00:00");
        String film = fresh();
        String viewer = fresh();
        var sitting = sessionAt(noon);
        var facts = List.of(
                fact(sitting, viewer, film, ViewingKind.STARTED, 0),
                fact(sitting, viewer, film, ViewingKind.PROGRESS, 10_000),
                fact(sitting, viewer, film, ViewingKind.PROGRESS, 20_000),
                fact(sitting, viewer, film, ViewingKind.FINISHED, 30_000));
        var now = at(noon);

        facts.forEach(now.sittings()::record);
        var once = at(noon).day(LocalDate.ofInstant(noon, ZoneOffset.UTC), film);
        facts.forEach(now.sittings()::record);
        facts.subList(2, 4).forEach(now.sittings()::record);
        var again = at(noon).day(LocalDate.ofInstant(noon, ZoneOffset.UTC), film);

        assertThat(once.plays()).isEqualTo(1);
        assertThat(once.watchedMs()).isEqualTo(30_000);
        assertThat(once.completed()).isEqualTo(1);
        assertThat(once.viewers().count()).isEqualTo(1);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void a_sitting_that_passes_midnight_is_one_of_the_day_on_which_it_began() {
        var late = today("23:58:00").minus(Duration.ofDays(1));
        var first = LocalDate.ofInstant(late, ZoneOffset.UTC);
        String film = fresh();
        String viewer = fresh();
        var sitting = sessionAt(late);
        var before = at(late.plusSeconds(60));
        var after = at(late.plusSeconds(600));

        before.sittings().record(fact(sitting, viewer, film, ViewingKind.PROGRESS, 60_000));
        after.sittings().record(fact(sitting, viewer, film, ViewingKind.FINISHED, 600_000));

        assertThat(after.day(first, film).plays()).isEqualTo(1);
        assertThat(after.day(first, film).watchedMs()).isEqualTo(600_000);
        assertThat(after.day(first, film).completed()).isEqualTo(1);
        assertThat(after.day(first.plusDays(1), film).plays()).isZero();
    }

    @Test
    void a_viewer_of_several_days_is_one_viewer() {
        var noon = today("12:00:00");
        String film = fresh();
        String viewer = fresh();
        var now = at(noon);
        for (int day = 0; day < 3; day++) {
            var sitting = sessionAt(noon.minus(Duration.ofDays(day)));
            now.sittings().record(fact(sitting, viewer, film, ViewingKind.PROGRESS, 1_000));
        }
        now.sittings().record(fact(sessionAt(noon), fresh(), film, ViewingKind.PROGRESS, 1_000));

        var days = now.numbers().of(7, Figures.EVERYWHERE, film);
        var all = days.values().stream().reduce(Figures.NONE, Figures::and);

        assertThat(days).hasSize(7);
        assertThat(all.plays()).isEqualTo(4);
        assertThat(all.viewers().count()).isEqualTo(2);
    }

    @Test
    void a_day_that_is_over_is_added_up_once_and_reads_as_before_without_its_sittings() {
        var noon = today("12:00:00");
        var began = noon.minus(Duration.ofDays(5));
        var day = LocalDate.ofInstant(began, ZoneOffset.UTC);
        String film = fresh();
        var now = at(noon);
        var sitting = sessionAt(began);
        now.sittings().record(fact(sitting, fresh(), film, ViewingKind.PROGRESS, 10_000));
        now.sittings().refused(sessionAt(began), film, "SE", "too-many-streams");
        var live = at(noon).day(day, film);
        var liveThere = at(noon).numbers().of(90, "SE", film).get(day);

        now.rollUp().rollUp(day);
        now.rollUp().rollUp(day);
        session.execute("TRUNCATE sitting_by_day");

        assertThat(at(noon).day(day, film)).isEqualTo(live);
        assertThat(at(noon).numbers().of(90, "SE", film).get(day)).isEqualTo(liveThere);
        assertThat(liveThere.failedStarts()).isEqualTo(1);
        assertThat(liveThere.plays()).isZero();
        assertThat(at(noon).numbers().of(90, "FR", null).get(day).plays()).isEqualTo(1);
        assertThat(at(noon).numbers().of(90, Figures.EVERYWHERE, null).get(day).titles())
                .extracting(TitleFigures::id)
                .contains(film);
    }

    @Test
    void what_may_still_change_is_not_added_up_and_what_was_is_not_again() {
        var noon = today("12:00:00");
        String film = fresh();
        var now = at(noon);
        for (int time = 0; time < 2; time++) {
            for (int days : new int[] {1, 2, 39}) {
                var sitting = sessionAt(noon.minus(Duration.ofDays(days)));
                now.sittings().record(fact(sitting, fresh(), film, ViewingKind.PROGRESS, 1_000));
            }
            now.rollUp().rollUpWhatIsOver();
        }

        assertThat(at(noon).day(today.minusDays(1), film).plays()).isEqualTo(2);
        assertThat(at(noon).day(today.minusDays(2), film).plays()).isEqualTo(1);
        assertThat(at(noon).day(today.minusDays(39), film).plays()).isEqualTo(1);
    }

    @Test
    void whose_history_is_erased_leaves_figures_that_lead_to_nobody() {
        var noon = today("12:00:00");
        String film = fresh();
        String viewer = fresh();
        var now = at(noon);
        var sittings = List.of(sessionAt(noon), sessionAt(noon.plusSeconds(1)));
        sittings.forEach(s -> now.sittings().record(fact(s, viewer, film, ViewingKind.PROGRESS, 1_000)));
        var day = LocalDate.ofInstant(noon, ZoneOffset.UTC);
        assertThat(at(noon).day(day, film).viewers().count()).isEqualTo(1);

        sittings.forEach(now.sittings()::anonymise);

        var left = at(noon).day(day, film);
        assertThat(left.plays()).isEqualTo(2);
        assertThat(left.viewers().count())
                .as("nothing says that these were one")
                .isEqualTo(2);
    }

    @Test
    void a_fact_of_long_ago_is_of_no_day() {
        var old = Uuids.startOf(today("12:00:00").minus(Duration.ofDays(41)).toEpochMilli());
        String film = fresh();
        var now = at(today("12:00:00"));

        now.sittings().record(fact(old, fresh(), film, ViewingKind.PROGRESS, 1_000));

        assertThat(session.execute(
                        "SELECT session_id FROM sitting_by_day WHERE day = ? AND bucket = ? AND session_id = ?",
                        today.minusDays(41).toString(),
                        Math.floorMod(old.hashCode(), 16),
                        old))
                .isEmpty();
    }
}
