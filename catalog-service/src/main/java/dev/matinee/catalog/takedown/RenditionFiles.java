package dev.matinee.catalog.takedown;

import dev.matinee.kit.s3.S3Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** What the encoder made, as files in the bucket of media. */
@Component
class RenditionFiles {
    private static final Logger log = LoggerFactory.getLogger(RenditionFiles.class);
    /** As many as S3 takes in one call. */
    private static final int AT_ONCE = 1_000;

    private final S3Client s3;
    private final String bucket;

    RenditionFiles(@Lazy S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.media();
    }

    /**
     * Removes all whose keys begin so; what is not there is removed.
     *
     * @throws SdkException while the bucket is away
     */
    void remove(String folder) {
        int removed = 0;
        for (var page = page(folder); !page.contents().isEmpty(); page = page(folder)) {
            var keys = page.contents().stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .toList();
            var answer = s3.deleteObjects(delete ->
                    delete.bucket(bucket).delete(these -> these.objects(keys).quiet(true)));
            if (!answer.errors().isEmpty()) {
                throw new IllegalStateException(
                        answer.errors().size() + " files of " + folder + " could not be removed");
            }
            removed += keys.size();
        }
        log.info("{} files of {} were removed", removed, folder);
    }

    private ListObjectsV2Response page(String folder) {
        return s3.listObjectsV2(list -> list.bucket(bucket).prefix(folder).maxKeys(AT_ONCE));
    }
}
