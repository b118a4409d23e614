package dev.matinee.catalog.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.master.Masters.Progress;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.TakenDown;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleRecord;
import dev.matinee.catalog.title.TitleSheet;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A title as operators see it.
 *
 * @param state published, scheduled (it waits for its time or its film), draft, withdrawn or taken-down
 * @param publishWhenReady it waits for its pictures and its feature, a series for its first episode
 * @param changedBy the account that made this version; null where it came about by itself
 * @param assets of each slot that has a master
 */
record StudioTitle(
        String id,
        String key,
        long version,
        boolean published,
        @Nullable Instant publishedAt,
        boolean publishWhenReady,
        String state,
        @Nullable Instant publishAt,
        @Nullable Instant withdrawAt,
        @Nullable TakenDown takenDown,
        Instant changedAt,
        @Nullable String changedBy,
        TitleSheet sheet,
        List<EpisodeKey> episodes,
        List<Progress> assets) {

    static StudioTitle of(TitleRecord record, TitleDocument document, List<Progress> assets) {
        String id = record.id();
        var change = record.change();
        return new StudioTitle(
                id,
                document.key(),
                record.version(),
                document.published(),
                document.publishedAtMs() == 0 ? null : Instant.ofEpochMilli(document.publishedAtMs()),
                document.publishWhenReady(),
                LibraryState.of(document).word(),
                document.schedule().publishAt(),
                document.schedule().withdrawAt(),
                document.takenDown(),
                change.at(),
                change.by().isEmpty() ? null : change.by(),
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
            List<String> genres,
            List<String> channels,
            long version,
            boolean published,

            @Schema(allowableValues = {"published", "scheduled", "draft", "withdrawn", "taken-down"})
            String state,

            @Nullable Instant publishedAt,
            @Nullable Instant publishAt,
            @Nullable Instant withdrawAt,
            @Nullable Instant changedAt,
            @Nullable RowArtwork artwork,
            List<Progress> assets) {
        static Row of(Title title, List<Progress> assets) {
            var art = title.getArtwork();
            return new Row(
                    title.getId(),
                    title.getKey(),
                    title.getType() == TitleType.SERIES ? "series" : "film",
                    title.getName(),
                    title.getYear() == 0 ? null : title.getYear(),
                    title.getMaturity(),
                    List.copyOf(title.getGenresList()),
                    List.copyOf(title.getChannelsList()),
                    title.getVersion(),
                    title.getPublished(),
                    LibraryState.of(title).word(),
                    instant(title.getPublishedAtMs()),
                    instant(title.getPublishAtMs()),
                    instant(title.getWithdrawAtMs()),
                    instant(title.getChangedAtMs()),
                    art.getPoster().isEmpty() ? null : new RowArtwork(art.getPoster(), art.getDominantColor()),
                    assets);
        }

        private static @Nullable Instant instant(long ms) {
            return ms == 0 ? null : Instant.ofEpochMilli(ms);
        }
    }

    /** What a line shows of its pictures. */
    record RowArtwork(String poster, String dominantColor) {}
}
