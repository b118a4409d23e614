package dev.matinee.billing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way of a service to what it asks. What it asks is looked at, and may be the last that it asks. */
final class Passage implements Closeable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final Moment moment;
    private final Runnable strike;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param strike done when the moment has come */
    Passage(URI to, Moment moment, Runnable strike) {
        this.host = to.getHost();
        this.port = to.getPort();
        this.moment = moment;
        this.strike = strike;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What is open breaks, and nobody comes through until it is mended. */
    void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                var far = new Socket(host, port);
                open.add(near);
                open.add(far);
                var talk = moment.talk();
                Thread.ofVirtual().start(() -> carry(near, far, talk, true));
                Thread.ofVirtual().start(() -> carry(far, near, talk, false));
            } catch (IOException closed) {
                // The test is over, or what is asked is away: whoever came notices.
            }
        }
    }

    private void carry(Socket from, Socket to, Moment.Talk talk, boolean asking) {
        byte[] some = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                boolean isLast =
                        asking ? talk.asks(new String(some, 0, read, StandardCharsets.ISO_8859_1)) : talk.isAnswered();
                if (isLast) {
                    strike.run();
                    return;
                }
                out.write(some, 0, read);
            }
        } catch (IOException closed) {
            // By one of the two: both are.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
