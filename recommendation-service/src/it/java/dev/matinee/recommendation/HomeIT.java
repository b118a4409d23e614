package dev.matinee.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.TasteKind;
import dev.matinee.events.v1.TitleType;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.testing.TestTokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard of a profile is on its next page. */
class HomeIT extends RunningRecommendation {
    private final String account = fresh("account");
    private final String profile = fresh("profile");
    private final String token = TestTokens.profile(account, profile, 18, false);
    private final String genre = fresh("genre");
    /** What comes later is later, however quickly it is said. */
    private long lastAt = Instant.now().toEpochMilli();

    @Test
    void whatAProfileWatchesAndSaysMakesItsRows() {
        var begun = said(title(TitleType.FILM, genre, 12));
        var listed = said(title(TitleType.FILM, genre, 12));
        var series = said(title(TitleType.SERIES, genre, 12)
                .addEpisodes(episode("e1"))
                .addEpisodes(Episode.newBuilder().setId("not-encoded"))
                .addEpisodes(episode("e3")));
        List<String> alike = java.util.stream.IntStream.range(0, 30)
                .mapToObj(n -> said(title(TitleType.FILM, genre, 12)).getId())
                .toList();
        watched(begun.getId(), "", ViewingKind.PROGRESS, 60_000);
        watched(series.getId(), "e1", ViewingKind.FINISHED, 100_000);
        say(listed.getId(), TasteKind.LISTED);
        say(begun.getId(), TasteKind.THUMB_LOVE);

        until(() -> get("/api/home", token).ids("continue-watching").size() == 2
                && get("/api/home/rows/my-list", token).json().path("items").size() == 1
                && !get("/api/home", token).ids("because-you-watched").isEmpty());

        var home = get("/api/home", token);
        assertThat(home.ids("continue-watching")).containsExactly(series.getId(), begun.getId());
        var items = home.row("continue-watching").path("items");
        assertThat(items.get(0).path("episodeId").asString()).isEqualTo("e3");
        assertThat(items.get(0).path("positionMs").asLong(-1)).isZero();
        assertThat(items.get(1).path("positionMs").asLong()).isEqualTo(60_000);
        assertThat(home.ids("because-you-watched"))
                .as("what is of the same kind as what was loved")
                .containsAnyElementsOf(alike)
                .doesNotContain(begun.getId());
        assertThat(home.ids("my-list")).containsExactly(listed.getId());
    }

    @Test
    void aChildsProfileSeesNothingAboveItsMaturity() {
        String child = TestTokens.profile(account, profile, 7, true);
        var fit = said(title(TitleType.FILM, genre, 6).setPublishedAtMs(Long.MAX_VALUE));
        var unfit = said(title(TitleType.FILM, genre, 12).setPublishedAtMs(Long.MAX_VALUE - 1));
        said(title(TitleType.FILM, genre, 12));
        watched(fit.getId(), "", ViewingKind.PROGRESS, 60_000);
        watched(unfit.getId(), "", ViewingKind.PROGRESS, 61_000);
        say(unfit.getId(), TasteKind.LISTED);

        until(() -> get("/api/home", token).ids("continue-watching").containsAll(List.of(fit.getId(), unfit.getId())));
        until(() -> get("/api/home/rows/my-list", token).json().path("items").size() == 1);

        var home = get("/api/home", child);
        assertThat(home.ids("continue-watching")).containsExactly(fit.getId());
        assertThat(home.allIds()).doesNotContain(unfit.getId());
        assertThat(home.json().findValues("maturity"))
                .isNotEmpty()
                .allSatisfy(maturity -> assertThat(maturity.asInt()).isLessThanOrEqualTo(7));
        assertThat(get("/api/home/rows/genre:" + genre, child).allIds())
                .contains(fit.getId())
                .doesNotContain(unfit.getId());
        assertThat(get("/api/home/rows/because-you-watched:" + unfit.getId(), child)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/home?type=x, 422",
        "/api/home/rows/nothing, 404",
        "/api/home/rows/because-you-watched:none, 404",
        "/api/home/rows/genre:, 404",
        "/api/home/rows/%C3%A9:%20x, 404",
        "/api/home/rows/new?limit=0, 422",
        "/api/home/rows/new?limit=x, 400",
        "/api/home/rows/new?cursor=x, 422",
        "/api/home/rows/new?cursor=-1, 422",
        "/api/home/nothing, 404"
    })
    void whatIsMalformedIsAWholeProblem(String path, int status) {
        said(title(TitleType.FILM, genre, 12));
        var refused = get(path, token);
        assertThat(refused.status()).as(path).isEqualTo(status);
        assertThat(refused.json().propertyNames())
                .contains("type", "title", "status", "detail", "instance", "code", "traceId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400",
                "[] | 400",
                "{} | 422",
                "{\"items\": []} | 422",
                "{\"items\": [null]} | 422",
                "{\"items\": [{\"rowId\": \"new\", \"titleId\": \"\", \"position\": 0}]} | 422",
                "{\"items\": [{\"rowId\": \"new\", \"titleId\": \"t\", \"position\": -1}]} | 422",
                "{\"items\": [{\"rowId\": \"new\", \"titleId\": \"nothing\", \"position\": 0}]} | 202"
            })
    void impressionsThatCannotBeAreRefused(String body, int status) {
        assertThat(post("/api/home/impressions", token, body).status()).isEqualTo(status);
    }

    @Test
    void homeWantsAProfile() {
        assertThat(get("/api/home", "rubbish").status()).isEqualTo(401);
        assertThat(get("/api/home", TestTokens.account(account)).text("/code")).isEqualTo("profile-required");
    }

    private void watched(String title, String episode, ViewingKind kind, long positionMs) {
        events.say(
                Topic.VIEWING,
                profile,
                Viewing.newBuilder()
                        .setId(fresh("fact"))
                        .setAtMs(++lastAt)
                        .setProfileId(profile)
                        .setAccountId(account)
                        .setTitleId(title)
                        .setEpisodeId(episode)
                        .setKind(kind)
                        .setPositionMs(positionMs)
                        .setDurationMs(100_000)
                        .build());
    }

    private void say(String title, TasteKind kind) {
        events.say(
                Topic.TASTE,
                profile,
                Taste.newBuilder()
                        .setId(fresh("fact"))
                        .setAtMs(Instant.now().toEpochMilli())
                        .setProfileId(profile)
                        .setAccountId(account)
                        .setTitleId(title)
                        .setKind(kind)
                        .build());
    }

    private static Episode.Builder episode(String id) {
        return Episode.newBuilder()
                .setId(id)
                .setAsset(Asset.newBuilder().setId("asset-" + id).setDurationMs(100_000));
    }
}
