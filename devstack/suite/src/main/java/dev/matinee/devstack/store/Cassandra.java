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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Apache Cassandra 5 as one node. On JDK 25 by the shim in its module: docs/adr/0010. */
final class Cassandra {
    static final String NAME = "cassandra";
    static final String DATACENTER = "datacenter1";

    private static final int READY = 0x02;
    private static final int RESULT = 0x08;

    private final Home home;
    private final Ports ports;

    Cassandra(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    Part part() {
        return new Part(
                NAME,
                Set.of(),
                this::prepare,
                () -> Probe.socket(port(), Cassandra::selects).answers());
    }

    int port() {
        return ports.port("cassandra");
    }

    private Launch prepare() throws IOException {
        Path data = home.data(NAME);
        Path classes = ClassPath.built(home, NAME, "classes");
        Path configuration = data.resolve("cassandra.yaml");
        Files.writeString(
                configuration,
                Files.readString(classes.resolve("cassandra.yaml"))
                        .replace("${native_port}", Integer.toString(port()))
                        .replace("${storage_port}", Integer.toString(ports.port("cassandra-storage")))
                        .replace("${ssl_storage_port}", Integer.toString(ports.port("cassandra-storage-ssl"))));
        return new Launch(
                Launch.java(
                        "-Xms128m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xss384k",
                        "-XX:MaxDirectMemorySize=256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
                        "--add-opens=java.base/java.io=ALL-UNNAMED",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-Dcassandra.config=" + configuration.toUri(),
                        "-Dcassandra.storagedir=" + data,
                        "-Dcassandra.logdir=" + data,
                        "-Dlogback.configurationFile="
                                + classes.resolve("logback.xml").toUri(),
                        "-Dcassandra-foreground=yes",
                        // One node has nobody to wait for.
                        "-Dcassandra.ring_delay_ms=0",
                        "-Dcassandra.skip_wait_for_gossip_to_settle=0",
                        "-cp",
                        classes + ":" + ClassPath.of(home, NAME),
                        "org.apache.cassandra.service.CassandraDaemon"),
                data);
    }

    /** STARTUP, then a SELECT, in the native protocol, version 4. */
    private static boolean selects(Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] name = "CQL_VERSION".getBytes(StandardCharsets.US_ASCII);
        byte[] version = "3.0.0".getBytes(StandardCharsets.US_ASCII);
        frame(out, 0x01, 2 + 2 + name.length + 2 + version.length);
        out.writeShort(1);
        out.writeShort(name.length);
        out.write(name);
        out.writeShort(version.length);
        out.write(version);
        if (answer(in) != READY) {
            return false;
        }
        byte[] query = "SELECT release_version FROM system.local".getBytes(StandardCharsets.US_ASCII);
        frame(out, 0x07, 4 + query.length + 2 + 1);
        out.writeInt(query.length);
        out.write(query);
        out.writeShort(1);
        out.writeByte(0);
        return answer(in) == RESULT;
    }

    private static void frame(DataOutputStream out, int opcode, int length) throws IOException {
        out.writeInt(0x04_00_0000);
        out.writeByte(opcode);
        out.writeInt(length);
    }

    private static int answer(DataInputStream in) throws IOException {
        in.readInt();
        int opcode = in.readByte();
        in.skipNBytes(in.readInt());
        return opcode;
    }
}
