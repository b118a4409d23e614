package dev.matinee.devstack.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A way to a store that can be cut, as when the store goes away; and on which one may listen. */
public final class Cable implements AutoCloseable {
    /** Hears what is carried on one connection. */
    public interface Ear {
        /**
         * Hears some of it before it is carried.
         *
         * @param asking whether it goes to the store
         * @param some its bytes, as characters of Latin-1
         * @return false where nothing more goes through, this included
         */
        boolean hears(boolean asking, String some);

        /** What is carried in its place, as characters of Latin-1. */
        default String carried(boolean asking, String some) {
            return some;
        }
    }

    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Supplier<Ear> ears;
    private volatile boolean cut;

    public Cable(String host, int port) {
        this(host, port, () -> (asking, some) -> true);
    }

    /** @param ears gives one for each connection */
    public Cable(String host, int port, Supplier<Ear> ears) {
        this.ears = ears;
        try {
            end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(host, port));
    }

    public int port() {
        return end.getLocalPort();
    }

    /** What is open breaks, and nobody else comes through. */
    public void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Whoever connects from now on comes through again. */
    public void mend() {
        cut = false;
    }

    private void accept(String host, int port) {
        while (!end.isClosed()) {
            try {
                var near = end.accept();
                if (cut) {
                    near.close();
                } else {
                    connect(near, host, port);
                }
            } catch (IOException closed) {
                // The test is over; else the next one is waited for.
            }
        }
    }

    private void connect(Socket near, String host, int port) throws IOException {
        try {
            var far = new Socket(host, port);
            open.add(near);
            open.add(far);
            var ear = ears.get();
            Thread.ofVirtual().start(() -> carry(near, far, true, ear));
            Thread.ofVirtual().start(() -> carry(far, near, false, ear));
        } catch (IOException away) {
            near.close();
        }
    }

    private void carry(Socket from, Socket to, boolean asking, Ear ear) {
        byte[] some = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                String heard = new String(some, 0, read, StandardCharsets.ISO_8859_1);
                if (!ear.hears(asking, heard)) {
                    return;
                }
                out.write(ear.carried(asking, heard).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException ended) {
            // By one of the two: both are.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        cut();
    }
}
