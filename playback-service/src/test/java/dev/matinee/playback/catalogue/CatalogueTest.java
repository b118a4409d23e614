package dev.matinee.playback.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.Title;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue(Clock.systemUTC());

    private void say(Title.Builder title) {
        catalogue.changed("film", null, title.setId("film").setName("Faust").build());
    }

    @Test
    void onlyWhatIsPublishedAndNotTakenDownIsThere() {
        say(Title.newBuilder().setPublished(true));
        assertThat(catalogue.available("film", "FR")).isPresent();

        say(Title.newBuilder());
        assertThat(catalogue.available("film", "FR")).isEmpty();

        say(Title.newBuilder().setPublished(true).setTakenDown(true));
        assertThat(catalogue.available("film", "FR")).isEmpty();
        assertThat(catalogue.isTakenDown("film")).isTrue();
        assertThat(catalogue.name("film")).as("an operator's numbers name it").contains("Faust");
    }
}
