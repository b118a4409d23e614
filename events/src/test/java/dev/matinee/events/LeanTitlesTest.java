package dev.matinee.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import dev.matinee.events.LeanTitles.Part;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Rendition;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Track;
import org.junit.jupiter.api.Test;

class LeanTitlesTest {
    private static final Asset FILM = Asset.newBuilder()
            .setId("a1")
            .setDurationMs(60_000)
            .addRenditions(Rendition.newBuilder().setHeight(720))
            .addAudio(Track.newBuilder().setLanguage("fr"))
            .addKeys(ContentKey.newBuilder().setId("k1"))
            .build();
    private static final Title WHOLE = Title.newBuilder()
            .setId("t1")
            .setVersion(3)
            .setName("Judex")
            .putNames("en", "Judex, the judge")
            .addGenres("crime")
            .addChannels("silents")
            .addPeople("Louis Feuillade")
            .setSynopsis("A masked man")
            .putSynopses("en", "A masked man")
            .setKey("judex")
            .setOriginalName("Judex!")
            .addAssets(FILM)
            .addEpisodes(Episode.newBuilder().setId("e1").setName("One").setAsset(FILM))
            .addEpisodes(Episode.newBuilder().setId("e2"))
            .build();

    @Test
    void a_card_needs_no_story_and_no_film() throws InvalidProtocolBufferException {
        assertThat(read(LeanTitles.with()))
                .isEqualTo(Title.newBuilder()
                        .setId("t1")
                        .setVersion(3)
                        .setName("Judex")
                        .putNames("en", "Judex, the judge")
                        .addGenres("crime")
                        .addChannels("silents")
                        .addEpisodes(Episode.newBuilder()
                                .setId("e1")
                                .setName("One")
                                .setAsset(Asset.newBuilder().setId("a1").setDurationMs(60_000)))
                        .addEpisodes(Episode.newBuilder().setId("e2"))
                        .build());
    }

    @Test
    void what_is_asked_for_is_there() throws InvalidProtocolBufferException {
        Title told = read(LeanTitles.with(Part.STORY));
        assertThat(told.getSynopsis()).isEqualTo("A masked man");
        assertThat(told.getPeopleList()).containsExactly("Louis Feuillade");
        assertThat(told.getAssetsList()).isEmpty();

        Title played = read(LeanTitles.with(Part.FILMS));
        Asset film = FILM.toBuilder().clearRenditions().clearKeys().build();
        assertThat(played.getAssetsList()).containsExactly(film);
        assertThat(played.getEpisodes(0).getAsset()).isEqualTo(film);
        assertThat(played.getPeopleList()).isEmpty();
    }

    @Test
    void only_who_hands_out_keys_has_them() throws InvalidProtocolBufferException {
        Title played = read(LeanTitles.with(Part.FILMS, Part.KEYS));
        assertThat(played.getAssets(0).getKeysList()).containsExactlyElementsOf(FILM.getKeysList());
        assertThat(played.getEpisodes(0).getAsset().getKeysCount()).isEqualTo(1);
        assertThat(read(LeanTitles.with(Part.KEYS)).getEpisodes(0).getAsset().getKeysCount())
                .isZero();
    }

    @Test
    void who_asks_for_everything_has_all_but_the_renditions() throws InvalidProtocolBufferException {
        Asset film = FILM.toBuilder().clearRenditions().build();
        assertThat(read(LeanTitles.with(Part.values())))
                .isEqualTo(WHOLE.toBuilder()
                        .setAssets(0, film)
                        .setEpisodes(0, WHOLE.getEpisodes(0).toBuilder().setAsset(film))
                        .build());
    }

    @Test
    void two_titles_share_their_genre() throws InvalidProtocolBufferException {
        Parser<Title> parser = LeanTitles.with(Part.STORY);
        Title one = read(parser);
        Title other = read(parser);
        assertThat(one.getGenres(0)).isSameAs(other.getGenres(0));
        assertThat(one.getPeople(0)).isSameAs(other.getPeople(0));
    }

    private static Title read(Parser<Title> parser) throws InvalidProtocolBufferException {
        return parser.parseFrom(WHOLE.toByteArray());
    }
}
