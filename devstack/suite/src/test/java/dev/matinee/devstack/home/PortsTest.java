package dev.matinee.devstack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path folder;

    @Test
    void a_port_is_remembered_from_one_start_to_the_next() {
        int first = new Ports(file(), port -> true).port("kafka");
        assertThat(new Ports(file(), port -> true).port("kafka")).isEqualTo(first);
    }

    @Test
    void a_port_that_something_else_has_taken_is_picked_anew() {
        int first = new Ports(file(), port -> true).port("kafka");
        Ports again = new Ports(file(), port -> port != first);
        assertThat(again.port("kafka")).isNotEqualTo(first).isEqualTo(again.port("kafka"));
    }

    @Test
    void no_two_parts_get_the_same_port() {
        Ports ports = new Ports(file(), port -> true);
        assertThat(IntStream.range(0, 200).map(n -> ports.port("part-" + n)).distinct())
                .hasSize(200);
    }

    @Test
    void a_part_keeps_its_port_while_it_runs_there_itself() {
        int[] running = {0};
        Ports ports = new Ports(file(), port -> port != running[0]);
        running[0] = ports.port("edge");
        assertThat(ports.port("edge")).isEqualTo(running[0]);
    }

    @Test
    void a_port_with_a_listener_is_not_free() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    private Path file() {
        return folder.resolve("ports");
    }
}
