package dev.matinee.profile.avatar;

import dev.matinee.kit.s3.S3Settings;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Puts the pictures where the edge serves images from: those that are missing, and again until they are there. */
@Component
class AvatarUpload {
    private static final Logger log = LoggerFactory.getLogger(AvatarUpload.class);
    private static final String FOLDER = "images/avatars/";

    private final Avatars avatars;
    private final ObjectProvider<S3Client> s3;
    private final S3Settings settings;
    private volatile boolean done;

    AvatarUpload(Avatars avatars, ObjectProvider<S3Client> s3, S3Settings settings) {
        this.avatars = avatars;
        this.s3 = s3;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void upload() {
        if (done) {
            return;
        }
        try {
            var client = s3.getObject();
            var there = there(client);
            avatars.pictures().stream()
                    .filter(picture -> !there.contains(key(picture)))
                    .forEach(picture -> put(client, picture));
            done = true;
        } catch (SdkException away) {
            log.warn("Avatars could not be stored and are tried again: {}", away.getMessage());
        }
    }

    private Set<String> there(S3Client client) {
        return client.listObjectsV2(list -> list.bucket(settings.images()).prefix(FOLDER)).contents().stream()
                .map(S3Object::key)
                .collect(Collectors.toSet());
    }

    private void put(S3Client client, Avatars.Picture picture) {
        client.putObject(
                put -> put.bucket(settings.images())
                        .key(key(picture))
                        .contentType("image/svg+xml")
                        .cacheControl("public, max-age=31536000, immutable"),
                RequestBody.fromBytes(picture.svg()));
    }

    private static String key(Avatars.Picture picture) {
        return picture.avatar().url().substring(1);
    }
}
