package dev.matinee.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.ingest.ContractStudio;
import dev.matinee.ingest.feed.FeedSource;
import dev.matinee.ingest.feed.FeedSource.Opened;
import dev.matinee.ingest.folder.FolderSource;
import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.run.RunSettings.Publish;
import dev.matinee.ingest.source.Downloads;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.studio.Api;
import dev.matinee.ingest.studio.FileContent;
import dev.matinee.ingest.studio.Operator;
import dev.matinee.ingest.studio.Studio;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyTitlesTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private ContractStudio suite;

    @BeforeEach
    void start() throws IOException {
        suite = new ContractStudio();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void many_titles_go_in_few_calls_and_share_the_pictures_of_the_house() throws IOException {
        assertThat(run(false).bring(feed(titles(1200)))).hasToString("1200 new, 0 changed, 0 unchanged, 0 refused");
        assertThat(suite.batches()).hasSize(5).allMatch(lines -> lines <= 250);
        assertThat(suite.calls())
                .filteredOn(call -> call.equals("POST /api/studio/images"))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(suite.sheets()
                        .get("title-7")
                        .path("artwork")
                        .path("untitled")
                        .asBoolean())
                .isTrue();
        assertThat(suite.sheets()
                        .get("title-7")
                        .path("artwork")
                        .path("dominantColor")
                        .asString())
                .startsWith("#");
        assertThat(suite.genres()).contains("drama", "brand-new");
    }

    @Test
    void a_second_run_changes_nothing_and_says_so() throws IOException {
        run(false).bring(feed(titles(300)));
        suite.forgetCalls();
        assertThat(run(false).bring(feed(titles(300)))).hasToString("0 new, 0 changed, 300 unchanged, 0 refused");
        assertThat(suite.calls()).noneMatch(call -> call.startsWith("PUT"));
    }

    @Test
    void a_run_that_broke_off_is_gone_on_with_by_running_again() throws IOException {
        String whole = titles(1000);
        Source broken =
                new FeedSource("feed.ndjson", () -> new Opened(new BreaksOff(whole, 600), -1, null), Mapping.NONE);
        assertThatThrownBy(() -> run(false).bring(broken)).isInstanceOf(IOException.class);
        int there = suite.sheets().size();
        assertThat(there).isBetween(1, 999);
        Tally again = run(false).bring(feed(whole));
        assertThat(again.created()).isEqualTo(1000 - there);
        assertThat(again.unchanged()).isEqualTo(there);
        assertThat(suite.sheets()).hasSize(1000);
    }

    @Test
    void what_the_suite_refuses_is_named_with_its_line_and_the_rest_of_its_batch_is_taken() throws IOException {
        String feed = titles(10)
                .replace("\"Title 5\"", "\"Refuse me\"")
                .replace("{\"key\": \"title-8\"", "{\"key\": \"Title 8\"");
        Path report = folder.resolve("report.ndjson");
        try (Report lines = new Report(report)) {
            SourceRun run =
                    new SourceRun(studio(), settings(false), new PrintWriter(said, true), Progress.SILENT, lines);
            assertThat(run.bring(feed(feed))).hasToString("8 new, 0 changed, 0 unchanged, 2 refused");
        }
        assertThat(said.toString())
                .contains("refused feed.ndjson:5 (title-5) title: is not liked")
                .contains("refused feed.ndjson:8 (Title 8) key: 'Title 8' is not a slug such as the-general");
        List<String> told = Files.readAllLines(report);
        assertThat(told)
                .hasSize(10)
                .anySatisfy(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "{\"place\":\"feed.ndjson:5\",\"key\":\"title-5\",\"result\":\"refused\",\"errors\":[\"title: is not liked\"]}"));
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        assertThat(run(true).bring(feed(titles(20)))).hasToString("20 new, 0 changed, 0 unchanged, 0 refused");
        assertThat(suite.sheets()).isEmpty();
        assertThat(suite.published()).isEmpty();
        assertThat(suite.calls()).noneMatch(call -> call.startsWith("PUT"));
    }

    @Test
    void a_batch_that_is_too_large_for_the_suite_is_halved() throws IOException {
        suite.takeAtMost(100);
        assertThat(run(false).bring(feed(titles(250)))).hasToString("250 new, 0 changed, 0 unchanged, 0 refused");
    }

    @Test
    void a_title_that_is_too_large_by_itself_is_refused_and_the_others_are_taken() throws IOException {
        suite.takeAtMost(0);
        assertThat(run(false).bring(feed(titles(3)))).hasToString("0 new, 0 changed, 0 unchanged, 3 refused");
        assertThat(said.toString()).contains("refused feed.ndjson:2 (title-2) too many");
    }

    @Test
    void no_batch_is_larger_than_the_door_lets_in() throws IOException {
        String plot = "x".repeat(9_000);
        String feed = titles(250).replace("\"year\"", "\"synopsis\": {\"en\": \"" + plot + "\"}, \"year\"");
        assertThat(run(false).bring(feed(feed))).hasToString("250 new, 0 changed, 0 unchanged, 0 refused");
        assertThat(suite.largestBatch()).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void a_title_in_a_genre_that_the_suite_does_not_take_is_refused_and_the_others_are_taken() throws IOException {
        String feed = titles(3).replaceFirst("Brand New", "A genre that " + "goes on and on and ".repeat(4));
        assertThat(run(false).bring(feed(feed))).hasToString("2 new, 0 changed, 0 unchanged, 1 refused");
        assertThat(said.toString()).contains("refused feed.ndjson:1 (title-1) Some fields are wrong");
    }

    @Test
    void a_busy_suite_is_asked_again() throws IOException {
        Studio studio = studio();
        studio.signIn();
        suite.beBusy(2);
        SourceRun run =
                new SourceRun(studio, settings(false), new PrintWriter(said, true), Progress.SILENT, new Report(null));
        assertThat(run.bring(feed(titles(10)))).hasToString("10 new, 0 changed, 0 unchanged, 0 refused");
    }

    @Test
    void a_large_film_goes_in_parts_and_after_a_break_only_the_missing_ones_are_sent() throws Exception {
        Path films = Files.createDirectories(folder.resolve("films/One (1920)"));
        Path film = films.resolve("One (1920).mkv");
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength((64 << 20) + 5);
            file.write("the beginning".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(films.resolve("poster.jpg"), new byte[] {1});
        Files.write(films.resolve("fanart.jpg"), new byte[] {2});
        Source source = new FolderSource(folder.resolve("films"), "en");
        // Two pictures and three of five parts.
        suite.takeUploads(5);
        assertThat(run(false).bring(source).refused()).isEqualTo(1);
        suite.takeUploads(Integer.MAX_VALUE);
        suite.forgetCalls();
        assertThat(run(false).bring(source)).hasToString("0 new, 1 changed, 0 unchanged, 0 refused");
        assertThat(suite.calls())
                .filteredOn(call -> call.startsWith("PUT /objects"))
                .hasSize(2);
        String master = suite.masters().getFirst().get("masterId").toString();
        assertThat(suite.assembled(master)).isEqualTo(FileContent.of(film).sha256());
        suite.forgetCalls();
        assertThat(run(false).bring(source)).hasToString("0 new, 0 changed, 1 unchanged, 0 refused");
        assertThat(suite.calls()).noneMatch(call -> call.contains("/masters"));
    }

    private static String titles(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i ->
                        "{\"key\": \"title-%d\", \"title\": \"Title %d\", \"year\": 1920, \"genres\": [\"Brand New\"]}\n"
                                .formatted(i, i))
                .collect(Collectors.joining());
    }

    private static Source feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FeedSource(
                "feed.ndjson", () -> new Opened(new ByteArrayInputStream(bytes), bytes.length, null), Mapping.NONE);
    }

    private SourceRun run(boolean dryRun) throws IOException {
        return new SourceRun(
                studio(), settings(dryRun), new PrintWriter(said, true), Progress.SILENT, new Report(null));
    }

    private Studio studio() {
        return new Studio(
                new Api(suite.url(), Duration.ofSeconds(30), length -> {}), new Operator("o@example.org", "right"));
    }

    private RunSettings settings(boolean dryRun) {
        Path kept = folder.resolve("kept");
        return new RunSettings(dryRun, Publish.NOW, null, kept, kept, Downloads.NONE);
    }
}
