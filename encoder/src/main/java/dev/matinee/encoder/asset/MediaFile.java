package dev.matinee.encoder.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * A file of an asset, to be stored.
 *
 * @param name relative to the asset's folder
 * @param cached how long whoever fetched it may keep it
 */
public record MediaFile(String name, String contentType, Cached cached, RequestBody content) {
    public enum Cached {
        /** Never changes: an asset encoded anew has another id. */
        FOREVER("private, max-age=31536000, immutable"),
        /** What names the others; read again now and then. */
        SHORTLY("private, max-age=300");

        private final String header;

        Cached(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }

    private static final String PLAYLIST = "application/vnd.apple.mpegurl";

    public static MediaFile playlist(String name, String text) {
        return new MediaFile(name, PLAYLIST, Cached.SHORTLY, RequestBody.fromString(text, StandardCharsets.UTF_8));
    }

    public static MediaFile text(String name, String webVtt) {
        return new MediaFile(name, "text/vtt", Cached.FOREVER, RequestBody.fromString(webVtt, StandardCharsets.UTF_8));
    }

    public static MediaFile json(String name, String json) {
        return new MediaFile(
                name, "application/json", Cached.SHORTLY, RequestBody.fromString(json, StandardCharsets.UTF_8));
    }

    public static MediaFile picture(String name, Path jpeg) {
        return new MediaFile(name, "image/jpeg", Cached.FOREVER, RequestBody.fromFile(jpeg));
    }

    /** A part of a file, read when it is sent, and again when sending it is tried again. */
    public static MediaFile part(String name, String contentType, Path file, long offset, long size) {
        RequestBody content = RequestBody.fromContentProvider(
                () -> {
                    try {
                        FileChannel channel = FileChannel.open(file).position(offset);
                        return new PartStream(Channels.newInputStream(channel), size);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                size,
                contentType);
        return new MediaFile(name, contentType, Cached.FOREVER, content);
    }
}
