package dev.matinee.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.master.Colours;
import dev.matinee.encoder.master.FrameRate;
import dev.matinee.encoder.master.Master.Picture;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanTest {
    @ParameterizedTest
    @CsvSource({"24,1", "25,1", "24000,1001", "30000,1001", "60000,1001", "12,1"})
    void everyFrameIsInExactlyOneChunkAndChunksBeginWithAKeyframeOfTheWhole(int numerator, int denominator) {
        Plan plan = plan(new FrameRate(numerator, denominator), 200);
        double rate = (double) numerator / denominator;
        long next = 0;
        for (int chunk = 0; chunk < plan.chunks(); chunk++) {
            Plan.Span span = plan.span(chunk);
            assertThat(span.firstFrame()).isEqualTo(next);
            assertThat(span.start()).isGreaterThanOrEqualTo(60.0 * chunk);
            assertThat((span.firstFrame() - 1) / rate).isLessThan(60.0 * chunk);
            assertThat(span.late()).isBetween(0.0, 1 / rate);
            next += span.frames();
        }
        assertThat(plan.span(199).frames()).isZero();
        assertThat(LongStream.range(0, 199)
                        .allMatch(chunk -> plan.span((int) chunk).frames() > 0))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "500,1", "89000,1", "90000,2", "149000,2", "150000,3", "7200000,120"})
    void noChunkIsShorterThanHalfOfTheOthers(long millis, int chunks) {
        assertThat(Planner.chunks(Duration.ofMillis(millis), 60)).isEqualTo(chunks);
    }

    @Test
    void theLastChunkIsReadToItsEnd() {
        assertThat(plan(new FrameRate(24, 1), 1).span(0)).isEqualTo(new Plan.Span(0, 0, 0, 0));
    }

    /** Its picture said no more than whether it is in high dynamic range. */
    @Test
    void aPlanThatWasStoredBeforeColoursWereToldIsFollowed() {
        JsonMapper json = JsonMapper.builder().build();
        Plan plan = plan(new FrameRate(24, 1), 2);
        ObjectNode stored = json.valueToTree(plan);
        ((ObjectNode) stored.path("picture")).put("highDynamicRange", false).remove(List.of("colours", "late"));
        Plan read = json.treeToValue(stored, Plan.class);
        assertThat(read).isEqualTo(plan);
        assertThat(Filters.of(read.picture(), read.ladder()).span(read.span(1), 10, 6))
                .contains("color_primaries=bt709");
    }

    @Test
    void aPlanIsReadAsItWasStored() {
        JsonMapper json = JsonMapper.builder().build();
        Picture picture = new Picture(
                0,
                1920,
                1080,
                new FrameRate(24, 1),
                false,
                new Colours("bt2020nc", "bt2020", "smpte2084"),
                Duration.ofNanos(83_416_667));
        assertThat(json.readValue(json.writeValueAsBytes(picture), Picture.class))
                .isEqualTo(picture);
    }

    private static Plan plan(FrameRate rate, int chunks) {
        Picture picture = new Picture(0, 1920, 1080, rate, false, Colours.HD, Duration.ZERO);
        return new Plan(
                picture, 0, true, Ladder.of("", 1920, 1080, rate.value()), List.of(), 60, chunks, 10, List.of());
    }
}
