package dev.matinee.playback;

import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.testing.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.core.env.Environment;

/** Another replica of the service: a process of its own, which has nothing but the stores and keys of the one that is tested. */
final class Replica implements AutoCloseable {
    private static final List<String> SHARED = List.of(
            "spring.cassandra.contactpoints",
            "spring.cassandra.localdatacenter",
            "spring.cassandra.keyspacename",
            "spring.kafka.bootstrap-servers",
            "matinee.redis.cache.host",
            "matinee.redis.cache.port",
            "matinee.redis.cache.password",
            "matinee.redis.state.host",
            "matinee.redis.state.port",
            "matinee.redis.state.password",
            "matinee.s3.endpoint",
            "matinee.s3.region",
            "matinee.s3.access-key-id",
            "matinee.s3.secret-access-key",
            "matinee.token.jwks",
            "matinee.cdn.key-pair-id",
            "matinee.cdn.private-key");

    private final ServiceProcess process;
    private final int port;
    private final int managementPort;

    private Replica(ServiceProcess process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Gives it when it says that it is ready. @param environment of the service that is tested */
    static Replica ready(Environment environment, Path folder) throws IOException {
        var ports = new Ports(folder.resolve("replica-ports"));
        int port = ports.port("playback-service");
        int managementPort = ports.port("management");
        Map<String, String> settings = new LinkedHashMap<>();
        SHARED.forEach(setting -> settings.put(setting, environment.getRequiredProperty(setting)));
        settings.put("server.port", String.valueOf(port));
        settings.put("management.server.address", "127.0.0.1");
        settings.put("management.server.port", String.valueOf(managementPort));
        // What the dead one heard is heard by others after this, and not after three quarters of a minute.
        settings.put("spring.kafka.consumer.properties.session.timeout.ms", "6000");
        settings.put("spring.kafka.consumer.properties.heartbeat.interval.ms", "2000");
        var process = new ServiceProcess(Path.of("target/playback-service.jar"), settings, folder);
        var replica = new Replica(process, port, managementPort);
        try {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(replica::isReady);
        } catch (RuntimeException never) {
            replica.close();
            throw never;
        }
        return replica;
    }

    int port() {
        return port;
    }

    private boolean isReady() throws InterruptedException {
        var asked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** Without a chance to say so. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.kill();
    }
}
