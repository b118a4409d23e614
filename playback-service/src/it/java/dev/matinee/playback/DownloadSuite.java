package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.TestTokens;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.cassandra.core.CassandraOperations;

/** What devices do that hold titles to play without a network. */
abstract class DownloadSuite extends PlaybackSuite {
    static final String DOWNLOADS = "/api/playback/downloads";

    @Autowired
    CassandraOperations cassandra;

    Viewer downloader(int downloads) {
        var viewer = Viewer.fresh();
        plan(viewer, downloads);
        return viewer;
    }

    void plan(Viewer viewer, int downloads) {
        entitled(viewer, plan -> plan.setStreams(1).setDownloads(downloads));
        until(() -> entitlements
                .of(viewer.account())
                .filter(rights -> rights.downloads() == downloads)
                .isPresent());
    }

    Answer download(Viewer viewer, String titleId, String device) {
        return call(
                "POST",
                DOWNLOADS,
                viewer.token(),
                "{\"titleId\":\"%s\",\"deviceId\":\"%s\",\"deviceName\":\"The %s\"}"
                        .formatted(titleId, device, device));
    }

    String downloaded(Viewer viewer, String titleId, String device) {
        var answer = download(viewer, titleId, device);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.text("downloadId");
    }

    Answer renew(Viewer viewer, String id) {
        return call("POST", DOWNLOADS + "/" + id + "/renew", viewer.token(), null);
    }

    Answer remove(Viewer viewer, String id) {
        return call("DELETE", DOWNLOADS + "/" + id, viewer.token(), null);
    }

    List<String> held(Viewer viewer) {
        return get(DOWNLOADS, viewer)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("downloadId").asString())
                .toList();
    }

    static Viewer another(Viewer viewer, int maturity) {
        String profile = "profile-" + UUID.randomUUID();
        return new Viewer(
                viewer.account(), profile, TestTokens.profile(viewer.account(), profile, maturity, maturity <= 12));
    }
}
