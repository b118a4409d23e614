package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.catalog.master.MasterRequest.SubtitleRequest;
import dev.matinee.kit.problem.Problem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceCheckTest {
    @Test
    void aHundredSubtitlesAreTakenAndNoMore() {
        assertThatCode(() -> check(100)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(101)).isInstanceOf(Problem.class);
    }

    private static void check(int subtitles) {
        var check = new SourceCheck();
        check.subtitles(
                IntStream.range(0, subtitles).mapToObj(SourceCheckTest::track).toList());
        check.refuse();
    }

    private static SubtitleRequest track(int n) {
        String language = "en-x%04d".formatted(n);
        return new SubtitleRequest(language, "Track " + n, "a".repeat(64), 7L, null);
    }
}
