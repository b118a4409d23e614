package dev.matinee.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.ingest.ContractStudio;
import dev.matinee.ingest.folder.FolderSource;
import dev.matinee.ingest.run.RunSettings.Publish;
import dev.matinee.ingest.source.Downloads;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.studio.Api;
import dev.matinee.ingest.studio.Operator;
import dev.matinee.ingest.studio.Refused;
import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Unreachable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRunTest {
    private static final String SHEETS = """
            genres: [{slug: drama, names: {en: Drama, fr: Drame}, order: 1}]
            channels: [{slug: night, name: Night, tagline: After dark., color: "#102030", order: 1}]
            titles:
              - {key: one, type: film, title: One, year: 1920, maturity: 6, genres: [drama], channels: [night], minutes: 60}
              - key: show
                type: series
                title: Show
                year: 1921
                maturity: 12
                genres: [drama]
                seasons: [{number: 1, episodes: [{key: show-1, number: 1, title: First, minutes: 20}]}]
            """;

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    private final StringWriter said = new StringWriter();
    private ContractStudio suite;
    private Report report;

    @BeforeEach
    void start() throws IOException {
        suite = new ContractStudio();
        report = new Report(null);
        Files.writeString(folder.resolve("sheets.yaml"), SHEETS);
        Files.writeString(folder.resolve("one.mp4"), "a film");
        Files.writeString(folder.resolve("one.trailer.mp4"), "its trailer");
        Files.writeString(folder.resolve("one.fr.vtt"), "WEBVTT");
        Files.writeString(folder.resolve("show-1.mp4"), "an episode");
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void a_source_is_brought_in_with_artwork_films_and_subtitles() throws IOException {
        assertThat(run().bring(source())).hasToString("2 new, 0 changed, 0 unchanged, 0 refused");
        assertThat(suite.sheets().get("one").path("runtime").asInt()).isEqualTo(3600);
        assertThat(suite.sheets().get("one").path("artwork").path("poster").asString())
                .startsWith("/images/");
        assertThat(suite.masters())
                .hasSize(3)
                .allSatisfy(master -> assertThat(master).containsEntry("state", "ready"));
        assertThat(suite.masters()).anySatisfy(master -> assertThat(master).containsEntry("episodeId", "ep-show-1"));
        assertThat(suite.published()).containsExactly("one", "show");
        assertThat(suite.calls()).anyMatch(call -> call.endsWith(".fr.vtt"));
    }

    @Test
    void a_second_run_changes_nothing_and_sends_no_file() throws IOException {
        run().bring(source());
        suite.forgetCalls();
        assertThat(run().bring(source())).hasToString("0 new, 0 changed, 2 unchanged, 0 refused");
        assertThat(suite.calls())
                .noneMatch(call ->
                        call.startsWith("PUT /objects") || call.endsWith("/complete") || call.endsWith("/publish"));
    }

    @Test
    void of_two_sources_that_say_other_things_of_one_title_the_first_counts_in_every_run() throws IOException {
        Path other = Files.createDirectory(kept.resolve("other"));
        Files.writeString(other.resolve("sheets.yaml"), """
                titles:
                  - {key: one, type: film, title: Another One, year: 1930, maturity: 6, genres: [drama], minutes: 70}
                """);
        for (String first : List.of("2 new, 0 changed, 0 unchanged", "0 new, 0 changed, 2 unchanged")) {
            SourceRun both = run();
            assertThat(both.bring(source())).hasToString(first + ", 0 refused");
            assertThat(both.bring(new FolderSource(other, "en")))
                    .hasToString("0 new, 0 changed, 0 unchanged, 1 refused");
        }
        assertThat(suite.sheets().get("one").path("title").asString()).isEqualTo("One");
        assertThat(said.toString()).contains("(one) key: is used already at");
    }

    @Test
    void a_new_cut_of_a_film_is_a_change() throws IOException {
        run().bring(source());
        Files.writeString(folder.resolve("one.mp4"), "the director's cut");
        assertThat(run().bring(source())).hasToString("0 new, 1 changed, 1 unchanged, 0 refused");
        assertThat(suite.masters()).hasSize(4);
    }

    @Test
    void what_is_refused_is_said_with_its_reason_and_the_rest_goes_on() throws IOException {
        Files.writeString(
                folder.resolve("sheets.yaml"),
                SHEETS.replace("title: One", "title: Refuse me").replace("year: 1921", "year: 0"));
        assertThat(run().bring(source())).hasToString("0 new, 0 changed, 0 unchanged, 2 refused");
        assertThat(said.toString())
                .contains("refused sheets.yaml:4 (one) title: is not liked")
                .contains("refused sheets.yaml:5 (show) year: 0 is not between 1878 and 2100");
    }

    @Test
    void a_picture_that_cannot_be_decoded_holds_up_nobody() throws IOException {
        Files.write(folder.resolve("one.poster.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3});
        assertThat(run().bring(source())).hasToString("2 new, 0 changed, 0 unchanged, 0 refused");
        assertThat(suite.sheets()
                        .get("one")
                        .path("artwork")
                        .path("dominantColor")
                        .asString())
                .isEqualTo("#202028");
    }

    @Test
    void a_title_whose_picture_cannot_be_read_is_refused_and_the_others_go_on() throws IOException {
        Path films = Files.createDirectory(kept.resolve("films"));
        Path gone = Files.createDirectory(films.resolve("Gone (1920)"));
        Files.writeString(gone.resolve("Gone (1920).mp4"), "a film");
        Files.createSymbolicLink(gone.resolve("poster.jpg"), gone.resolve("nowhere"));
        Files.writeString(films.resolve("There (1921).mp4"), "another film");
        assertThat(run().bring(new FolderSource(films, "en"))).hasToString("1 new, 0 changed, 0 unchanged, 1 refused");
        assertThat(said.toString()).contains("(gone-1920)").contains("poster.jpg cannot be read");
        assertThat(suite.masters()).hasSize(1);
    }

    @Test
    void a_film_that_cannot_be_read_is_refused_and_the_others_go_on() throws IOException {
        Path films = Files.createDirectory(kept.resolve("films"));
        Files.createSymbolicLink(films.resolve("Gone (1920).mp4"), films.resolve("nowhere"));
        Files.writeString(films.resolve("There (1921).mp4"), "a film");
        assertThat(run().bring(new FolderSource(films, "en"))).hasToString("1 new, 0 changed, 0 unchanged, 1 refused");
        assertThat(said.toString()).contains("(gone-1920)").contains("Gone (1920).mp4 cannot be read");
        assertThat(suite.masters()).hasSize(1);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() throws IOException {
        assertThat(dryRun().bring(source())).hasToString("2 new, 0 changed, 0 unchanged, 0 refused");
        assertThat(suite.sheets()).isEmpty();
        run().bring(source());
        Files.writeString(folder.resolve("sheets.yaml"), SHEETS.replace("title: Show", "title: The Show"));
        suite.forgetCalls();
        assertThat(dryRun().bring(source())).hasToString("0 new, 1 changed, 1 unchanged, 0 refused");
        assertThat(suite.calls())
                .allMatch(call -> call.equals("POST /api/auth/login")
                        || call.equals("POST /api/studio/images")
                        || call.equals("POST /api/studio/titles/batch"));
        assertThat(suite.sheets().get("show").path("title").asString()).isEqualTo("Show");
        assertThat(said.toString()).contains("changed show");
    }

    @Test
    void a_busy_suite_is_asked_again() throws IOException {
        suite.beBusy(3);
        assertThat(run().bring(source())).hasToString("2 new, 0 changed, 0 unchanged, 0 refused");
    }

    @Test
    void a_wrong_password_is_said_and_not_tried_again() {
        Studio studio = new Studio(api(suite.url(), Duration.ofSeconds(5)), new Operator("o@example.org", "wrong"));
        assertThatThrownBy(studio::signIn).isInstanceOf(Refused.class).hasMessage("Not known");
        assertThat(suite.calls()).hasSize(1);
    }

    @Test
    void a_suite_that_is_not_there_is_given_up_when_the_patience_ends() {
        Studio studio =
                new Studio(api(URI.create("http://127.0.0.1:1"), Duration.ZERO), new Operator("o@example.org", "x"));
        assertThatThrownBy(studio::signIn).isInstanceOf(Unreachable.class).hasMessageContaining("cannot be reached");
    }

    private SourceRun run() {
        Studio studio = new Studio(api(suite.url(), Duration.ofSeconds(30)), new Operator("o@example.org", "right"));
        return run(studio, false);
    }

    private SourceRun dryRun() {
        return run(new Studio(api(suite.url(), Duration.ofSeconds(30)), new Operator("o@example.org", "right")), true);
    }

    private SourceRun run(Studio studio, boolean dryRun) {
        RunSettings settings =
                new RunSettings(dryRun, Publish.READY, null, kept, kept.resolve("subtitles"), Downloads.NONE);
        return new SourceRun(studio, settings, new PrintWriter(said, true), Progress.SILENT, report);
    }

    private Source source() {
        return new FolderSource(folder, "en");
    }

    private static Api api(URI url, Duration patience) {
        return new Api(url, patience, length -> {});
    }
}
