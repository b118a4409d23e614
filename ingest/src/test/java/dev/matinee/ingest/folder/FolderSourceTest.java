package dev.matinee.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.matinee.ingest.FoundTitles;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Season;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.source.Found;
import dev.matinee.ingest.source.SourceFiles;
import dev.matinee.ingest.source.SourceFiles.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    @TempDir
    Path folder;

    @Test
    void a_film_in_a_folder_of_its_own_has_all_that_lies_beside_it() throws IOException {
        String at = "Movies/The General (1926)/";
        write(at + "The General (1926).mkv", "a film");
        write(at + "movie.nfo", "<movie><title>The General</title><year>1926</year><runtime>75</runtime></movie>");
        write(at + "poster.jpg", "p");
        write(at + "fanart.jpg", "f");
        write(at + "clearlogo.png", "l");
        write(at + "landscape.jpg", "w");
        write(at + "trailers/teaser.mp4", "t");
        write(at + "extras/making of.mp4", "x");
        write(at + "The General (1926)-sample.mkv", "s");
        write(at + "The General (1926).en.srt", "s");
        write(at + "The General (1926).en.forced.srt", "s");
        write(at + "The General (1926).fr.sdh.vtt", "s");
        Found found = read().only();
        assertThat(found.title().key()).isEqualTo("the-general-1926");
        assertThat(found.place()).isEqualTo("Movies/The General (1926)/movie.nfo");
        assertThat(found.drawn()).isFalse();
        SourceFiles files = found.files();
        String key = found.title().key();
        assertThat(files.feature(key))
                .hasValueSatisfying(file -> assertThat(file).hasFileName("The General (1926).mkv"));
        assertThat(files.picture(key, "poster"))
                .hasValueSatisfying(file -> assertThat(file).hasFileName("poster.jpg"));
        assertThat(files.picture(key, "backdrop"))
                .hasValueSatisfying(file -> assertThat(file).hasFileName("fanart.jpg"));
        assertThat(files.picture(key, "logo")).isPresent();
        assertThat(files.trailer(key))
                .hasValueSatisfying(file -> assertThat(file).hasFileName("teaser.mp4"));
        assertThat(files.subtitles(key))
                .extracting(Track::label)
                .containsExactly("English", "English (forced)", "Français (SDH)");
        assertThat(files.subtitles(key).getFirst().file()).hasFileName("The General (1926).en.srt");
    }

    @Test
    void a_folder_that_cannot_be_read_has_nothing() {
        assertThat(Directory.of(folder.resolve("nowhere")))
                .extracting(Directory::files, Directory::folders)
                .containsExactly(List.of(), List.of());
    }

    @Test
    void films_beside_each_other_each_have_their_own() throws IOException {
        write("One (1920).mp4", "1");
        write("One (1920).nfo", "<movie><title>The One</title></movie>");
        write("One (1920)-poster.jpg", "p");
        write("One (1920)-trailer.mp4", "t");
        write("Two (1921).mp4", "2");
        write("poster.jpg", "of the folder");
        FoundTitles finds = read();
        assertThat(finds.titles()).extracting(Title::title).containsExactly("The One", "Two");
        assertThat(finds.found().get(0).files().picture("the-one-1920", "poster"))
                .isPresent();
        assertThat(finds.found().get(0).files().trailer("the-one-1920")).isPresent();
        assertThat(finds.found().get(1).files().picture("two-1921", "poster")).isEmpty();
        assertThat(finds.found().get(1).files().trailer("two-1921")).isEmpty();
    }

    @Test
    void an_id_of_another_library_is_the_key_whatever_the_title_becomes() throws IOException {
        write("One (1920) [imdbid-tt0000001]/One.mkv", "1");
        assertThat(read().only().title().key()).isEqualTo("imdb-tt0000001");
    }

    @Test
    void of_several_versions_of_a_film_one_is_taken() throws IOException {
        write("One (1920)/One (1920) - 1080p.mkv", "1");
        write("One (1920)/One (1920) - 480p.mkv", "2");
        assertThat(read().titles()).hasSize(1);
    }

    @Test
    void a_series_has_its_seasons_episodes_stills_and_subtitles() throws IOException {
        write(
                "Shows/Judex/tvshow.nfo",
                "<tvshow><title>Judex</title><year>1916</year><namedseason number=\"1\">The Banker</namedseason></tvshow>");
        write("Shows/Judex/season01-poster.jpg", "p");
        write("Shows/Judex/Season 01/Judex S01E01.mkv", "1");
        write(
                "Shows/Judex/Season 01/Judex S01E01.nfo",
                "<episodedetails><title>Prologue</title><plot>A letter.</plot><runtime>36</runtime></episodedetails>");
        write("Shows/Judex/Season 01/Judex S01E01-thumb.jpg", "t");
        write("Shows/Judex/Season 01/Judex S01E01.en.srt", "s");
        write("Shows/Judex/Season 01/Judex 1x02.mkv", "2");
        write("Shows/Judex/Season 01/03 - The Pack.mkv", "3");
        write("Shows/Judex/Specials/Judex S00E01 Making of.mkv", "0");
        Found found = read().only();
        Title series = found.title();
        assertThat(series.key()).isEqualTo("judex-1916");
        assertThat(series.seasons()).extracting(Season::number).containsExactly(0, 1);
        assertThat(series.seasons()).extracting(Season::title).containsExactly("Specials", "The Banker");
        assertThat(series.seasons().get(1).episodes())
                .extracting(Episode::title)
                .containsExactly("Prologue", "Episode 2", "The Pack");
        assertThat(series.seasons().get(1).episodes().getFirst().minutes()).isEqualTo(36);
        assertThat(series.episodes())
                .allSatisfy(episode ->
                        assertThat(found.files().feature(episode.key())).isPresent());
        assertThat(found.files().picture("judex-1916-s1e1", "still")).isPresent();
        assertThat(found.files().subtitles("judex-1916-s1e1")).hasSize(1);
        assertThat(found.files().picture("judex-1916", "poster")).isPresent();
    }

    @Test
    void episodes_in_one_file_are_one_with_all_their_names() throws IOException {
        write("Show (2000)/Show S01E01-E02.mkv", "12");
        write("Show (2000)/Show S01E01-E02.nfo", """
                <episodedetails><title>One</title><episode>1</episode><runtime>20</runtime></episodedetails>
                <episodedetails><title>Two</title><episode>2</episode><runtime>21</runtime></episodedetails>""");
        write("Show (2000)/Show S01E03.mkv", "3");
        assertThat(read().only().title().episodes())
                .extracting(Episode::number, Episode::title, Episode::minutes)
                .containsExactly(tuple(1, "One / Two", 41), tuple(3, "Episode 3", null));
    }

    @Test
    void what_is_not_known_enough_of_is_said_with_its_file() throws IOException {
        write("holiday.mp4", "?");
        write("Bad (1920)/movie.nfo", "<!DOCTYPE x><movie/>");
        write("Bad (1920)/Bad (1920).mkv", "?");
        FoundTitles finds = read();
        assertThat(finds.titles()).isEmpty();
        assertThat(finds.complaints())
                .containsExactlyInAnyOrder(
                        "holiday.mp4 (holiday) year: is missing",
                        "Bad (1920)/movie.nfo: has a DOCTYPE, which is not read");
    }

    @Test
    void sheets_and_their_files_are_left_to_the_sheets() throws IOException {
        write("sheets/one.yaml", "{key: show-1x02, type: film, title: One, year: 1920}");
        write("sheets/show-1x02.mp4", "a film");
        write("sheets/films/other-key.mp4", "of a sheet that is refused");
        write("Two (1921)/Two (1921).mkv", "2");
        FoundTitles finds = read();
        assertThat(finds.titles()).extracting(Title::key).containsExactly("show-1x02", "two-1921");
        assertThat(finds.complaints()).isEmpty();
        assertThat(finds.found().getFirst().drawn()).isTrue();
    }

    @Test
    void a_link_that_leads_back_up_is_gone_through_once() throws IOException {
        write("Films/One (1920).mp4", "1");
        Files.createSymbolicLink(folder.resolve("Films/All"), folder);
        Files.createSymbolicLink(folder.resolve("Films/Again"), folder.resolve("Films"));
        assertThat(read().only().title().key()).isEqualTo("one-1920");
    }

    private FoundTitles read() throws IOException {
        return FoundTitles.in(new FolderSource(folder, "en"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
