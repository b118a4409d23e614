package dev.matinee.catalog.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.master.Masters.Progress;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleSheet;
import dev.matinee.catalog.title.Titles;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A title as operators see it.
 *
 * @param publishWhenReady it waits for its feature, a series for its first episode
 * @param assets of each slot that has a master
 */
record StudioTitle(
        String id,
        String key,
        long version,
        boolean published,
        @Nullable Instant publishedAt,
        boolean publishWhenReady,
        TitleSheet sheet,
        List<EpisodeKey> episodes,
        List<Progress> assets) {

    static StudioTitle of(String id, long version, TitleDocument document, List<Progress> assets) {
        return new StudioTitle(
                id,
                document.key(),
                version,
                document.published(),
                document.publishedAtMs() == 0 ? null : Instant.ofEpochMilli(document.publishedAtMs()),
                document.publishWhenReady(),
                document.sheet(),
                EpisodeKey.of(id, document.sheet()),
                assets);
    }

    /** An episode's id for the operator's key. */
    record EpisodeKey(String key, String id) {
        static List<EpisodeKey> of(String titleId, TitleSheet sheet) {
            return sheet.episodes()
                    .map(episode -> new EpisodeKey(episode.key(), Ids.ofEpisode(titleId, episode.key())))
                    .toList();
        }
    }

    /** What bringing in a sheet came to: created, changed or unchanged. */
    record BroughtIn(
            String id,
            String key,

            @Schema(allowableValues = {"created", "changed", "unchanged"})
            String result,

            long version,
            List<EpisodeKey> episodes,
            List<Progress> assets) {
        static BroughtIn of(Titles.Edit edit, List<Progress> assets) {
            return new BroughtIn(
                    edit.record().id(),
                    edit.document().key(),
                    edit.result().name().toLowerCase(Locale.ROOT),
                    edit.record().version(),
                    EpisodeKey.of(edit.record().id(), edit.document().sheet()),
                    assets);
        }
    }

    /** A line of the library's table. */
    record Row(
            String id,
            String key,
            @Schema(allowableValues = {"film", "series"}) String type,
            String title,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer year,

            int maturity,
            long version,
            boolean published,
            List<Progress> assets) {}
}
