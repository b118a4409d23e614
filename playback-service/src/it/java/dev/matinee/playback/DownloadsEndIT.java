package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a download ends, and what is left of it. */
class DownloadsEndIT extends DownloadSuite {
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
}
