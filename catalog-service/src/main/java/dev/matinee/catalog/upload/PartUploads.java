package dev.matinee.catalog.upload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Large files that come in parts, each by an address of its own. What has arrived is asked of S3 itself, so nobody has to
 * remember the parts' tags (<a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html">multipart
 * uploads</a>).
 */
@Component
public class PartUploads {
    private static final Duration LIFE = Duration.ofHours(6);
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final S3Presigner presigner;

    PartUploads(@Lazy S3Client s3, @Lazy S3Presigner presigner) {
        this.s3 = s3;
        this.presigner = presigner;
    }

    /** A part that has arrived whole. */
    public record Arrived(int number, long bytes, String tag) {}

    /** Begins an upload; answers its id at S3. */
    public String begin(String bucket, String key, String contentType) {
        return s3.createMultipartUpload(create -> create.bucket(bucket).key(key).contentType(contentType))
                .uploadId();
    }

    /** What has arrived, in order; empty where S3 knows the upload no longer: completed, aborted, or expired. */
    public Optional<List<Arrived>> arrived(String bucket, String key, String uploadId) {
        var parts = new ArrayList<Arrived>();
        try {
            s3.listPartsPaginator(list -> list.bucket(bucket).key(key).uploadId(uploadId)).parts().stream()
                    .map(PartUploads::arrived)
                    .forEach(parts::add);
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
        return parts.isEmpty() && !isUnderWay(bucket, key, uploadId) ? Optional.empty() : Optional.of(parts);
    }

    /** Not every S3 server says 404 of parts whose upload it has let go of: some list none. */
    private boolean isUnderWay(String bucket, String key, String uploadId) {
        return s3.listMultipartUploadsPaginator(list -> list.bucket(bucket).prefix(key)).uploads().stream()
                .anyMatch(upload -> upload.uploadId().equals(uploadId));
    }

    /** An address for one PUT of one part, which has to have so many bytes: they are signed. */
    public String address(String bucket, String key, String uploadId, int number, long bytes) {
        return presigner
                .presignUploadPart(put -> put.signatureDuration(LIFE)
                        .uploadPartRequest(part -> part.bucket(bucket)
                                .key(key)
                                .uploadId(uploadId)
                                .partNumber(number)
                                .contentLength(bytes)))
                .url()
                .toString();
    }

    /** Makes one object of the parts. False where S3 knows the upload no longer. */
    public boolean complete(String bucket, String key, String uploadId, List<Arrived> parts) {
        var whole = parts.stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.number())
                        .eTag(part.tag())
                        .build())
                .toList();
        try {
            s3.completeMultipartUpload(complete ->
                    complete.bucket(bucket).key(key).uploadId(uploadId).multipartUpload(upload -> upload.parts(whole)));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** Lets go of what has arrived. Nothing is done where S3 knows the upload no longer. */
    public void abort(String bucket, String key, String uploadId) {
        try {
            s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(uploadId));
        } catch (S3Exception e) {
            if (e.statusCode() != NOT_FOUND) {
                throw e;
            }
        }
    }

    private static Arrived arrived(Part part) {
        return new Arrived(part.partNumber(), part.size(), part.eTag());
    }
}
