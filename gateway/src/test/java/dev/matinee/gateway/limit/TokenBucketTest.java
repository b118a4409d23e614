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
}
