package dev.matinee.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter said = new StringWriter();
    private long nanos;

    @Test
    void a_bar_tells_titles_their_rate_and_the_time_that_is_left() {
        Progress bar = new Progress.Line(new PrintWriter(said), "<", Duration.ofMillis(200), () -> nanos);
        nanos = Duration.ofSeconds(20).toNanos();
        bar.step(20_000, 0.2);
        assertThat(said).hasToString("<[######                        ] 20,000 titles, 1,000 a second, 1:20 to go");
    }

    @Test
    void it_is_not_told_at_every_step() {
        Progress lines = new Progress.Line(new PrintWriter(said), "", Duration.ofSeconds(10), () -> nanos);
        for (int i = 1; i <= 25; i++) {
            nanos = Duration.ofSeconds(i).toNanos();
            lines.step(i, -1);
        }
        assertThat(said.toString().lines()).containsExactly("10 titles, 1 a second", "20 titles, 1 a second");
    }
}
