package dev.matinee.devstack.search;

import dev.matinee.devstack.store.StoreAddresses;
import java.net.URI;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Every object's name, and what is in it, but for pictures, sound and video. */
final class S3Objects {
    private static final Pattern MEDIA = Pattern.compile(".*\\.(m4s|mp4|m4a|mkv|mov|webm|ts|jpg|jpeg|png|webp|avif)");

    private S3Objects() {}

    static void search(StoreAddresses at, Finds finds) {
        try (S3Client s3 = S3Client.builder()
                .httpClientBuilder(ApacheHttpClient.builder())
                .endpointOverride(URI.create(at.get("s3.endpoint")))
                .region(Region.of(at.get("s3.region")))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(at.get("s3.access-key-id"), at.get("s3.secret-access-key"))))
                .build()) {
            s3.listBuckets()
                    .buckets()
                    .forEach(bucket -> s3.listObjectsV2Paginator(list -> list.bucket(bucket.name()))
                            .contents()
                            .forEach(object -> search(s3, bucket.name(), object, finds)));
        }
    }

    private static void search(S3Client s3, String bucket, S3Object object, Finds finds) {
        finds.look("s3 " + bucket + " (name)", object.key());
        if (!MEDIA.matcher(object.key()).matches()) {
            finds.look(
                    "s3 " + bucket,
                    s3.getObjectAsBytes(get -> get.bucket(bucket).key(object.key()))
                            .asByteArray());
        }
    }
}
