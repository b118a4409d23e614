package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.master.Master.Source;
import dev.matinee.catalog.master.Master.Subtitle;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.TitleDocument.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final String DIGEST = "a".repeat(64);

    @Test
    void aMasterThatCameBeforeThereWereRolesAndPartsIsTheSameMaster() {
        var subtitles = List.of(new Subtitle("en", "English", DIGEST, 7, null));
        assertThat(source(DIGEST, subtitles, null).id("title"))
                .isEqualTo("title-"
                        + Ids.of(
                                "feature",
                                "null",
                                DIGEST,
                                "demo",
                                "[Subtitle[language=en, label=English, sha256=" + DIGEST + ", bytes=7]]"));
    }

    @Test
    void aFileInPartsIsKnownByItsFingerprint() {
        var one = source("", List.of(), DIGEST);
        assertThat(one.id("title")).isEqualTo(source("", List.of(), DIGEST).id("title"));
        assertThat(one.id("title"))
                .isNotEqualTo(source("", List.of(), "b".repeat(64)).id("title"));
        assertThat(one.id("title")).isNotEqualTo(source(DIGEST, List.of(), null).id("title"));
    }

    @Test
    void subtitlesOfOneLanguageAreApartByTheirRoles() {
        var plain = new Subtitle("en", "English", DIGEST, 7, "subtitles");
        var captions = new Subtitle("en", "English", DIGEST, 7, "captions");
        assertThat(plain.place()).isEqualTo("en");
        assertThat(captions.place()).isEqualTo("en/captions");
        assertThat(source(DIGEST, List.of(plain), null).id("title"))
                .isNotEqualTo(source(DIGEST, List.of(captions), null).id("title"));
    }

    private static Source source(String sha256, List<Subtitle> subtitles, @Nullable String fingerprint) {
        return new Source(Slot.feature(null), sha256, "video/mp4", 9, "demo", subtitles, fingerprint);
    }
}
