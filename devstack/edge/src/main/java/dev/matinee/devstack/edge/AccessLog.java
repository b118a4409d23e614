package dev.matinee.devstack.edge;

import dev.matinee.devstack.edge.http.RequestTarget;
import dev.matinee.devstack.edge.signing.Grant;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON a request. It never says who asked: no address, no cookie, no token, and of the query only the names
 * of parameters, those that sign an address left out. A thread of its own writes, so that no request waits for a disk; when
 * the disk cannot keep up, lines are left out and counted.
 */
final class AccessLog implements AutoCloseable {
    private static final int WAITING = 20_000;
    private static final String END = "";
    private static final int STOP_SECONDS = 2;

    private final Clock clock;
    private final Writer out;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>(WAITING);
    private final AtomicLong left = new AtomicLong();
    final Thread writer;

    AccessLog(@Nullable Path file, Clock clock) {
        this.clock = clock;
        this.out = open(file);
        this.writer = Thread.ofPlatform().name("access-log").daemon().start(this::write);
    }

    private static Writer open(@Nullable Path file) {
        try {
            return new BufferedWriter(
                    file == null
                            ? new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)
                            : Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("The access log cannot be opened: " + file, e);
        }
    }

    /** Writes a line once the response has ended, in whatever way. */
    void follow(HttpServerRequest request, RequestTarget target) {
        long begun = System.nanoTime();
        HttpServerResponse response = request.response();
        response.endHandler(end -> say(new JsonObject()
                .put("at", clock.instant().toString())
                .put("method", request.method().name())
                .put("path", target.path())
                .put("query", parameters(target.query()))
                .put("status", response.getStatusCode())
                .put("bytes", response.bytesWritten())
                .put("millis", Duration.ofNanos(System.nanoTime() - begun).toMillis())
                .encode()));
    }

    private static JsonArray parameters(String query) {
        JsonArray names = new JsonArray();
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (equals > 0 && !Grant.PARAMETERS.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    void say(String line) {
        if (!lines.offer(line)) {
            left.incrementAndGet();
        }
    }

    private void write() {
        try (out) {
            for (String line = lines.take(); !line.equals(END); line = lines.take()) {
                out.write(line);
                out.write('\n');
                if (lines.isEmpty()) {
                    long missing = left.getAndSet(0);
                    if (missing > 0) {
                        out.write("{\"leftOut\":" + missing + "}\n");
                    }
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The access log cannot be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where nothing can be written any more, what still waits is lost, and nothing waits for it. */
    @Override
    public void close() {
        try {
            if (lines.offer(END, STOP_SECONDS, TimeUnit.SECONDS)) {
                writer.join(Duration.ofSeconds(STOP_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
