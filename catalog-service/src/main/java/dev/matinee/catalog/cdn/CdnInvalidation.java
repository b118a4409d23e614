package dev.matinee.catalog.cdn;

import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.NoSuchInvalidationException;

/** Makes the CDN forget what it holds. Both calls throw {@link SdkException} while it is away. */
@Component
public class CdnInvalidation {
    private static final String COMPLETED = "Completed";

    private final CloudFrontClient cloudFront;
    private final String distribution;

    CdnInvalidation(@Lazy CloudFrontClient cloudFront, CdnSettings settings) {
        this.cloudFront = cloudFront;
        this.distribution = settings.distributionId();
    }

    /**
     * Asks for it; the id by which it is asked after. The same reference again is the same one.
     *
     * @param path with an asterisk at its end, of all that begins so
     */
    public String begin(String reference, String path) {
        return cloudFront
                .createInvalidation(create -> create.distributionId(distribution)
                        .invalidationBatch(batch -> batch.callerReference(reference)
                                .paths(paths -> paths.quantity(1).items(path))))
                .invalidation()
                .id();
    }

    /** Whether every place of the CDN has forgotten; empty where it knows of no such invalidation (any more). */
    public Optional<Boolean> isDone(String id) {
        try {
            return Optional.of(cloudFront
                    .getInvalidation(get -> get.distributionId(distribution).id(id))
                    .invalidation()
                    .status()
                    .equals(COMPLETED));
        } catch (NoSuchInvalidationException unknown) {
            return Optional.empty();
        }
    }
}
