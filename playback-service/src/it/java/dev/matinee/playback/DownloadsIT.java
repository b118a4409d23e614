package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.ContentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Titles that devices hold: to whom they are granted, how many at once, and who renews them and gives them back. */
class DownloadsIT extends DownloadSuite {
    private static final int CROWD = 8;

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
}
