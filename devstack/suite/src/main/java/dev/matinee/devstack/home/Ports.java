package dev.matinee.devstack.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/**
 * The ports of a suite: picked free, remembered from one start to the next, and picked anew when something else has
 * taken them meanwhile, so that several suites run side by side.
 */
public final class Ports {
    /** Below the range that Linux takes the near end of outgoing connections from, 32768 and up. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Path file;
    private final IntPredicate free;
    private final Map<String, Integer> settled = new HashMap<>();
    private final Properties remembered = new Properties();

    public Ports(Path file) {
        this(file, Ports::isFree);
    }

    /** Those of a suite that runs and has them: none is picked anew. */
    public static Ports inUse(Path file) {
        return new Ports(file, port -> true);
    }

    Ports(Path file, IntPredicate free) {
        this.file = file;
        this.free = free;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                remembered.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The port of this name: the same one for as long as this object lives. */
    public synchronized int port(String name) {
        Integer known = settled.get(name);
        if (known != null) {
            return known;
        }
        int port = Integer.parseInt(remembered.getProperty(name, "0"));
        if (port == 0 || settled.containsValue(port) || !free.test(port)) {
            port = pick();
            remembered.setProperty(name, Integer.toString(port));
            save();
        }
        settled.put(name, port);
        return port;
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private int pick() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!remembered.containsValue(Integer.toString(port)) && free.test(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between %d and %d".formatted(LOWEST, HIGHEST));
    }

    private void save() {
        try (Writer out = Files.newBufferedWriter(file)) {
            remembered.store(out, "Picked at start; a port that something else has taken is picked anew.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
