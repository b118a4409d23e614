package dev.matinee.devstack.testing;

/** An object store that checks signatures. */
public record TestS3(String endpoint, String region, String accessKeyId, String secretAccessKey) {
    /** Sets {@code matinee.s3.*}. */
    public void into(SettingsReceiver settings) {
        settings.add("matinee.s3.endpoint", this::endpoint);
        settings.add("matinee.s3.region", this::region);
        settings.add("matinee.s3.access-key-id", this::accessKeyId);
        settings.add("matinee.s3.secret-access-key", this::secretAccessKey);
    }
}
