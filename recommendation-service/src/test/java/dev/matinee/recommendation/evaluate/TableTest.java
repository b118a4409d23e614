package dev.matinee.recommendation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Row one = new Row("EASE", new double[] {0.1, 0.5, 0, 0, 0, 1, 3});
    private final Row other = new Row("EASE", new double[] {0.2, 0.5, 0, 0, 0, 1, 5});

    @Test
    void ofSeveralSeedsItIsTheirMeanWithTheDeviationOfASample() {
        assertThat(Table.of(List.of(List.of(one), List.of(other)))
                        .lines()
                        .toList()
                        .getLast())
                .matches("EASE +0\\.1500 ± 0\\.0707 +0\\.5000 ± 0\\.0000 .* 4\\.0000 ± 1\\.4142");
    }

    @Test
    void ofOneSeedThereIsNone() {
        assertThat(Table.of(List.of(List.of(one)))).doesNotContain("±").endsWith("3.0000");
    }
}
