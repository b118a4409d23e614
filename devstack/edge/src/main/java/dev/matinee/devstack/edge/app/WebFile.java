package dev.matinee.devstack.edge.app;

import io.vertx.core.buffer.Buffer;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the app in memory, in each encoding that there is of it.
 *
 * @param encodings of it that are smaller, by content coding
 * @param modified with {@code size}, tells whether the file on the disk is still the same
 */
record WebFile(String type, Encoded plain, Map<String, Encoded> encodings, FileTime modified, long size) {

    /** @param etag strong: the hash of these bytes */
    record Encoded(Buffer bytes, String etag) {}

    boolean isOf(BasicFileAttributes attributes) {
        return attributes.size() == size && attributes.lastModifiedTime().equals(modified);
    }

    int weight() {
        return plain.bytes().length()
                + encodings.values().stream()
                        .mapToInt(each -> each.bytes().length())
                        .sum();
    }

    @Nullable
    Encoded in(String coding) {
        return encodings.get(coding);
    }
}
