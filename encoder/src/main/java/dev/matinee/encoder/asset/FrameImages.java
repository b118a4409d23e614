package dev.matinee.encoder.asset;

import dev.matinee.encoder.frame.PickedFrame;
import dev.matinee.events.v1.Frame;
import dev.matinee.kit.s3.S3Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket of images: a picture's name follows from its content, as that of all artwork, so it can be kept for ever. */
@Component
public class FrameImages {
    private static final int NAME_BYTES = 16;

    private final S3Client s3;
    private final S3Settings buckets;

    FrameImages(S3Client s3, S3Settings buckets) {
        this.s3 = s3;
        this.buckets = buckets;
    }

    /** Stores it. The same again changes nothing. */
    public Frame store(PickedFrame frame, Path file) {
        try {
            byte[] jpeg = Files.readAllBytes(file);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(jpeg);
            String key = "images/" + HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES)) + ".jpg";
            s3.putObject(
                    put -> put.bucket(buckets.images())
                            .key(key)
                            .contentType("image/jpeg")
                            .cacheControl("public, max-age=31536000, immutable"),
                    RequestBody.fromBytes(jpeg));
            return Frame.newBuilder()
                    .setImage("/" + key)
                    .setWidth(frame.width())
                    .setHeight(frame.height())
                    .setAtMs(frame.atMs())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
