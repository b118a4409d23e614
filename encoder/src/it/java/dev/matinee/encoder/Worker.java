package dev.matinee.encoder;

import dev.matinee.devstack.testing.Cable;
import dev.matinee.devstack.testing.ServiceProcess;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An encoder as a process of its own, which reaches storage through here and is killed when its moment has come. */
final class Worker implements Closeable {
    private static final String STORAGE = "matinee.s3.endpoint";
    /** A request's first line comes with its first bytes. */
    private static final int FIRST_LINE = 500;

    private final Cable toStorage;
    private final ServiceProcess process;

    /** @param settings of its stores */
    Worker(Map<String, String> settings, Path folder, Moment moment) throws IOException {
        URI storage = URI.create(String.valueOf(settings.get(STORAGE)));
        toStorage = new Cable(storage.getHost(), storage.getPort(), () -> (asking, some) -> {
            boolean isNow = asking && moment.isIn(some.substring(0, Math.min(some.length(), FIRST_LINE)));
            if (isNow) {
                kill();
            }
            return !isNow;
        });
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put(STORAGE, "http://127.0.0.1:" + toStorage.port());
        all.put("server.port", "0");
        all.put("management.server.port", "-1");
        // What the dead one did is done by others after this, and not after a quarter of a minute.
        all.put("spring.kafka.consumer.properties.session.timeout.ms", "6000");
        all.put("spring.kafka.consumer.properties.heartbeat.interval.ms", "2000");
        all.put("matinee.ffmpeg", moment.ffmpeg().toString());
        all.put("matinee.ffprobe", Programs.ffprobe());
        all.put("matinee.encoder.chunk", "6s");
        all.put("matinee.encoder.threads", "1");
        all.put("matinee.encoder.preset", "ultrafast");
        all.put(
                "matinee.encoder.work",
                Files.createTempDirectory(folder, "work-").toString());
        process = new ServiceProcess(Path.of("target/encoder.jar"), all, folder);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void kill() {
        process.kill();
    }

    /** One that ends by itself says so, and nobody waits for it afterwards. */
    @Override
    public void close() throws IOException {
        process.close();
        toStorage.close();
    }
}
