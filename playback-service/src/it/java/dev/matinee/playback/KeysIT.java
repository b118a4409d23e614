package dev.matinee.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.kit.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Licences of encrypted films, for whoever watches. */
class KeysIT extends KeySuite {
    @Autowired
    MeterRegistry meters;

    private Answer license(Viewer viewer, String session, ContentKey... keys) {
        var kids = java.util.Arrays.stream(keys)
                .map(key -> "\"" + kid(key.getId()) + "\"")
                .toList();
        return call(
                "POST",
                "/api/playback/sessions/" + session + "/license",
                viewer.token(),
                "{\"kids\":" + kids + ",\"type\":\"temporary\"}");
    }

    private static String kid(String id) {
        UUID uuid = UUID.fromString(id);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void whoever_watches_has_the_keys_of_what_they_watch() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        var started = play(viewer, film.getId(), "tv");
        String session = started.text("sessionId");
        assertThat(started.text("licenseUrl")).isEqualTo("/api/playback/sessions/" + session + "/license");
        double asked = meters.counter("matinee.playback.keys.unwrapped", "outcome", "unwrapped")
                .count();

        var answer = license(viewer, session, key(film, "std"), key(film, "high"));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.http().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.text("type")).isEqualTo("temporary");
        for (int i = 0; i < 2; i++) {
            var key = film.getAssets(0).getKeys(i);
            var given = answer.json().path("keys").get(i);
            assertThat(given.path("kty").asString()).isEqualTo("oct");
            assertThat(given.path("kid").asString()).isEqualTo(kid(key.getId()));
            assertThat(given.path("k").asString()).isEqualTo(base64(secrets.get(key.getId())));
        }
        license(viewer, session, key(film, "std"));
        assertThat(meters.counter("matinee.playback.keys.unwrapped", "outcome", "unwrapped")
                                .count()
                        - asked)
                .as("KMS is asked once")
                .isEqualTo(2);
    }

    @Test
    void a_film_in_the_clear_has_no_licence() {
        var answer = play(subscriber(1), film().getId(), "tv");
        assertThat(answer.json().has("licenseUrl")).isFalse();
        assertThat(answer.text("manifestUrl")).doesNotContain("session");
    }

    @Test
    void a_capped_plan_has_no_key_of_what_it_leaves_out() {
        var film = encryptedFilm();
        var viewer = subscriber(1, 720);
        String session = started(viewer, film.getId(), "tv");

        assertThat(license(viewer, session, key(film, "std")).status()).isEqualTo(200);
        var refused = license(viewer, session, key(film, "std"), key(film, "high"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("key-not-in-plan");
    }

    @Test
    void nobody_else_has_a_key_of_it() {
        var film = encryptedFilm();
        var viewer = subscriber(2);
        String session = started(viewer, film.getId(), "tv");
        var key = key(film, "std");

        assertThat(license(subscriber(1), session, key).status()).isEqualTo(404);
        var sibling = new Viewer(
                viewer.account(), "sibling", TestTokens.profile(viewer.account(), "sibling-" + viewer.account()));
        assertThat(license(sibling, session, key).status()).isEqualTo(404);
        var nobody = new Viewer(viewer.account(), viewer.profile(), null);
        assertThat(license(nobody, session, key).status()).isEqualTo(401);
        assertThat(license(viewer, "A" + session, key).status()).isEqualTo(404);
    }

    @Test
    void only_keys_of_what_is_watched_are_given() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");

        assertThat(license(viewer, session, key(encryptedFilm(), "std")).status())
                .isEqualTo(404);
        assertThat(license(viewer, session, film.getAssets(1).getKeys(0)).status())
                .as("the trailer's")
                .isEqualTo(404);
        String path = "/api/playback/sessions/" + session + "/license";
        for (String bad : List.of(
                "{\"kids\":[]}",
                "{}",
                "{\"kids\":[\"short\"]}",
                "{\"kids\":[\"" + "A".repeat(23) + "\"]}",
                "{\"kids\":[null]}",
                "{\"kids\":[" + "\"AAAAAAAAAAAAAAAAAAAAAA\",".repeat(8) + "\"AAAAAAAAAAAAAAAAAAAAAA\"]}",
                "{\"kids\":[\"AAAAAAAAAAAAAAAAAAAAAA\"],\"type\":\"persistent-license\"}")) {
            assertThat(call("POST", path, viewer.token(), bad).status()).as(bad).isIn(400, 422);
        }
    }

    @Test
    void what_has_ended_has_no_keys() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");
        String replacing = started(viewer, film.getId(), "tv");
        var replaced = license(viewer, session, key(film, "std"));
        assertThat(replaced.status()).isEqualTo(410);
        assertThat(replaced.code()).isEqualTo("session-ended");
        assertThat(license(viewer, replacing, key(film, "std")).status()).isEqualTo(200);
        end(viewer, replacing);
        assertThat(license(viewer, replacing, key(film, "std")).status()).isEqualTo(410);
    }

    @Test
    void who_may_no_longer_watch_gets_no_more_keys_but_the_trailers() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");
        String trailer = started(viewer, film.getId(), "phone", "kind", "trailer");
        entitled(viewer, plan -> plan.setEntitled(false));
        until(() -> entitlements.of(viewer.account()).isEmpty());

        assertThat(license(viewer, session, key(film, "std")).code()).isEqualTo("subscription-required");
        assertThat(license(viewer, trailer, film.getAssets(1).getKeys(0)).status())
                .isEqualTo(200);
    }

    @Test
    void what_is_taken_down_has_no_keys() {
        var film = encryptedFilm();
        var viewer = subscriber(1);
        String session = started(viewer, film.getId(), "tv");
        events.say(
                Topic.CATALOG,
                film.getId(),
                film.toBuilder().setVersion(2).setTakenDown(true).build());
        until(() -> catalogue.isTakenDown(film.getId()));
        assertThat(license(viewer, session, key(film, "std")).status()).isEqualTo(410);
    }

    @Test
    void a_key_that_was_wrapped_for_another_film_opens_nothing() {
        var other = encryptedFilm();
        var film = film(f -> {
            f.getAssetsBuilder(0).addKeys(key(other, "std"));
            return f;
        });
        var viewer = subscriber(2);
        assertThat(license(viewer, started(viewer, other.getId(), "phone"), key(other, "std"))
                        .status())
                .isEqualTo(200);
        assertThat(license(viewer, started(viewer, film.getId(), "tv"), key(film, "std"))
                        .status())
                .isEqualTo(404);
    }
}
