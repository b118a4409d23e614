package dev.matinee.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void theOutputsTimeIsFollowed() {
        Progress progress = new Progress();
        progress.follow(
                new BufferedReader(
                        new StringReader(
                                "frame=1\nout_time_us=N/A\nprogress=continue\nframe=48\nout_time_us=2041667\nspeed=9.5x\nprogress=end\n")));
        assertThat(progress.reached()).hasMillis(2041);
    }
}
