package dev.matinee.devstack.edge.api;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/** Lets so many bytes through and fails at the next. */
final class LimitedBody implements WriteStream<Buffer> {
    private final WriteStream<Buffer> to;
    private long left;

    LimitedBody(WriteStream<Buffer> to, long limit) {
        this.to = to;
        this.left = limit;
    }

    /** More came than was allowed. */
    static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("the body is over the limit", null, false, false);
        }
    }

    @Override
    public Future<Void> write(Buffer data) {
        left -= data.length();
        return left < 0 ? Future.failedFuture(new TooLargeException()) : to.write(data);
    }

    @Override
    public Future<Void> end() {
        return to.end();
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        to.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody setWriteQueueMaxSize(int maxSize) {
        to.setWriteQueueMaxSize(maxSize);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return to.writeQueueFull();
    }

    @Override
    public LimitedBody drainHandler(@Nullable Handler<Void> handler) {
        to.drainHandler(handler);
        return this;
    }
}
