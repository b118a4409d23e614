package dev.matinee.playback.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.events.KeyContext;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.kit.kms.KeyWrapping;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** Keys that KMS unwrapped, for some minutes in memory and nowhere else: a film that many watch is asked about once. */
@Component
class UnwrappedKeys {
    private static final Logger log = LoggerFactory.getLogger(UnwrappedKeys.class);
    private static final int REMEMBERED = 10_000;

    private final KeyWrapping wrapping;
    private final MeterRegistry meters;
    private final Cache<Wrapped, byte[]> secrets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** What one asset's key was opened for is not had for another asset. */
    private record Wrapped(String titleId, String assetId, ContentKey key) {}

    UnwrappedKeys(KeyWrapping wrapping, MeterRegistry meters) {
        this.wrapping = wrapping;
        this.meters = meters;
    }

    /** @throws Problem 404 for what was not wrapped for this asset, 503 while KMS cannot be asked */
    byte[] secret(String titleId, String assetId, ContentKey key) {
        return Objects.requireNonNull(secrets.get(new Wrapped(titleId, assetId, key), this::unwrap));
    }

    private byte[] unwrap(Wrapped wrapped) {
        var key = wrapped.key();
        String outcome = "error";
        try {
            byte[] secret = wrapping.unwrap(
                    key.getWrapped().toByteArray(),
                    KeyContext.of(wrapped.titleId(), wrapped.assetId(), key.getGroup()));
            outcome = "unwrapped";
            return secret;
        } catch (InvalidCiphertextException e) {
            log.error("Key {} of asset {} was not wrapped for it", key.getId(), wrapped.assetId());
            throw Problem.notFound();
        } catch (SdkException e) {
            log.warn("KMS did not unwrap key {} of asset {}", key.getId(), wrapped.assetId(), e);
            throw CommonProblem.UNAVAILABLE.problem();
        } finally {
            meters.counter("matinee.playback.keys.unwrapped", "outcome", outcome)
                    .increment();
        }
    }
}
