package dev.matinee.recommendation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7\t20\t3\t881250949\n8\t21\t5\t881250950\n",
                "7::20::3::881250949\n8::21::5::881250950\n",
                "userId,movieId,rating,timestamp\n7,20,3.0,881250949\r\n8,21,5.0,881250950",
            })
    void theThreeFormatsAreToldByTheirFirstLine(String text) throws IOException {
        assertThat(RatingsFile.read(file(text)))
                .containsExactly(new Rating(7, 20, 3, 881250949), new Rating(8, 21, 5, 881250950));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1::2::3           | 4 fields are wanted (user, item, stars, time), and there are 3",
                "1::2::3::4::5     | 4 fields are wanted (user, item, stars, time), and there are 5",
                "1                 | 4 fields are wanted (user, item, stars, time), and there are 1",
                "0::2::3::4        | user is to be a whole number from 1, and is \"0\"",
                "1::two::3::4      | item is to be a whole number from 1, and is \"two\"",
                "1::2::5.5::4      | stars are to be from 0.5 to 5 in halves, and are \"5.5\"",
                "1::2::0::4        | stars are to be from 0.5 to 5 in halves, and are \"0\"",
                "1::2::3::-4       | time is to be a whole number from 0, and is \"-4\"",
                "9::9::3::4        | user 9 has rated item 9 in line 1",
            })
    void theFirstLineThatIsNoRatingIsNamed(String line, String why) throws IOException {
        Path file = file("9::9::1::1\n8::9::1::1\n" + line + "\n");

        assertThatThrownBy(() -> RatingsFile.read(file))
                .isInstanceOf(UnreadableRatings.class)
                .hasMessage(file + ", line 3: " + why);
    }

    @Test
    void whatIsOfNoFormatIsSaid() throws IOException {
        Path file = file("1,2,3,4\n");

        assertThatThrownBy(() -> RatingsFile.read(file)).hasMessageStartingWith(file + ", line 1: neither ");
    }

    @Test
    void whatHasNoRatingIsSaid() throws IOException {
        Path empty = file("");
        assertThatThrownBy(() -> RatingsFile.read(empty)).hasMessage(empty + ": there is no rating in it");

        Path none = file("userId,movieId,rating,timestamp\n");
        assertThatThrownBy(() -> RatingsFile.read(none)).hasMessage(none + ": there is no rating in it");
    }

    @Test
    void aFileThatIsNotThereAndOneThatIsNoTextAreSaid() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> RatingsFile.read(missing))
                .hasMessage(missing + ": cannot be read (NoSuchFileException)");

        Path binary = Files.write(folder.resolve("binary"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RatingsFile.read(binary)).hasMessage(binary + ": this is not text in UTF-8");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("ratings"), text);
    }
}
