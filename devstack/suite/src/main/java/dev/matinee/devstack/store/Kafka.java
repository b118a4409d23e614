package dev.matinee.devstack.store;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.Probe;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Apache Kafka in KRaft mode, broker and controller in one process. */
final class Kafka {
    static final String NAME = "kafka";

    private final Home home;
    private final Ports ports;

    Kafka(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    Part part() {
        return new Part(
                NAME,
                Set.of(),
                this::prepare,
                () -> Probe.socket(port(), Kafka::knowsItself).answers());
    }

    int port() {
        return ports.port("kafka");
    }

    private Launch prepare() throws IOException, InterruptedException {
        Path data = home.data(NAME);
        Path settings = data.resolve("server.properties");
        Files.writeString(settings, settings(data.resolve("log")));
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            format(data, settings);
        }
        return new Launch(java("kafka.Kafka", settings.toString()), data);
    }

    private String settings(Path logs) {
        int controller = ports.port("kafka-controller");
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=3
                offsets.topic.num.partitions=5
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=5
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # A group of one must not wait for others to join.
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port(), controller, logs);
    }

    private void format(Path data, Path settings) throws IOException, InterruptedException {
        UUID uuid = UUID.randomUUID();
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits() & Long.MAX_VALUE)
                        .array());
        // An id that begins with a dash would be taken for an option.
        OneOff.run(
                new Launch(
                        java(
                                "kafka.tools.StorageTool",
                                "format",
                                "-t",
                                "M" + id.substring(1),
                                "-c",
                                settings.toString()),
                        data),
                data.resolve("format.log"));
    }

    private List<String> java(String main, String... arguments) throws IOException {
        List<String> command = Launch.java(
                "-Xms96m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=" + home.root().resolve("devstack/stores/kafka/log4j2.properties"),
                "-cp",
                ClassPath.of(home, NAME),
                main);
        command.addAll(List.of(arguments));
        return command;
    }

    /** A Metadata request, version 1, about no topic: a broker that is up names at least itself. */
    private static boolean knowsItself(Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(2 + 2 + 4 + 2 + 4);
        out.writeShort(3);
        out.writeShort(1);
        out.writeInt(1);
        out.writeShort(-1);
        out.writeInt(0);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readInt();
        in.readInt();
        return in.readInt() > 0;
    }
}
