package dev.matinee.devstack.edge.cache;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;

/**
 * An object as the origin gave it.
 *
 * @param headers to be sent with it, whole or in part
 * @param until when it has to be asked for again
 */
public record KeptObject(Buffer bytes, Map<String, String> headers, Instant since, Instant until) {
    private static final int OVERHEAD = 1024;

    int weight() {
        return bytes.length() + OVERHEAD;
    }
}
