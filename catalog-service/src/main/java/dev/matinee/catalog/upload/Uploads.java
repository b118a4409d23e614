package dev.matinee.catalog.upload;

import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Files go from the operator straight to object storage, by addresses that are good for one object and some hours. */
@Component
public class Uploads {
    private static final Duration LIFE = Duration.ofHours(6);
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final S3Presigner presigner;

    Uploads(@Lazy S3Client s3, @Lazy S3Presigner presigner) {
        this.s3 = s3;
        this.presigner = presigner;
    }

    /** The object's size in bytes; empty where there is none. */
    public OptionalLong size(String bucket, String key) {
        try {
            return OptionalLong.of(
                    s3.headObject(head -> head.bucket(bucket).key(key)).contentLength());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    /** An address for one PUT, which has to carry this Content-Type and so many bytes: both are signed. */
    public String address(String bucket, String key, String contentType, long bytes) {
        return presigner
                .presignPutObject(put -> put.signatureDuration(LIFE)
                        .putObjectRequest(object -> object.bucket(bucket)
                                .key(key)
                                .contentType(contentType)
                                .contentLength(bytes)))
                .url()
                .toString();
    }
}
