package dev.matinee.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.ingest.folder.nfo.Nfo;
import dev.matinee.ingest.folder.nfo.NfoFile;
import dev.matinee.ingest.folder.nfo.NfoSheet;
import dev.matinee.ingest.folder.nfo.NotNfo;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class NfoFileTest {
    private static final String GENERAL = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <movie>
              <title>The General</title><originaltitle>The General</originaltitle>
              <premiered>1926-12-31</premiered>
              <plot>Two loves has an engine driver.</plot><outline>An engine &amp; a girl.</outline>
              <tagline>Love, locomotives and laughs</tagline>
              <runtime>75</runtime><mpaa>Rated PG</mpaa>
              <uniqueid type="imdb">tt0017925</uniqueid><uniqueid type="tmdb" default="true">961</uniqueid>
              <genre>Comedy / War</genre><genre>Action</genre>
              <country>United States of America</country><studio>Buster Keaton Productions</studio>
              <director>Buster Keaton</director><director>Clyde Bruckman</director><credits>Al Boasberg</credits>
              <actor><name>Buster Keaton</name><role>Johnnie Gray</role><order>0</order></actor>
              <ratings><rating name="imdb" max="10"><value>8.1</value></rating><rating name="mc" max="100" default="true"><value>90</value></rating></ratings>
              <fileinfo><streamdetails><audio><language>eng</language></audio></streamdetails></fileinfo>
            </movie>
            """;

    @TempDir
    Path folder;

    @Test
    void a_film_says_all_that_a_sheet_has() throws IOException {
        ObjectNode sheet = NfoSheet.film(read(GENERAL).first("movie").orElseThrow(), "en");
        assertThat(sheet.toString()).isEqualTo("""
                        {"key":"tmdb-961","title":"The General","year":1926,"maturity":8,"maturitySystem":"MPA",\
                        "synopsis":{"en":"Two loves has an engine driver."},"synopsisShort":{"en":"An engine & a girl."},\
                        "tagline":{"en":"Love, locomotives and laughs"},"genres":["Comedy","War","Action"],"countries":["US"],\
                        "languages":["en"],"tags":["buster-keaton-productions"],\
                        "people":[{"name":"Buster Keaton","role":"director"},{"name":"Clyde Bruckman","role":"director"},\
                        {"name":"Al Boasberg","role":"writer"},{"name":"Buster Keaton","role":"actor","character":"Johnnie Gray"}],\
                        "rating":9.0,"type":"film","minutes":75}""");
    }

    @Test
    void several_elements_may_follow_each_other_each_with_a_declaration() throws IOException {
        NfoFile file = read("""
                <?xml version="1.0"?><episodedetails><title>One</title></episodedetails>
                <?xml version="1.0"?><episodedetails><title>Two</title></episodedetails>""");
        assertThat(file.all("episodedetails"))
                .extracting(details -> details.text("title"))
                .containsExactly("One", "Two");
    }

    @Test
    void an_address_may_follow_or_stand_alone() throws IOException {
        NfoFile both =
                read("<movie><title>One</title></movie>\nhttps://www.themoviedb.org/movie/961-the-general?a=1&b=2");
        assertThat(both.first("movie").map(movie -> movie.text("title"))).contains("One");
        assertThat(both.ids()).containsEntry("tmdb", "961");
        assertThat(read("https://www.imdb.com/title/tt0017925/").ids()).containsEntry("imdb", "tt0017925");
    }

    @Test
    void names_of_elements_may_be_in_capitals_and_text_in_cdata_or_windows_letters() throws IOException {
        Path file = folder.resolve("old.nfo");
        Files.write(
                file,
                "<Movie><Title><![CDATA[Caf\u00E9 <1>]]></Title></Movie>".getBytes(Charset.forName("windows-1252")));
        assertThat(NfoFile.read(file).first("movie").map(movie -> movie.text("title")))
                .contains("Café <1>");
    }

    @Test
    void a_file_of_this_machine_is_not_read_into_it() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the password");
        refuses(
                "<!DOCTYPE movie [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><movie><title>&x;</title></movie>",
                "has a DOCTYPE");
        refuses("<movie><!DOCTYPE x><title>One</title></movie>", "has a DOCTYPE");
    }

    @Test
    void an_entity_that_unfolds_to_more_than_there_is_memory_is_not_unfolded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        refuses(laughs + "]><movie><title>&a29;</title></movie>", "has a DOCTYPE");
        refuses("<movie><title>&a29;</title></movie>", "a29");
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        refuses("<a>".repeat(100_000) + "</a>".repeat(100_000), "nested deeper");
    }

    @Test
    void nothing_is_included_from_elsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the password");
        String include = "<movie xmlns:xi=\"http://www.w3.org/2001/XInclude\"><title><xi:include parse=\"text\" href=\""
                + secret.toUri() + "\"/></title></movie>";
        assertThat(read(include).first("movie").map(movie -> movie.text("title")))
                .contains("");
    }

    @Test
    void what_is_no_nfo_file_is_said() {
        refuses("RELEASED BY NOBODY\n=======", "is neither XML nor an address");
        refuses("<movie><title>One</movie>", "is no XML that can be read");
    }

    @Test
    void a_runtime_that_it_does_not_say_is_its_files() throws IOException {
        Nfo details =
                read("<movie><fileinfo><streamdetails><video><durationinseconds>5432</durationinseconds></video></streamdetails></fileinfo></movie>")
                        .first("movie")
                        .orElseThrow();
        assertThat(NfoSheet.minutes(details)).isEqualTo(91);
    }

    private void refuses(String text, String why) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NotNfo.class).hasMessageContaining(why);
    }

    private NfoFile read(String text) throws IOException {
        return NfoFile.read(Files.write(folder.resolve("film.nfo"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
