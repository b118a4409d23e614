package dev.matinee.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.kit.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.s3.S3Client;

class ProfilesIT extends OnRealStores {
    @Autowired
    S3Client s3;

    @Test
    void no_race_makes_a_sixth_profile() throws Exception {
        try (var crowd = Executors.newFixedThreadPool(12)) {
            Callable<Integer> make = () -> api.make(token, "Racer").status();
            var answers =
                    crowd.invokeAll(IntStream.range(0, 12).mapToObj(n -> make).toList());
            assertThat(answers.stream().filter(a -> a.resultNow() == 201)).hasSize(5);
            assertThat(answers.stream().filter(a -> a.resultNow() == 409)).hasSize(7);
        }
        assertThat(api.make(token, "Sixth").code()).isEqualTo("profile-limit");
        assertThat(api.get(token, "/api/profiles").ids()).hasSize(5);
    }

    @Test
    void the_same_key_makes_one_profile_even_in_a_race() throws Exception {
        Map<String, Object> wanted = Map.of("name", "Kid", "avatarId", "thumb-pip", "kids", true);
        try (var crowd = Executors.newFixedThreadPool(6)) {
            Callable<String> make = () -> api.call(token, "POST", "/api/profiles", wanted, "Idempotency-Key", "one")
                    .id();
            var ids = crowd.invokeAll(IntStream.range(0, 6).mapToObj(n -> make).toList());
            assertThat(ids.stream().map(id -> id.resultNow()).distinct()).hasSize(1);
        }
        assertThat(api.get(token, "/api/profiles").ids()).hasSize(1);
    }

    @Test
    void a_kids_profile_sees_up_to_12_whatever_is_asked_for() {
        var kid = api.make(token, "Kid", "kids", true, "maturity", 18);
        assertThat(kid.body().path("maturity").asInt()).isEqualTo(12);
        var changed = api.call(token, "PATCH", "/api/profiles/" + kid.id(), Map.of("maturity", 16));
        assertThat(changed.body().path("maturity").asInt()).isEqualTo(12);
    }

    @Test
    void a_profile_wishes_for_subtitles_audio_and_a_colour() {
        var plain = api.make(token, "Plain");
        assertThat(wishes(plain)).containsExactly("off", "original", "amber");
        var wishing = api.make(token, "Ada", "subtitles", "fr-CA", "audio", "de", "accent", "violet");
        assertThat(wishes(wishing)).containsExactly("fr-CA", "de", "violet");
        api.call(token, "PATCH", "/api/profiles/" + wishing.id(), Map.of("subtitles", "off", "accent", "mint"));
        assertThat(wishes(api.get(token, "/api/profiles/" + wishing.id()))).containsExactly("off", "de", "mint");
    }

    private static List<String> wishes(Answer profile) {
        return Stream.of("subtitles", "audio", "accent")
                .map(wish -> profile.body().path(wish).asString(""))
                .toList();
    }

    @Test
    void another_accounts_profile_is_not_there() {
        String id = api.make(token, "Ada").id();
        String stranger = TestTokens.account(UUID.randomUUID().toString());
        for (var call : new Answer[] {
            api.get(stranger, "/api/profiles/" + id),
            api.call(stranger, "PATCH", "/api/profiles/" + id, Map.of("name", "Eve")),
            api.call(stranger, "DELETE", "/api/profiles/" + id, Map.of()),
            api.call(stranger, "PUT", "/api/profiles/" + id + "/pin", Map.of("pin", "1234")),
            api.call(stranger, "DELETE", "/api/profiles/" + id + "/pin", Map.of()),
            api.call(stranger, "DELETE", "/api/profiles/" + id + "/pin", Map.of("currentPin", "1234")),
        }) {
            assertThat(call.status()).isEqualTo(404);
        }
        assertThat(api.get(token, "/api/profiles/" + id).body().path("name").asString(""))
                .isEqualTo("Ada");
    }

    @Test
    void a_kids_token_looks_and_changes_nothing() {
        String id = api.make(token, "Kid", "kids", true).id();
        String kid = TestTokens.profile(account, id, 12, true);
        assertThat(api.get(kid, "/api/profiles").ids()).containsExactly(id);
        assertThat(api.make(kid, "Grown").code()).isEqualTo("kids-profile");
        assertThat(api.call(kid, "PATCH", "/api/profiles/" + id, Map.of("kids", false))
                        .status())
                .isEqualTo(403);
        assertThat(api.call(kid, "DELETE", "/api/profiles/" + id + "/pin", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_kids_token_is_told_what_choosing_needs_and_its_own_settings() {
        String grown = api.make(token, "Grown").id();
        String id = api.make(token, "Kid", "kids", true, "language", "fr").id();
        String kid = TestTokens.profile(account, id, 12, true);
        for (var item : api.get(kid, "/api/profiles").body().path("items")) {
            assertThat(item.propertyNames())
                    .containsExactlyInAnyOrder("id", "name", "avatarId", "avatarUrl", "kids", "hasPin");
        }
        assertThat(api.get(token, "/api/profiles").body().path("items").get(0).has("maturity"))
                .isTrue();
        assertThat(api.get(kid, "/api/profiles/" + id).body().path("language").asString(""))
                .isEqualTo("fr");
        assertThat(api.get(kid, "/api/profiles/" + grown).code()).isEqualTo("kids-profile");
        assertThat(api.get(kid, "/api/profiles/of-nobody").status()).isEqualTo(404);
    }

    @Test
    void an_erased_accounts_profiles_are_removed() {
        String id = api.make(token, "Ada").id();
        publisher.end(Topic.ACCOUNTS, account).join();
        soon(() -> api.get(token, "/api/profiles/" + id).status() == 404);
    }

    @Test
    void avatars_are_open_to_all_and_lie_where_images_are_served_from() {
        var avatars = api.raw("", "GET", "/api/avatars", "");
        assertThat(avatars.ids()).hasSizeGreaterThanOrEqualTo(24).doesNotHaveDuplicates();
        String url = avatars.body().path("items").get(0).path("url").asString("");
        soon(() -> s3.listObjectsV2(list -> list.bucket("matinee-images").prefix(url.substring(1)))
                .hasContents());
        var head = s3.headObject(object -> object.bucket("matinee-images").key(url.substring(1)));
        assertThat(head.contentType()).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                            | 400
            {"name": {}, "avatarId": "thumb-pip"}                        | 400
            {"name": "A", "avatarId": "thumb-pip", "maturity": "x"}      | 400
            {}                                                           | 422
            {"name": " ", "avatarId": "thumb-pip"}                       | 422
            {"name": "A", "avatarId": "nobody"}                          | 422
            {"name": "A", "avatarId": "thumb-pip", "maturity": 19}       | 422
            {"name": "A", "avatarId": "thumb-pip", "maturity": -1}       | 422
            {"name": "A", "avatarId": "thumb-pip", "language": "??"}     | 422
            {"name": "A", "avatarId": "thumb-pip", "subtitles": "none at all"} | 422
            {"name": "A", "avatarId": "thumb-pip", "audio": "?"}         | 422
            {"name": "A", "avatarId": "thumb-pip", "accent": "beige"}    | 400
            {"name": "01234567890123456789012345678901234567890", "avatarId": "thumb-pip"} | 422
            """)
    void what_makes_no_profile_is_refused(String body, int status) {
        assertThat(api.raw(token, "POST", "/api/profiles", body).status()).isEqualTo(status);
        assertThat(api.get(token, "/api/profiles").ids()).isEmpty();
    }
}
