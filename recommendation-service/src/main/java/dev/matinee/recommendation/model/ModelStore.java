package dev.matinee.recommendation.model;

import dev.matinee.kit.s3.S3Settings;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trained models, files in S3: each version stays, {@code models/current.json} says which one is in use, with its
 * evaluation. Every instance looks for a newer one each minute, and takes it up between two requests.
 */
@Component
class ModelStore {
    private static final Logger log = LoggerFactory.getLogger(ModelStore.class);
    private static final String CURRENT = "models/current.json";

    private final S3Client s3;
    private final S3Settings settings;
    private final JsonMapper json;
    private final AtomicReference<@Nullable Loaded> inUse = new AtomicReference<>();

    /** Which model is in use, and how it did. */
    record Version(String key, Instant trainedAt, int profiles, double recallAt10) {}

    private record Loaded(Version version, ItemModel model) {}

    ModelStore(@Lazy S3Client s3, S3Settings settings, JsonMapper json) {
        this.s3 = s3;
        this.settings = settings;
        this.json = json;
    }

    /** Empty before the first was trained. */
    Optional<ItemModel> current() {
        return Optional.ofNullable(inUse.get()).map(Loaded::model);
    }

    Optional<Version> version() {
        return Optional.ofNullable(inUse.get()).map(Loaded::version);
    }

    void publish(ItemModel model, Version version) throws IOException {
        s3.putObject(r -> r.bucket(settings.models()).key(version.key()), RequestBody.fromBytes(model.toBytes()));
        s3.putObject(
                r -> r.bucket(settings.models()).key(CURRENT).contentType("application/json"),
                RequestBody.fromBytes(json.writeValueAsBytes(version)));
        inUse.set(new Loaded(version, model));
    }

    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        try {
            var said = json.readValue(read(CURRENT), Version.class);
            if (version().filter(said::equals).isEmpty()) {
                inUse.set(new Loaded(said, ItemModel.fromBytes(read(said.key()))));
                log.info("Model {} is in use, recall@10 {}", said.key(), said.recallAt10());
            }
        } catch (NoSuchKeyException none) {
            log.debug("No model was trained yet");
        } catch (SdkException | IOException away) {
            log.warn("The model in use stays, a newer one could not be looked for: {}", away.toString());
        }
    }

    private byte[] read(String key) {
        return s3.getObjectAsBytes(r -> r.bucket(settings.models()).key(key)).asByteArray();
    }
}
