package dev.matinee.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LikingIT extends OnRealStores {
    private String profile;
    private String watching;

    @BeforeEach
    void chosenProfile() {
        profile = api.make(token, "Ada").id();
        watching = TestTokens.profile(account, profile, 12, false);
    }

    @Test
    void my_list_shows_each_title_once_the_newest_first_and_a_second_put_moves_nothing() {
        String first = title(6, true);
        String second = title(12, true);
        for (String title : new String[] {first, first, second, first}) {
            assertThat(api.call(watching, "PUT", "/api/my-list/" + title, Map.of())
                            .status())
                    .isEqualTo(204);
        }
        assertThat(api.get(watching, "/api/my-list").ids()).containsExactly(second, first);
        var page = api.get(watching, "/api/my-list?limit=1");
        assertThat(page.ids()).containsExactly(second);
        String cursor = page.body().path("nextCursor").asString("");
        var last = api.get(watching, "/api/my-list?limit=1&cursor=" + cursor);
        assertThat(last.ids()).containsExactly(first);
        assertThat(last.body().path("nextCursor").isNull()).isTrue();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(api.call(watching, "DELETE", "/api/my-list/" + second, Map.of())
                            .status())
                    .isEqualTo(204);
        }
        assertThat(api.get(watching, "/api/my-list").ids()).containsExactly(first);
    }

    @Test
    void what_a_profile_may_not_see_it_can_neither_list_nor_rate_nor_find_on_its_list() {
        String grown = title(16, true);
        String withdrawn = title(0, false);
        for (String title : new String[] {grown, withdrawn, "no-such-title"}) {
            assertThat(api.call(watching, "PUT", "/api/my-list/" + title, Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(api.call(watching, "PUT", "/api/ratings/" + title, Map.of("thumb", "up"))
                            .status())
                    .isEqualTo(404);
        }
        String grownUp = TestTokens.profile(account, profile, 18, false);
        assertThat(api.call(grownUp, "PUT", "/api/my-list/" + grown, Map.of()).status())
                .isEqualTo(204);
        assertThat(api.get(grownUp, "/api/my-list").ids()).containsExactly(grown);
        assertThat(api.get(watching, "/api/my-list").ids()).isEmpty();
    }

    @Test
    void no_way_round_shows_a_child_what_is_above_its_age() {
        String grown = title(13, true);
        String fit = title(12, true);
        String grownUp = TestTokens.profile(account, profile, 18, false);
        for (String title : new String[] {grown, fit}) {
            api.call(grownUp, "PUT", "/api/my-list/" + title, Map.of());
            api.call(grownUp, "PUT", "/api/ratings/" + title, Map.of("thumb", "love"));
        }
        String list = tag(grownUp, "/api/my-list");
        String rating = tag(grownUp, "/api/ratings/" + grown);
        // The level of the second is one that no kids profile is given; the service does not rely on that.
        for (String child : new String[] {watching, TestTokens.profile(account, profile, 18, true)}) {
            assertThat(api.call(child, "GET", "/api/my-list", Map.of(), "If-None-Match", list)
                            .ids())
                    .containsExactly(fit);
            assertThat(api.get(child, "/api/my-list?limit=1").ids()).containsExactly(fit);
            for (String tag : new String[] {rating, "*"}) {
                assertThat(api.call(child, "GET", "/api/ratings/" + grown, Map.of(), "If-None-Match", tag)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(api.call(child, "PUT", "/api/my-list/" + grown, Map.of()).status())
                    .isEqualTo(404);
            assertThat(api.raw(child, "PUT", "/api/ratings/" + grown, "{\"thumb\":null}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(api.get(grownUp, "/api/ratings/" + grown)
                        .body()
                        .path("thumb")
                        .asString(""))
                .isEqualTo("love");
    }

    private String tag(String token, String path) {
        return api.get(token, path).raw().headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_rating_is_kept_and_taken_back() {
        String title = title(0, true);
        assertThat(rating(title)).isEqualTo("null");
        for (String thumb : new String[] {"\"up\"", "\"love\"", "\"love\"", "null"}) {
            assertThat(api.raw(watching, "PUT", "/api/ratings/" + title, "{\"thumb\":" + thumb + "}")
                            .status())
                    .isEqualTo(204);
            assertThat(rating(title)).isEqualTo(thumb);
        }
        assertThat(api.raw(watching, "PUT", "/api/ratings/" + title, "{\"thumb\":\"sideways\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void lists_want_a_profile_and_sensible_pages() {
        assertThat(api.get(token, "/api/my-list").code()).isEqualTo("profile-required");
        for (String odd : new String[] {"limit=0", "limit=x", "cursor=!!", "cursor=%20"}) {
            assertThat(api.get(watching, "/api/my-list?" + odd).status()).isIn(400, 422);
        }
    }

    private String rating(String title) {
        return api.get(watching, "/api/ratings/" + title).body().path("thumb").toString();
    }
}
