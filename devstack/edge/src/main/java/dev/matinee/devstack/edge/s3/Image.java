package dev.matinee.devstack.edge.s3;

import io.vertx.core.buffer.Buffer;

/** A picture held in memory; its name is the hash of its bytes, so it is never out of date. */
public record Image(Buffer bytes, String type, String etag) {

    int weight() {
        return bytes.length() + 256;
    }
}
