package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Marker;
import dev.matinee.events.v1.Title;
import java.time.Instant;
import java.util.List;
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
             {"name": "Georges Méliès", "role": "actor"}], "synopsis": {"fr": "Vers la Lune"},
             "artwork": {"poster": "/images/p.jpg", "backdrop": "/images/b.jpg", "dominantColor": "#102030"}}""", TitleSheet.class));

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
                {"type": "series", "title": "Fantômas",
                 "artwork": {"poster": "/images/p.jpg", "backdrop": "/images/b.jpg", "dominantColor": "#102030"}, "seasons": [
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
        Title message = message(id, 3, published);
        assertThat(message.getEpisodesList()).extracting("name").containsExactly("A1", "A2", "B");
        assertThat(message.getEpisodes(0).getAsset()).isEqualTo(ASSET);
        assertThat(message.getSeasonCount()).isEqualTo(2);
    }

    @Test
    void theOthersAreToldItsChannelsThoseOfItsCuratorsAmongThem() {
        Title message = message("id", 7, film.curated("best", true));
        assertThat(message.getChannelsList()).containsExactly("best", "silent");
        assertThat(message.getPeopleList()).containsExactly("Georges Méliès");
        assertThat(message.getMaturity()).isEqualTo(18);
        assertThat(message.getSynopsis()).isEqualTo("Vers la Lune");
        assertThat(message.getVersion()).isEqualTo(7);
        assertThat(film.curated("best", true).curated("best", false)).isEqualTo(film);
    }

    @Test
    void itIsPublishedAndWithdrawnAsItsScheduleSays() {
        var at = Instant.ofEpochSecond(100);
        var later = Instant.ofEpochSecond(200);
        var ready = film.attach(Slot.feature(null), ASSET, NOW).schedule(new Schedule(at, later));
        assertThat(ready.due(at.minusMillis(1))).isEqualTo(ready);
        var published = ready.due(at);
        assertThat(published.published()).isTrue();
        assertThat(published.publishedAtMs()).isEqualTo(at.toEpochMilli());
        assertThat(published.schedule()).isEqualTo(new Schedule(null, later));
        var withdrawn = published.due(later);
        assertThat(withdrawn.published()).isFalse();
        assertThat(withdrawn.due(later.plusSeconds(1000))).isEqualTo(withdrawn);
    }

    @Test
    void whatFallsDueBeforeItPlaysWaitsForIt() {
        var due = film.schedule(new Schedule(Instant.EPOCH, null)).due(Instant.EPOCH);
        assertThat(due.published()).isFalse();
        assertThat(due.attach(Slot.feature(null), ASSET, NOW).published()).isTrue();
    }

    @Test
    void whatWasTakenDownIsNotPublishedBeforeItIsRestored() {
        var reason = new TakenDown(Instant.EPOCH, "operator", "rights", false);
        var down = film.attach(Slot.feature(null), ASSET, NOW).publish(NOW).takeDown(reason);
        assertThat(down.published()).isFalse();
        assertThatThrownBy(() -> down.publish(NOW)).hasMessageContaining("taken down");
        assertThatThrownBy(() -> down.publishWhenReady(NOW)).hasMessageContaining("taken down");
        assertThatThrownBy(() -> down.schedule(new Schedule(Instant.EPOCH, null)))
                .hasMessageContaining("taken down");
        assertThat(down.restore().published()).isFalse();
        assertThat(down.restore().publish(NOW + 1).published()).isTrue();
        assertThat(message("id", 1, down).getTakenDown()).isTrue();
    }

    @Test
    void withoutPicturesItIsNotShown() {
        var bare = TitleDocument.of("bare", JSON.readValue("""
                {"type": "film", "title": "Bare"}""", TitleSheet.class));
        assertThatThrownBy(() -> bare.publish(NOW)).hasMessageContaining("no pictures");
        var waiting = bare.attach(Slot.feature(null), ASSET, NOW).publishWhenReady(NOW);
        assertThat(waiting.published()).isFalse();
        assertThat(waiting.with(film.sheet(), NOW).published()).isTrue();
    }

    @Test
    void whatTheSheetSaysOfPartsTakesThePlaceOfWhatTheEncoderFound() {
        var found = ASSET.toBuilder()
                .addMarkers(Marker.newBuilder().setKind("credits").setStartMs(1).setEndMs(2))
                .build();
        var marked = TitleDocument.of("marked", JSON.readValue("""
                {"type": "film", "title": "Marked", "markers": [{"kind": "intro", "start": 3, "end": 9}]}""", TitleSheet.class));
        var message = message("id", 1, marked.attach(Slot.feature(null), found, NOW));
        assertThat(message.getAssets(0).getMarkersList())
                .containsExactly(Marker.newBuilder()
                        .setKind("intro")
                        .setStartMs(3_000)
                        .setEndMs(9_000)
                        .build());
        assertThat(message.getRuntimeSeconds()).isEqualTo(24);
    }

    private static Title message(String id, long version, TitleDocument document) {
        var change = new Change(Instant.EPOCH, "operator", Change.Action.EDITED, false, List.of());
        return TitleMessages.of(new TitleRecord(id, version, 0, document, change));
    }
}
