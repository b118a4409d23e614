package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.cassandra.core.CassandraOperations;

/** Titles that devices hold, to play without a network. */
class DownloadsIT extends PlaybackSuite {
    private static final String DOWNLOADS = "/api/playback/downloads";
    private static final int CROWD = 8;

    @Autowired
    CassandraOperations cassandra;

    private Viewer downloader(int downloads) {
        var viewer = Viewer.fresh();
        plan(viewer, downloads);
        return viewer;
    }

    private void plan(Viewer viewer, int downloads) {
        entitled(viewer, plan -> plan.setStreams(1).setDownloads(downloads));
        until(() -> entitlements
                .of(viewer.account())
                .filter(rights -> rights.downloads() == downloads)
                .isPresent());
    }

    private Answer download(Viewer viewer, String titleId, String device) {
        return call(
                "POST",
                DOWNLOADS,
                viewer.token(),
                "{\"titleId\":\"%s\",\"deviceId\":\"%s\",\"deviceName\":\"The %s\"}"
                        .formatted(titleId, device, device));
    }

    private String downloaded(Viewer viewer, String titleId, String device) {
        var answer = download(viewer, titleId, device);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.text("downloadId");
    }

    private Answer renew(Viewer viewer, String id) {
        return call("POST", DOWNLOADS + "/" + id + "/renew", viewer.token(), null);
    }

    private Answer remove(Viewer viewer, String id) {
        return call("DELETE", DOWNLOADS + "/" + id, viewer.token(), null);
    }

    private List<String> held(Viewer viewer) {
        return get(DOWNLOADS, viewer)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("downloadId").asString())
                .toList();
    }

    private static Viewer another(Viewer viewer, int maturity) {
        String profile = "profile-" + UUID.randomUUID();
        return new Viewer(
                viewer.account(), profile, TestTokens.profile(viewer.account(), profile, maturity, maturity <= 12));
    }

    @Test
    void it_is_granted_with_cookies_of_twenty_minutes_for_a_month_and_takes_no_stream() {
        var viewer = downloader(2);
        var film = film();
        started(viewer, film().getId(), "tv");

        var answer = download(viewer, film.getId(), "laptop");

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        String folder = "/media/" + film.getId() + "/f-" + film.getId() + "/";
        assertThat(answer.text("manifestUrl")).isEqualTo(folder + "master.m3u8");
        assertThat(answer.cookies()).hasSize(4).allMatch(c -> c.contains("Path=" + folder) && c.contains("Max-Age=1"));
        assertThat(Instant.parse(answer.text("signedUntil")))
                .isBetween(Instant.now().plusSeconds(1_100), Instant.now().plusSeconds(1_200));
        assertThat(Instant.parse(answer.text("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(30)));
        assertThat(answer.json().path("durationMs").asLong()).isEqualTo(RUNTIME_MS);
        assertThat(answer.json().at("/title/id").asString()).isEqualTo(film.getId());
        assertThat(get(DOWNLOADS, viewer).json().path("allowed").asInt()).isEqualTo(2);
    }

    @Test
    void a_plan_capped_below_the_best_renditions_downloads_the_others() {
        var viewer = Viewer.fresh();
        entitled(viewer, plan -> plan.setStreams(1).setDownloads(1).setMaxHeight(720));
        until(() -> entitlements.of(viewer.account()).isPresent());
        var film = film();

        var answer = download(viewer, film.getId(), "laptop");

        assertThat(answer.text("manifestUrl")).endsWith("/std/master.m3u8");
        assertThat(SignedMedia.policy(answer.cookies())).contains("/std/*");
    }

    @Test
    void without_a_plan_that_has_downloads_none_is_granted() {
        var film = film();
        assertThat(download(Viewer.fresh(), film.getId(), "laptop").code()).isEqualTo("subscription-required");
        var refused = download(subscriber(1), film.getId(), "laptop");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("downloads-not-in-plan");
    }

    @Test
    void what_is_encrypted_is_not_kept_and_takes_no_place() {
        var viewer = downloader(1);
        var encrypted = film(film -> {
            film.getAssetsBuilder(0).addKeys(ContentKey.newBuilder().setId("k").setGroup("std"));
            return film;
        });
        var refused = download(viewer, encrypted.getId(), "laptop");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("not-downloadable");
        downloaded(viewer, film().getId(), "laptop");
    }

    @Test
    void what_a_profile_may_not_see_it_may_not_download_and_sees_of_others_only_that_it_is_there() {
        var viewer = downloader(2);
        var kid = another(viewer, 7);
        var grown = film(film -> film.setMaturity(16));
        assertThat(download(kid, grown.getId(), "tablet").code()).isEqualTo("maturity");

        String id = downloaded(viewer, grown.getId(), "laptop");

        var item = get(DOWNLOADS, kid).json().at("/items/0");
        assertThat(item.path("downloadId").asString()).isEqualTo(id);
        assertThat(item.path("deviceName").asString()).isEqualTo("The laptop");
        assertThat(item.has("title") || item.has("titleId")).isFalse();
        assertThat(get(DOWNLOADS, viewer).json().at("/items/0/title").asString())
                .isEqualTo("A title");
        assertThat(remove(kid, id).status())
                .as("a child takes away nothing of others")
                .isEqualTo(404);
    }

    @Test
    void of_devices_that_ask_at_once_as_many_hold_one_as_the_plan_allows() throws Exception {
        var viewer = downloader(3);
        var film = film();
        List<Callable<Answer>> calls = IntStream.range(0, CROWD)
                .<Callable<Answer>>mapToObj(n -> () -> download(viewer, film.getId(), "device-" + n))
                .toList();
        List<Answer> answers;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = crowd.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(a -> a.status() != 201)
                .hasSize(CROWD - 3)
                .allMatch(a -> a.status() == 409 && a.code().equals("download-limit"))
                .allMatch(a -> a.json().path("downloads").size() == 3);
        assertThat(held(viewer)).hasSize(3);
    }

    @Test
    void the_same_on_the_same_device_is_one_download_and_giving_one_back_makes_room() {
        var viewer = downloader(1);
        var film = film();
        String id = downloaded(viewer, film.getId(), "laptop");
        assertThat(downloaded(viewer, film.getId(), "laptop")).isEqualTo(id);
        var refused = download(viewer, film.getId(), "phone");
        assertThat(refused.code()).isEqualTo("download-limit");
        assertThat(refused.json().at("/downloads/0/deviceId").asString()).isEqualTo("laptop");

        assertThat(remove(viewer, id).status()).isEqualTo(204);

        assertThat(remove(viewer, id).status()).isEqualTo(404);
        assertThat(renew(viewer, id).status()).as("the laptop is told").isEqualTo(404);
        assertThat(download(viewer, film.getId(), "phone").status()).isEqualTo(201);
    }

    @Test
    void all_that_a_device_holds_is_given_back_at_once() {
        var viewer = downloader(3);
        String kept = downloaded(viewer, film().getId(), "phone");
        downloaded(viewer, film().getId(), "laptop");
        downloaded(viewer, film().getId(), "laptop");

        assertThat(call("DELETE", DOWNLOADS + "?deviceId=laptop", viewer.token(), null)
                        .status())
                .isEqualTo(204);

        assertThat(held(viewer)).containsExactly(kept);
    }

    @Test
    void it_is_renewed_by_its_profile_only() {
        var viewer = downloader(2);
        var series = series(2);
        String id = downloaded(viewer, series.getId(), "laptop");

        var renewed = renew(viewer, id);

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.cookies()).hasSize(4);
        assertThat(renewed.json().at("/episode/number").asInt()).isEqualTo(1);
        assertThat(renewed.json().at("/next/number").asInt()).isEqualTo(2);
        assertThat(renew(another(viewer, 18), id).status()).isEqualTo(404);
        var stranger = downloader(2);
        assertThat(renew(stranger, id).status()).isEqualTo(404);
        assertThat(remove(stranger, id).status()).isEqualTo(404);
        assertThat(held(stranger)).isEmpty();
        assertThat(held(viewer)).containsExactly(id);
    }

    @Test
    void one_that_ran_out_is_over_and_its_place_is_free() {
        var viewer = downloader(1);
        String id = downloaded(viewer, film().getId(), "laptop");
        cassandra
                .getCqlOperations()
                .execute(
                        "UPDATE downloads SET expires_at = ? WHERE account_id = ? AND slot = 0 IF EXISTS",
                        Instant.now().minusSeconds(1),
                        viewer.account());
        assertThat(held(viewer)).isEmpty();

        String other = downloaded(viewer, film().getId(), "phone");

        assertThat(renew(viewer, id).status()).isEqualTo(404);
        assertThat(held(viewer)).containsExactly(other);
    }

    private void hasEnded(Viewer viewer, String id) {
        var answer = renew(viewer, id);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("download-ended");
        assertThat(held(viewer)).isEmpty();
        assertThat(renew(viewer, id).status()).isEqualTo(404);
    }

    @Test
    void it_ends_with_the_plan() {
        var viewer = downloader(2);
        String id = downloaded(viewer, film().getId(), "laptop");
        plan(viewer, 0);
        hasEnded(viewer, id);
    }

    @Test
    void it_ends_with_the_title() {
        var viewer = downloader(2);
        var film = film();
        String id = downloaded(viewer, film.getId(), "laptop");
        takeDown(film);
        hasEnded(viewer, id);
    }

    private void takeDown(Title title) {
        events.say(
                Topic.CATALOG,
                title.getId(),
                title.toBuilder()
                        .setVersion(2)
                        .setPublished(false)
                        .setTakenDown(true)
                        .clearAssets()
                        .build());
        until(() -> catalogue.isTakenDown(title.getId()));
    }

    private long rows(String table, String column, String value) {
        return cassandra
                .getCqlOperations()
                .query("SELECT account_id FROM " + table + " WHERE " + column + " = ?", (row, n) -> n, value)
                .size();
    }

    @Test
    void nothing_is_left_of_a_profile_that_is_gone_and_the_others_keep_theirs() {
        var viewer = downloader(4);
        var other = another(viewer, 18);
        downloaded(viewer, film().getId(), "laptop");
        downloaded(viewer, film().getId(), "laptop");
        String kept = downloaded(other, film().getId(), "laptop");

        events.end(Topic.PROFILES, viewer.profile());

        until(() -> rows("download_profiles", "profile_id", viewer.profile()) == 0);
        assertThat(held(other)).containsExactly(kept);
    }

    @Test
    void nothing_is_left_of_an_account_that_is_gone() {
        var viewer = downloader(2);
        downloaded(viewer, film().getId(), "laptop");
        assertThat(rows("downloads", "account_id", viewer.account())).isEqualTo(1);

        events.end(Topic.ACCOUNTS, viewer.account());

        until(() -> rows("downloads", "account_id", viewer.account()) == 0
                && rows("download_profiles", "profile_id", viewer.profile()) == 0);
    }

    private Answer wasAt(Viewer viewer, String titleId, long positionMs, Instant at) {
        return call(
                "PUT",
                "/api/playback/progress/" + titleId,
                viewer.token(),
                "{\"positionMs\":%d,\"at\":\"%s\"}".formatted(positionMs, at));
    }

    private long position(Viewer viewer, String titleId) {
        return get("/api/playback/progress/" + titleId, viewer)
                .json()
                .path("positionMs")
                .asLong();
    }

    @Test
    void of_positions_that_are_sent_late_the_one_watched_last_counts() {
        var viewer = downloader(1);
        String film = film().getId();
        var now = Instant.now();

        assertThat(wasAt(viewer, film, 9_000, now.minusSeconds(60)).status()).isEqualTo(204);
        assertThat(wasAt(viewer, film, 3_000, now.minusSeconds(120)).status()).isEqualTo(204);
        assertThat(position(viewer, film)).isEqualTo(9_000);

        assertThat(wasAt(viewer, film, 12_000, now.minusSeconds(30)).status()).isEqualTo(204);
        assertThat(position(viewer, film)).isEqualTo(12_000);
    }

    @Test
    void a_clock_that_is_ahead_says_now_and_what_is_older_than_any_download_is_refused() {
        var viewer = downloader(1);
        String film = film().getId();
        assertThat(wasAt(viewer, film, 5_000, Instant.now().plus(Duration.ofDays(2)))
                        .status())
                .isEqualTo(204);
        assertThat(wasAt(viewer, film, 6_000, Instant.now()).status()).isEqualTo(204);
        assertThat(position(viewer, film)).isEqualTo(6_000);
        assertThat(wasAt(viewer, film, 7_000, Instant.now().minus(Duration.ofDays(61)))
                        .status())
                .isEqualTo(422);
    }
}
