package dev.matinee.devstack.edge.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses an answer as it passes, once it turns out to be worth it: the first kilobyte is held back, and what ends
 * before that is sent as it is.
 */
final class GzipStream implements WriteStream<Buffer>, AutoCloseable {
    static final int WORTH_IT = 1024;

    private final HttpServerResponse response;
    private final Buffer held = Buffer.buffer();
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream(4096);
    private @Nullable GZIPOutputStream gzip;

    GzipStream(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public Future<Void> write(Buffer data) {
        if (gzip == null && held.length() + data.length() < WORTH_IT) {
            held.appendBuffer(data);
            return Future.succeededFuture();
        }
        try {
            GZIPOutputStream out = gzip == null ? begin() : gzip;
            out.write(data.getBytes());
            Buffer ready = taken();
            return ready.length() == 0 ? Future.succeededFuture() : response.write(ready);
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }

    private GZIPOutputStream begin() throws IOException {
        response.setChunked(true).putHeader("Content-Encoding", "gzip");
        response.headers().remove("Content-Length").remove("Accept-Ranges");
        String etag = response.headers().get("ETag");
        if (etag != null && !etag.startsWith("W/")) {
            response.putHeader("ETag", "W/" + etag);
        }
        GZIPOutputStream out = new GZIPOutputStream(compressed, 4096);
        gzip = out;
        out.write(held.getBytes());
        return out;
    }

    @Override
    public Future<Void> end() {
        GZIPOutputStream out = gzip;
        if (out == null) {
            return response.end(held);
        }
        try {
            out.finish();
            return response.end(taken());
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }

    private Buffer taken() {
        Buffer ready = Buffer.buffer(compressed.toByteArray());
        compressed.reset();
        return ready;
    }

    /** Gives the compressor's memory back, which lies outside the heap. */
    @Override
    public void close() {
        try {
            if (gzip != null) {
                gzip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    @Override
    public GzipStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        response.exceptionHandler(handler);
        return this;
    }

    @Override
    public GzipStream setWriteQueueMaxSize(int maxSize) {
        response.setWriteQueueMaxSize(maxSize);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return response.writeQueueFull();
    }

    @Override
    public GzipStream drainHandler(@Nullable Handler<Void> handler) {
        response.drainHandler(handler);
        return this;
    }
}
