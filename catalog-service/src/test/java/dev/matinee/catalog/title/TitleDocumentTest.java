package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Title;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TitleDocumentTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long NOW = 1_000;
    private static final Asset ASSET =
            Asset.newBuilder().setId("a1").setDurationMs(24_000).build();

    private final TitleDocument film = TitleDocument.of("moon", JSON.readValue("""
            {"type": "film", "title": "A Trip to the Moon", "originalTitle": "Le Voyage dans la Lune", "year": 1902,
             "channels": ["silent"], "people": [{"name": "Georges Méliès", "role": "director"},
             {"name": "Georges Méliès", "role": "actor"}], "synopsis": {"fr": "Vers la Lune"}}""", TitleSheet.class));

    @Test
    void itIsTheSameAfterBeingStored() {
        var whole = film.attach(Slot.feature(null), ASSET, NOW)
                .curated("best", true)
                .publish(NOW);
        assertThat(JSON.readValue(JSON.writeValueAsString(whole), TitleDocument.class))
                .isEqualTo(whole);
        assertThat(whole.asset(Slot.feature(null))).contains(ASSET);
    }

    @Test
    void itIsPublishedOnceItsFeatureIsThereAndKeepsItsPlaceAmongTheNewest() {
        var waiting = film.publishWhenReady(NOW);
        assertThat(waiting.published()).isFalse();
        assertThat(waiting.attach(new Slot(Slot.TRAILER, null), ASSET, NOW).published())
                .isFalse();
        var published = waiting.attach(Slot.feature(null), ASSET, NOW);
        assertThat(published.published()).isTrue();
        assertThat(published.publishWhenReady()).isFalse();
        assertThat(published.withdraw().publish(NOW + 1).publishedAtMs()).isEqualTo(NOW);
        assertThat(waiting.withdraw().attach(Slot.feature(null), ASSET, NOW).published())
                .isFalse();
    }

    @Test
    void aSeriesWaitsForTheFirstEpisodeOfItsFirstSeason() {
        var series = TitleDocument.of("fantomas", JSON.readValue("""
                {"type": "series", "title": "Fantômas", "seasons": [
                  {"number": 2, "episodes": [{"key": "b1", "number": 1, "title": "B"}]},
                  {"number": 1, "episodes": [{"key": "a2", "number": 2, "title": "A2"},
                                             {"key": "a1", "number": 1, "title": "A1"}]}]}""", TitleSheet.class))
                .publishWhenReady(NOW);
        String id = Ids.ofTitle("fantomas");
        for (String other : new String[] {"b1", "a2"}) {
            assertThat(series.attach(Slot.feature(Ids.ofEpisode(id, other)), ASSET, NOW)
                            .published())
                    .isFalse();
        }
        var published = series.attach(Slot.feature(Ids.ofEpisode(id, "a1")), ASSET, NOW);
        assertThat(published.published()).isTrue();
        Title message = TitleMessages.of(id, 3, published);
        assertThat(message.getEpisodesList()).extracting("name").containsExactly("A1", "A2", "B");
        assertThat(message.getEpisodes(0).getAsset()).isEqualTo(ASSET);
        assertThat(message.getSeasonCount()).isEqualTo(2);
    }

    @Test
    void theOthersAreToldItsChannelsThoseOfItsCuratorsAmongThem() {
        Title message = TitleMessages.of("id", 7, film.curated("best", true));
        assertThat(message.getChannelsList()).containsExactly("best", "silent");
        assertThat(message.getPeopleList()).containsExactly("Georges Méliès");
        assertThat(message.getMaturity()).isEqualTo(18);
        assertThat(message.getSynopsis()).isEqualTo("Vers la Lune");
        assertThat(message.getVersion()).isEqualTo(7);
        assertThat(film.curated("best", true).curated("best", false)).isEqualTo(film);
    }
}
