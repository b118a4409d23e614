package dev.matinee.recommendation.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final EvaluateCommand command =
            new EvaluateCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @TempDir
    Path folder;

    @Test
    void aTableHasARowForEachModelAndOursIsTheLast() throws IOException {
        Path file = Files.writeString(folder.resolve("u.data"), lines(new KnownTastes(40, 90, 1)));

        assertThat(command.run(file.toString(), "--seeds", "2")).isZero();

        assertThat(out.toString(UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("40 users, "),
                        line -> assertThat(line.split(" +"))
                                .containsExactly(
                                        "model",
                                        "nDCG@10",
                                        "nDCG@100",
                                        "Recall@10",
                                        "Recall@20",
                                        "Recall@50",
                                        "coverage@10",
                                        "novelty@10"),
                        line -> assertThat(line).matches("popularity( +\\d\\.\\d{4} ± \\d\\.\\d{4}){7}"),
                        line -> assertThat(line).matches("item-kNN( +\\d\\.\\d{4} ± \\d\\.\\d{4}){7}"),
                        line -> assertThat(line).matches("EASE( +\\d\\.\\d{4} ± \\d\\.\\d{4}){7}"),
                        line -> assertThat(line).matches("iALS( +\\d\\.\\d{4} ± \\d\\.\\d{4}){7}"),
                        line -> assertThat(line).matches("matinee( +\\d\\.\\d{4} ± \\d\\.\\d{4}){7}"));
        assertThat(err.toString(UTF_8)).contains("seed 1: EASE has nDCG@10").contains("seed 2: matinee has");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a --protocol", "a --protocol first", "a --seeds 0", "a --seeds 101", "a --seed 3"})
    void whatIsNotUnderstoodIsAnsweredWithHowItIsUsed(String words) {
        assertThat(command.run(words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8)).startsWith("Usage: ./matinee evaluate RATINGS");
    }

    @Test
    void aFileThatIsNoneIsSaidInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("u.data"), "1\t2\t3\n");

        assertThat(command.run(file.toString())).isEqualTo(1);

        assertThat(err.toString(UTF_8).strip())
                .isEqualTo("evaluate: " + file
                        + ", line 1: 4 fields are wanted (user, item, stars, time), and there are 3");
    }

    private static String lines(KnownTastes tastes) {
        var lines = new StringBuilder();
        var users = tastes.watched().users();
        for (int user = 0; user < users.size(); user++) {
            int[] watched = users.get(user);
            for (int n = 0; n < watched.length; n++) {
                lines.append(user + 1)
                        .append('\t')
                        .append(watched[n] + 1)
                        .append("\t4\t")
                        .append(n)
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
