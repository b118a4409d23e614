package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardWalkTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private int asked;

    private final BoardRows empty = new BoardRows() {
        @Override
        public Part newest(YearMonth month, int limit) {
            asked++;
            return new Part(List.of(), null);
        }

        @Override
        public Part before(String assetId, int limit) {
            asked++;
            return new Part(List.of(), null);
        }
    };

    @Test
    void fromAnyMonthWhateverItAsksForTwoYearsAtTheMost() {
        for (String made : List.of("9999-01-01T00:00:00Z", "2026-04-01T00:00:00Z", "1971-01-01T00:00:00Z")) {
            asked = 0;
            assertThat(new BoardWalk(empty, NOW, AssetIds.at(Instant.parse(made))).next())
                    .isNull();
            assertThat(asked).isBetween(1, 26);
        }
    }
}
