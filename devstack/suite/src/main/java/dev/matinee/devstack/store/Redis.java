package dev.matinee.devstack.store;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.Probe;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A Redis: {@code cache} may forget, {@code state} may not. */
final class Redis {
    private static final String FORGETTING = """
            save ""
            appendonly no
            maxmemory 256mb
            maxmemory-policy allkeys-lru
            """;
    private static final String KEEPING = """
            save ""
            appendonly yes
            appendfsync everysec
            maxmemory 192mb
            maxmemory-policy noeviction
            """;

    private final String name;
    private final String policy;
    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    private Redis(String name, String policy, Home home, Ports ports, Secrets secrets) {
        this.name = name;
        this.policy = policy;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    static Redis cache(Home home, Ports ports, Secrets secrets) {
        return new Redis("redis-cache", FORGETTING, home, ports, secrets);
    }

    static Redis state(Home home, Ports ports, Secrets secrets) {
        return new Redis("redis-state", KEEPING, home, ports, secrets);
    }

    String name() {
        return name;
    }

    Part part() {
        return new Part(
                name,
                Set.of(),
                this::prepare,
                () -> Probe.socket(port(), this::pongs).answers());
    }

    int port() {
        return ports.port(name);
    }

    String password() {
        return secrets.password(name);
    }

    private Launch prepare() throws IOException {
        Path data = home.data(name);
        Path configuration = data.resolve("redis.conf");
        Secrets.write(configuration, """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                daemonize no
                """.formatted(port(), password(), data) + policy);
        Path server = ClassPath.built(home, "redis", "server/redis-server");
        if (!server.toFile().canExecute() && !server.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + server);
        }
        return new Launch(List.of(server.toString(), configuration.toString()), data);
    }

    private boolean pongs(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("AUTH %s\r\nPING\r\n".formatted(password()).getBytes(StandardCharsets.US_ASCII));
        byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+PONG\r\n".length());
        return new String(answer, StandardCharsets.US_ASCII).equals("+OK\r\n+PONG\r\n");
    }
}
