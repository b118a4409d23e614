package dev.matinee.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ingest.ContractStudio;
import dev.matinee.ingest.sheet.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo against a suite in memory; in place of ffmpeg stands a script that writes down what it was asked for. */
class DemoTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void the_demo_is_brought_in_and_a_second_time_nothing_is_made_or_changed() throws IOException {
        Sheets sheets = some();
        int films = sheets.titles().stream()
                .mapToInt(title -> 1 + Math.max(1, title.episodes().size()))
                .sum();
        try (ContractStudio suite = new ContractStudio()) {
            assertThat(demo(suite, sheets)).isZero();
            JsonNode report = JSON.readTree(folder.resolve("run/demo.json").toFile());
            assertThat(report.path("complete").asBoolean()).isTrue();
            assertThat(report.path("firstPlayable").asBoolean()).isTrue();
            assertThat(report.path("total").asInt()).isEqualTo(films);
            assertThat(report.path("logins")).hasSize(2);
            assertThat(suite.isSubscribed()).isTrue();
            assertThat(suite.sheets()).hasSameSizeAs(sheets.titles());
            assertThat(suite.published()).hasSameSizeAs(sheets.titles()).startsWith("night-mail", DemoFilms.REAL_FILM);
            assertThat(suite.masters()).hasSize(films);

            suite.forgetCalls();
            Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\nexit 1\n");
            assertThat(demo(suite, sheets)).isZero();
            assertThat(suite.calls())
                    .noneMatch(call -> call.startsWith("PUT /objects")
                            || call.endsWith("/masters")
                            || call.equals("POST /api/profiles"));
            assertThat(suite.calls().stream().filter(call -> call.startsWith("GET /api/studio/titles")))
                    .allMatch(call -> call.startsWith("GET /api/studio/titles/id-"))
                    .hasSizeLessThanOrEqualTo(3 * sheets.titles().size());
        }
    }

    @Test
    void what_an_operator_took_down_stays_down_and_nobody_waits_for_it() throws IOException {
        Sheets sheets = some();
        try (ContractStudio suite = new ContractStudio()) {
            assertThat(demo(suite, sheets)).isZero();
            suite.takeDown("night-mail");
            suite.forgetCalls();
            assertThat(demo(suite, sheets)).isZero();
            assertThat(suite.calls())
                    .noneMatch(call ->
                            call.endsWith("/publish") || call.endsWith("/complete") || call.endsWith("/masters"));
            JsonNode report = JSON.readTree(folder.resolve("run/demo.json").toFile());
            assertThat(report.path("complete").asBoolean()).isTrue();
            assertThat(report.path("done").asInt())
                    .isEqualTo(report.path("total").asInt());
        }
    }

    /** The real film, another and a series: enough to meet every kind. */
    private static Sheets some() throws IOException {
        Sheets all = DemoSheets.read();
        Set<String> keys = Set.of(DemoFilms.REAL_FILM, "judex", "night-mail");
        return new Sheets(
                all.genres(),
                all.channels(),
                all.titles().stream()
                        .filter(title -> keys.contains(title.key()))
                        .toList(),
                List.of(),
                Map.of());
    }

    private int demo(ContractStudio suite, Sheets sheets) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("matinee.auth.bootstrap-operator.email"), "operator@example.org");
        Files.writeString(secrets.resolve("matinee.auth.bootstrap-operator.password"), "right");
        Path ffmpeg = folder.resolve("ffmpeg");
        if (!Files.exists(ffmpeg)) {
            Files.writeString(ffmpeg, "#!/bin/sh\necho \"$@\" > \"$(eval echo \\${$#})\"\n");
            Files.setPosixFilePermissions(ffmpeg, PosixFilePermissions.fromString("rwx------"));
        }
        Path real = Files.writeString(folder.resolve("bunny.mp4"), "a rabbit");
        return new CommandLine(new DemoCommand(sheets))
                .execute(
                        "--url",
                        suite.url().toString(),
                        "--secrets",
                        secrets.toString(),
                        "--folder",
                        folder.resolve("demo").toString(),
                        "--progress",
                        folder.resolve("run/demo.json").toString(),
                        "--ffmpeg",
                        ffmpeg.toString(),
                        "--big-buck-bunny",
                        real.toString());
    }
}
