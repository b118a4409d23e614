package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssetIdsTest {
    private static final Instant EVE = Instant.parse("2026-11-30T23:59:59.999Z");

    @Test
    void anIdSaysWhenItWasMade() {
        String id = AssetIds.at(EVE);
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        assertThat(AssetIds.moment(id)).isEqualTo(EVE);
        assertThat(AssetIds.month(id)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(AssetIds.month(AssetIds.at(EVE.plusMillis(1)))).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    void idsOrderByWhenTheyWereMadeAndNoTwoAreAlike() {
        var ids = IntStream.range(0, 100)
                .mapToObj(n -> AssetIds.at(EVE.plusMillis(n)))
                .toList();
        assertThat(ids).isSorted();
        assertThat(AssetIds.at(EVE)).isNotEqualTo(AssetIds.at(EVE));
    }

    @Test
    void whatIsNoSuchIdIsKnown() {
        assertThat(AssetIds.isTimed(AssetIds.at(EVE))).isTrue();
        assertThat(AssetIds.isTimed(UUID.randomUUID().toString())).isFalse();
        assertThat(AssetIds.isTimed("")).isFalse();
        assertThat(AssetIds.isTimed("nonsense")).isFalse();
    }
}
