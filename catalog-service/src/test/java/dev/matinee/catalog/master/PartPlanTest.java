package dev.matinee.catalog.master;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.master.PartPlan.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartPlanTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void aSmallFileIsOnePart() {
        assertThat(PartPlan.of(5).all()).containsExactly(new Sent(1, 5));
    }

    @Test
    void aFileOfWholePartsHasNoEmptyOneAtItsEnd() {
        assertThat(PartPlan.of(16 * MEBIBYTE).all())
                .containsExactly(new Sent(1, 8 * MEBIBYTE), new Sent(2, 8 * MEBIBYTE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 8_388_608, 8_388_609, 83_886_080_000L, 83_886_080_001L, 1L << 40})
    void partsAreAllOfTheFileAndNoMoreThanS3Takes(long bytes) {
        var plan = PartPlan.of(bytes);
        assertThat(plan.parts()).isBetween(1, 10_000);
        assertThat(plan.all().stream().mapToLong(Sent::bytes).sum()).isEqualTo(bytes);
        assertThat(plan.all()).allMatch(part -> part.bytes() > 0 && part.bytes() <= plan.partBytes());
        assertThat(plan.partBytes()).isGreaterThanOrEqualTo(8 * MEBIBYTE);
        assertThat(plan.has(0)).isFalse();
        assertThat(plan.has(plan.parts() + 1)).isFalse();
    }
}
