package dev.matinee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IngestCommandTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void without_a_source_the_usage_is_shown() {
        assertThat(execute()).isEqualTo(2);
        assertThat(said.toString()).contains("SOURCE");
    }

    @Test
    void without_an_operator_one_line_says_what_is_missing() {
        assertThat(execute(folder.toString())).isEqualTo(1);
        assertThat(said.toString().strip())
                .isEqualTo(
                        "Say who signs in: --email and --password-file, or MATINEE_OPERATOR_EMAIL and MATINEE_OPERATOR_PASSWORD_FILE");
    }

    @Test
    void a_folder_is_brought_in_and_summed_up() throws IOException {
        try (ContractStudio suite = new ContractStudio()) {
            Path password = Files.writeString(folder.resolve("password"), "right\n");
            Path source = Files.createDirectory(folder.resolve("films"));
            Files.writeString(
                    source.resolve("one.yaml"),
                    "{key: one, type: film, title: One, year: 1920, maturity: 6, genres: [drama], minutes: 60}");
            String[] line = {
                source.toString(),
                "--url",
                suite.url().toString(),
                "--email",
                "o@example.org",
                "--password-file",
                password.toString(),
                "--artwork-folder",
                folder.resolve("artwork").toString(),
                "--ladder",
                "demo"
            };
            assertThat(execute(line)).isZero();
            assertThat(said.toString()).contains("films: 1 new, 0 changed, 0 unchanged, 0 refused");
        }
    }

    private int execute(String... line) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(said, true));
        return command.execute(line);
    }
}
