package dev.matinee.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.ingest.FoundTitles;
import dev.matinee.ingest.feed.FeedSource.Opened;
import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.mapping.MappingFile;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.exc.StreamReadException;

class FeedSourceTest {
    private static final String BY_NAME =
            "fields: {title: name, year: year, genres: {from: kind, then: [{split: ';'}]}}\n";

    @TempDir
    Path folder;

    @Test
    void a_json_list_is_read_with_the_line_of_each_record() throws IOException {
        FoundTitles finds = read(
                "feed.json",
                "[\n{\"name\": \"One\", \"year\": 1920},\n{\"name\": \"Two\", \"year\": \"soon\"}]",
                BY_NAME);
        assertThat(finds.titles()).extracting(Title::key).containsExactly("one-1920");
        assertThat(finds.found().getFirst().place()).isEqualTo("feed.json:2");
        assertThat(finds.complaints()).containsExactly("feed.json:3 (two-soon) year: is not a whole number");
    }

    @Test
    void what_breaks_where_records_go_to_is_not_taken_for_a_fault_of_the_feed() throws IOException {
        String json = "{\"name\": \"One\", \"year\": 1920}";
        for (RuntimeException broken : List.of(
                new UncheckedIOException(new IOException("the disk is full")),
                new IllegalArgumentException("is not wanted"),
                new StreamReadException("the suite answers no JSON"))) {
            assertThatThrownBy(() -> breaking("feed.json", "[" + json + "]", broken))
                    .isSameAs(broken);
            assertThatThrownBy(() -> breaking("feed.ndjson", json, broken)).isSameAs(broken);
            assertThatThrownBy(() -> breaking("feed.csv", "name,year\nOne,1920\n", broken))
                    .isSameAs(broken);
        }
    }

    private void breaking(String name, String feed, RuntimeException broken) throws IOException {
        new FeedSource(name, () -> opened(bytes(feed)), mapping(BY_NAME)).read(new Enough(1, broken));
    }

    @Test
    void a_list_within_a_document_is_found_by_its_pointer() throws IOException {
        String feed =
                "{\"meta\": {\"items\": [1]}, \"data\": {\"items\": [{\"name\": \"One\", \"year\": 1920}], \"next\": 2}}";
        assertThat(read("feed.json", feed, BY_NAME + "items: /data/items").titles())
                .hasSize(1);
        assertThat(read("feed.json", feed, BY_NAME + "items: /data/films").complaints())
                .containsExactly("feed.json:1: there is no list at '/data/films'");
    }

    @Test
    void a_document_that_breaks_off_gives_what_was_whole() throws IOException {
        FoundTitles finds = read("feed.json", "[{\"name\": \"One\", \"year\": 1920},\n{\"name\": ", BY_NAME);
        assertThat(finds.titles()).hasSize(1);
        assertThat(finds.complaints()).singleElement().asString().startsWith("feed.json:2: cannot be read any further");
    }

    @Test
    void a_bad_line_of_ndjson_does_not_hold_up_the_next() throws IOException {
        FoundTitles finds = read(
                "feed.ndjson",
                "{\"name\": \"One\", \"year\": 1920}\n{oops\n\n{\"name\": \"Two\", \"year\": 1921}\n",
                BY_NAME);
        assertThat(finds.titles()).extracting(Title::title).containsExactly("One", "Two");
        assertThat(finds.complaints()).singleElement().asString().startsWith("feed.ndjson:2: is no JSON");
    }

    @Test
    void rows_of_csv_have_quotes_line_breaks_and_a_mark_at_the_beginning() throws IOException {
        String csv =
                "\uFEFFname;year;kind\r\n\"Two; \"\"quoted\"\"\";1920;\"Drama;Science Fiction\"\r\n\"A\nB\";1921;\r\nC;1922\r\n";
        FoundTitles finds = read("feed.csv", csv, BY_NAME + "delimiter: ';'");
        assertThat(finds.titles()).extracting(Title::title).containsExactly("Two; \"quoted\"", "A\nB");
        assertThat(finds.titles().getFirst().genres()).containsExactly("drama", "science-fiction");
        assertThat(finds.found().getFirst().genreNames()).containsEntry("science-fiction", "Science Fiction");
        assertThat(finds.found().getFirst().place()).isEqualTo("feed.csv:2");
        assertThat(finds.complaints()).singleElement().asString().startsWith("feed.csv:5: has 2 cells");
    }

    @Test
    void a_feed_without_a_mapping_has_the_fields_of_a_sheet() throws IOException {
        Title title = read(
                        "feed.ndjson", "{\"key\": \"one\", \"title\": \"One\", \"year\": 1920, \"minutes\": 60}", null)
                .only()
                .title();
        assertThat(title.key()).isEqualTo("one");
        assertThat(title.minutes()).isEqualTo(60);
    }

    @Test
    void a_record_that_is_there_twice_is_refused_the_second_time() throws IOException {
        FoundTitles finds = read(
                "feed.ndjson", "{\"name\": \"One\", \"year\": 1920}\n{\"name\": \"One\", \"year\": 1920}", BY_NAME);
        assertThat(finds.titles()).hasSize(1);
        assertThat(finds.complaints())
                .containsExactly("feed.ndjson:2 (one-1920) key: is used already at feed.ndjson:1");
    }

    @Test
    void an_address_of_a_picture_may_be_as_long_as_addresses_are() throws IOException {
        String address = "https://pictures.example/" + "a".repeat(1_900) + ".jpg";
        String line =
                "{\"key\": \"one\", \"title\": \"One\", \"year\": 1920, \"minutes\": 60, \"pictures\": {\"poster\": \"%s\"}}";
        assertThat(read("feed.ndjson", line.formatted(address), null)
                        .only()
                        .title()
                        .pictures())
                .containsEntry("poster", address);
        assertThat(read("feed.ndjson", line.formatted(address + "a".repeat(100)), null)
                        .complaints())
                .singleElement()
                .asString()
                .contains("longer than 2000 characters");
        assertThat(read("feed.ndjson", line.formatted("ftp://pictures.example/a.jpg"), null)
                        .complaints())
                .singleElement()
                .asString()
                .contains("begins with http");
    }

    @Test
    void a_packed_feed_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"name\": \"One\", \"year\": 1920}".getBytes(StandardCharsets.UTF_8));
        }
        FoundTitles finds = FoundTitles.in(new FeedSource(
                "feed.ndjson.gz", () -> opened(new ByteArrayInputStream(packed.toByteArray())), mapping(BY_NAME)));
        assertThat(finds.titles()).hasSize(1);
    }

    @Test
    void a_feed_is_handed_on_while_it_is_read_so_that_it_need_not_have_an_end() throws IOException {
        FeedSource source =
                new FeedSource("feed.json", () -> opened(new Endless()), mapping(BY_NAME + "items: /items"));
        assertThatThrownBy(() -> source.read(new Enough(5_000, new IllegalStateException("enough"))))
                .hasMessage("enough");
    }

    @Test
    void the_mapping_of_wikipedia_movie_data_reads_what_that_looks_like() throws IOException {
        Mapping mapping = MappingFile.read(Path.of("mappings/wikipedia-movie-data.yaml"));
        String feed = """
                [{"title": "The Enchanted Drawing", "year": 1900, "cast": ["J. Stuart Blackton"], "genres": ["Silent", "Short", "Comedy"],
                  "href": "The_Enchanted_Drawing", "extract": "A silent film. It is best known for animation.",
                  "thumbnail": "https://upload.example/320px.jpg", "thumbnail_width": 320, "thumbnail_height": 240},
                 {"title": "Caught", "year": 1900, "cast": [], "genres": [], "href": null}]""";
        FoundTitles finds = FoundTitles.in(new FeedSource("movies.json", () -> opened(bytes(feed)), mapping));
        assertThat(finds.complaints()).isEmpty();
        assertThat(finds.titles()).extracting(Title::key).containsExactly("the-enchanted-drawing", "caught-1900");
        Title drawing = finds.titles().getFirst();
        assertThat(drawing.genres()).containsExactly("comedy");
        assertThat(drawing.tags()).containsExactly("silent", "short");
        assertThat(drawing.people())
                .singleElement()
                .hasToString("Person[name=J. Stuart Blackton, role=actor, character=null]");
        assertThat(drawing.sources()).first().satisfies(source -> {
            assertThat(source.address()).isEqualTo("https://en.wikipedia.org/wiki/The_Enchanted_Drawing");
            assertThat(source.licence()).isEqualTo("CC BY-SA 4.0");
        });
        assertThat(finds.titles().get(1).sources()).hasSize(1);
    }

    private FoundTitles read(String name, String feed, String mapping) throws IOException {
        return FoundTitles.in(new FeedSource(name, () -> opened(bytes(feed)), mapping(mapping)));
    }

    private Mapping mapping(String text) throws IOException {
        return text == null ? Mapping.NONE : MappingFile.read(Files.writeString(folder.resolve("mapping.yaml"), text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Opened opened(InputStream content) {
        return new Opened(content, -1, null);
    }
}
