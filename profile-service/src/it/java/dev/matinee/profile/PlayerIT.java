package dev.matinee.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerIT extends OnRealStores {
    private static final String SETTINGS = "/api/player/settings";

    private String profile;
    private String watching;

    @BeforeEach
    void chosenProfile() {
        profile = api.make(token, "Ada").id();
        watching = TestTokens.profile(account, profile, 12, false);
    }

    @Test
    void a_profile_keeps_how_it_likes_to_watch_and_what_it_leaves_out_is_as_for_everybody() {
        assertThat(settings("/nextAfter")).isEqualTo("10");
        assertThat(settings("/subtitleStyle/size")).isEqualTo("medium");
        var kept = Map.of("subtitleStyle", Map.of("size", "huge"), "intros", "skip-after-first", "nextAfter", 5);
        assertThat(api.call(watching, "PUT", SETTINGS, kept).status()).isEqualTo(204);
        assertThat(settings("/subtitleStyle/size")).isEqualTo("huge");
        assertThat(settings("/subtitleStyle/colour")).isEqualTo("white");
        assertThat(settings("/intros")).isEqualTo("skip-after-first");
        assertThat(settings("/nextAfter")).isEqualTo("5");
        assertThat(settings("/captions")).isEqualTo("false");
        api.call(watching, "PUT", SETTINGS, Map.of("nextAfter", 30));
        assertThat(settings("/intros")).isEqualTo("ask");
    }

    @Test
    void who_reads_captions_and_hears_descriptions_does_so_until_it_is_left_out() {
        api.call(watching, "PUT", SETTINGS, Map.of("captions", true, "descriptions", true));
        assertThat(settings("/captions")).isEqualTo("true");
        assertThat(settings("/descriptions")).isEqualTo("true");
        api.call(watching, "PUT", SETTINGS, Map.of("nextAfter", 5));
        assertThat(settings("/captions")).isEqualTo("false");
        assertThat(settings("/descriptions")).isEqualTo("false");
    }

    @Test
    void nonsense_is_refused() {
        for (var nonsense : new Object[] {
            Map.of("nextAfter", -1),
            Map.of("nextAfter", 31),
            Map.of("intros", "often"),
            Map.of("subtitleStyle", "big"),
            Map.of("captions", "often")
        }) {
            assertThat(api.call(watching, "PUT", SETTINGS, nonsense).status()).isIn(400, 422);
        }
        assertThat(settings("/nextAfter")).isEqualTo("10");
    }

    @Test
    void a_child_sets_its_own() {
        String id = api.make(token, "Kid", "kids", true).id();
        String kid = TestTokens.profile(account, id, 12, true);
        assertThat(api.call(kid, "PUT", SETTINGS, Map.of("nextAfter", 20)).status())
                .isEqualTo(204);
        assertThat(api.get(kid, SETTINGS).body().path("nextAfter").asInt()).isEqualTo(20);
        assertThat(settings("/nextAfter")).isEqualTo("10");
    }

    @Test
    void tracks_chosen_for_a_title_stay_its_own_and_become_what_the_profile_wishes_for() {
        String series = title(6, true);
        String other = title(6, true);
        choose(series, Map.of("subtitles", "fr"));
        choose(series, Map.of("audio", "de"));
        choose(other, Map.of("subtitles", "off"));
        assertThat(tracks(series)).isEqualTo("{\"subtitles\":\"fr\",\"audio\":\"de\"}");
        assertThat(tracks(other)).isEqualTo("{\"subtitles\":\"off\"}");
        var wishes = api.get(watching, "/api/profiles/" + profile).body();
        assertThat(wishes.path("subtitles").asString("")).isEqualTo("off");
        assertThat(wishes.path("audio").asString("")).isEqualTo("de");
        assertThat(api.call(watching, "PUT", "/api/player/tracks/" + series, Map.of("audio", "original!"))
                        .status())
                .isEqualTo(422);
        assertThat(tracks(title(6, true))).isEqualTo("{}");
    }

    @Test
    void what_a_profile_may_not_see_has_no_tracks_to_choose() {
        String grown = title(16, true);
        assertThat(api.get(watching, "/api/player/tracks/" + grown).status()).isEqualTo(404);
        assertThat(api.call(watching, "PUT", "/api/player/tracks/" + grown, Map.of("subtitles", "fr"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void all_of_it_goes_with_the_profile() {
        String series = title(6, true);
        choose(series, Map.of("subtitles", "fr"));
        api.call(watching, "PUT", SETTINGS, Map.of("nextAfter", 20));
        assertThat(api.call(token, "DELETE", "/api/profiles/" + profile, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(settings("/nextAfter")).isEqualTo("10");
        assertThat(tracks(series)).isEqualTo("{}");
        assertThat(api.call(watching, "PUT", SETTINGS, Map.of("nextAfter", 20)).status())
                .isEqualTo(404);
    }

    private String settings(String pointer) {
        return api.get(watching, SETTINGS).body().at(pointer).asString("");
    }

    private String tracks(String title) {
        return api.get(watching, "/api/player/tracks/" + title).raw().body();
    }

    private void choose(String title, Map<String, String> choice) {
        assertThat(api.call(watching, "PUT", "/api/player/tracks/" + title, choice)
                        .status())
                .isEqualTo(204);
    }
}
