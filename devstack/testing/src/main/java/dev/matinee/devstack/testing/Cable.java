package dev.matinee.devstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a store that can be cut, as when the store goes away. */
public final class Cable implements AutoCloseable {
    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Cable(String host, int port) {
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
                    continue;
                }
                var far = new Socket(host, port);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException closed) {
                cut = true;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        end.close();
    }
}
