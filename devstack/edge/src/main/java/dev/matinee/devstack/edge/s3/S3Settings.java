package dev.matinee.devstack.edge.s3;

import java.net.URI;

/** Where the buckets are and who asks. */
public record S3Settings(URI endpoint, String region, String accessKeyId, String secretAccessKey) {

    @Override
    public String toString() {
        return "S3Settings[" + endpoint + ", " + region + ", " + accessKeyId + "]";
    }
}
