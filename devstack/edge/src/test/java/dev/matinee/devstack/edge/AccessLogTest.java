package dev.matinee.devstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    /** Takes nothing. */
    private static final Path FULL = Path.of("/dev/full");

    /** More than wait to be written. */
    private static final int LINES = 40_000;

    @TempDir
    Path folder;

    @Test
    void what_was_said_before_it_is_closed_is_written() throws Exception {
        Path file = folder.resolve("access.log");
        AccessLog log = new AccessLog(file, Clock.systemUTC());
        log.say("one");
        log.say("two");

        log.close();

        assertThat(file).hasContent("one\ntwo\n");
    }

    @Test
    void a_full_disk_keeps_nothing_from_stopping() throws Exception {
        assumeTrue(Files.exists(FULL));
        AccessLog log = new AccessLog(FULL, Clock.systemUTC());
        log.say("a line");
        log.writer.join();
        IntStream.range(0, LINES).forEach(line -> log.say("a line"));

        assertTimeoutPreemptively(Duration.ofSeconds(10), log::close);
    }
}
