package dev.matinee.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final TokenBucket bucket = new TokenBucket(new LimitSettings.Rate(3, 0.5), 0);

    @Test
    void letsThroughItsSizeAtOnceThenSaysHowLongToWait() {
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(2);
    }

    @Test
    void fillsAtItsRateAndNotAboveItsSize() {
        for (int call = 0; call < 4; call++) {
            bucket.take(0);
        }
        assertThat(bucket.take(TimeUnit.SECONDS.toNanos(2))).isZero();
        assertThat(bucket.take(TimeUnit.SECONDS.toNanos(2))).isEqualTo(2);

        long muchLater = TimeUnit.HOURS.toNanos(1);
        assertThat(bucket.take(muchLater)).isZero();
        assertThat(bucket.take(muchLater)).isZero();
        assertThat(bucket.take(muchLater)).isZero();
        assertThat(bucket.take(muchLater)).isPositive();
    }

    @Test
    void whatOthersLetInIsTakenOutOfItAndMayLeaveItOwing() {
        bucket.take(0);
        assertThat(bucket.unsettled()).isOne();
        bucket.take(0);

        bucket.settle(4, 0);

        assertThat(bucket.take(0)).as("2 owed, and 1 to take, at one in 2 s").isEqualTo(6);
        assertThat(bucket.unsettled()).as("taken while it was settled").isOne();
        assertThat(bucket.unsettled()).isZero();
        assertThat(bucket.look(TimeUnit.SECONDS.toNanos(6))).isZero();
    }
}
