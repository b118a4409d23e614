package dev.matinee.devstack.edge.api;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The time from a call's last byte to its answer's first. */
final class Deadline {
    private final Vertx vertx;
    private final HttpClientRequest call;
    private final Duration patience;
    private long timer = -1;
    private boolean met;

    Deadline(Vertx vertx, HttpClientRequest call, Duration patience) {
        this.vertx = vertx;
        this.call = call;
        this.patience = patience;
    }

    void set() {
        if (!met) {
            timer = vertx.setTimer(
                    patience.toMillis(), late -> call.reset(0, new TimeoutException("no answer in " + patience)));
        }
    }

    void met() {
        met = true;
        vertx.cancelTimer(timer);
    }
}
