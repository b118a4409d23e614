package dev.matinee.encoder.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.util.backoff.BackOffExecution;
import software.amazon.awssdk.core.exception.SdkClientException;

class GivenUpTest {
    @Test
    void whatFfmpegFailsAtIsTriedTwiceAgainEachTimeLater() {
        var failure = new FfmpegFailure("ffmpeg", 1, "Conversion failed!");
        assertThat(pauses(new ListenerExecutionFailedException("", failure))).containsExactly(1000, 2000);
    }

    @Test
    void storageHasMinutesToComeBackIn() {
        assertThat(pauses(SdkClientException.create("Unable to connect")))
                .startsWith(1000, 2000, 4000, 8000, 16_000, 32_000, 60_000)
                .endsWith(60_000)
                .hasSize(12)
                .satisfies(pauses -> assertThat(LongStream.of(pauses).sum()).isEqualTo(423_000));
    }

    private static long[] pauses(Throwable cause) {
        BackOffExecution tries = GivenUp.backOff(cause).start();
        return LongStream.generate(tries::nextBackOff)
                .takeWhile(pause -> pause != BackOffExecution.STOP)
                .toArray();
    }
}
