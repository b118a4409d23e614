package dev.matinee.encoder;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An encoder as a process of its own, which reaches storage through here and is killed when its moment has come. */
final class Worker implements Closeable {
    private static final String STORAGE = "matinee.s3.endpoint";

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI storage;
    private final Moment moment;
    private final Process process;

    /** @param settings of its stores */
    Worker(Map<String, String> settings, Path folder, Moment moment) throws IOException {
        this.storage = URI.create(String.valueOf(settings.get(STORAGE)));
        this.moment = moment;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                "target/encoder.jar"));
        Map<String, String> reached = new LinkedHashMap<>(settings);
        reached.put(STORAGE, "http://127.0.0.1:" + door.getLocalPort());
        reached.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        command.addAll(List.of(
                "--eureka.client.enabled=false",
                "--spring.cloud.config.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.port=-1",
                // What the dead one did is done by others after this, and not after a quarter of a minute.
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=2000",
                "--matinee.ffmpeg=" + moment.ffmpeg(),
                "--matinee.ffprobe=" + Programs.ffprobe(),
                "--matinee.encoder.chunk=6s",
                "--matinee.encoder.threads=1",
                "--matinee.encoder.preset=ultrafast",
                "--matinee.encoder.work=" + Files.createTempDirectory(folder, "work-")));
        Thread.ofVirtual().start(this::serve);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "worker-", ".log").toFile())
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void serve() {
        try {
            while (true) {
                Socket worker = door.accept();
                Socket store = new Socket(storage.getHost(), storage.getPort());
                Thread.ofVirtual().start(() -> pass(worker, store, true));
                Thread.ofVirtual().start(() -> pass(store, worker, false));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** A request's first line comes with its first bytes. */
    private void pass(Socket from, Socket to, boolean asking) {
        byte[] some = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (asking && moment.isIn(new String(some, 0, Math.min(read, 500), StandardCharsets.ISO_8859_1))) {
                    process.destroyForcibly();
                    return;
                }
                out.write(some, 0, read);
            }
        } catch (IOException closed) {
            // By one of the two: both are.
        }
    }

    /** One that ends by itself says so, and nobody waits for it afterwards. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        door.close();
    }
}
