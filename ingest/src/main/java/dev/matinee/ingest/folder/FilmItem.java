package dev.matinee.ingest.folder;

import dev.matinee.ingest.folder.nfo.Nfo;
import dev.matinee.ingest.folder.nfo.NfoFile;
import dev.matinee.ingest.folder.nfo.NfoSheet;
import dev.matinee.ingest.folder.nfo.NotNfo;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A film of a folder.
 *
 * @param stem the video's name, or the NFO file's where there is no video, without its ending
 * @param alone whether the folder is this film's
 */
record FilmItem(
        Path root,
        Directory directory,
        String stem,
        @Nullable Path video,
        boolean alone,
        String language) implements MediaLibrary.Item {

    @Override
    public void draft(Drafts drafts, Finds finds) throws IOException {
        Optional<Path> nfo =
                directory.file(stem + ".nfo").or(() -> alone ? directory.file("movie.nfo") : Optional.empty());
        String place = root.relativize(nfo.orElse(video == null ? directory.path() : video))
                .toString();
        try {
            NfoFile said = nfo.isPresent() ? NfoFile.read(nfo.get()) : NfoFile.NONE;
            ObjectNode sheet = NfoSheet.film(said.first("movie").orElse(Nfo.EMPTY), language);
            said.ids().forEach((who, id) -> NfoSheet.id(sheet, who, id));
            FilmName name = FilmName.of(alone ? directory.name() : stem);
            FilmName own = name.year().isEmpty() ? FilmName.of(stem) : name;
            NfoSheet.named(sheet, own.title(), own.year(), own.ids());
            drafts.draft(sheet, place, directory.path(), files(sheet));
        } catch (NotNfo wrong) {
            finds.refused(place, "", List.of(new Complaint(place, String.valueOf(wrong.getMessage()))));
        }
    }

    private SourceFiles files(ObjectNode sheet) {
        SourceFiles files = SourceFiles.empty();
        String key = NfoSheet.key(sheet);
        BesideVideo beside = new BesideVideo(directory, stem, alone);
        if (video != null) {
            files.tell(key, "feature", video);
        }
        beside.pictures(key, files);
        beside.trailer(key, files);
        beside.subtitles(key, sheet.path("languages").path(0).asString(language), files);
        return files;
    }
}
