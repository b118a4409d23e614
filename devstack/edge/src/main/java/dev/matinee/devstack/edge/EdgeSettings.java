package dev.matinee.devstack.edge;

import dev.matinee.devstack.edge.control.ControlSettings;
import dev.matinee.devstack.edge.s3.S3Settings;
import dev.matinee.devstack.kms.KmsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the edge is told at its start.
 *
 * @param port 0 takes any free one
 * @param web the built app
 * @param cdnKeys the folder of public keys, {@code <key-pair-id>.pem}
 * @param originSecret sent to the gateway, which believes viewer headers only with it
 * @param country the ISO code that every viewer is said to come from
 * @param uploads origins of object storage that the app's pages may upload to; {@code MATINEE_UPLOADS}, between spaces
 * @param patience how long the gateway may take to begin an answer; {@code MATINEE_PATIENCE}, ISO 8601
 * @param accessLog a file, or null for standard output
 * @param control null for no control API: {@code MATINEE_CONTROL_PORT} is not set
 * @param kms null for no stand-in for KMS: {@code MATINEE_KMS_PORT} is not set
 */
record EdgeSettings(
        String address,
        int port,
        Path web,
        URI gateway,
        S3Settings s3,
        Path cdnKeys,
        String originSecret,
        String country,
        List<String> uploads,
        Duration patience,
        @Nullable Path accessLog,
        @Nullable ControlSettings control,
        @Nullable KmsSettings kms) {
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

    /** @throws IllegalArgumentException naming, in one line, the setting or secret that is missing or wrong */
    static EdgeSettings from(Map<String, String> environment) {
        Path secrets = Path.of(environment.getOrDefault("MATINEE_SECRETS", "/run/secrets/matinee"));
        String accessLog = environment.get("MATINEE_ACCESSLOG");
        return new EdgeSettings(
                environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1"),
                port("SERVER_PORT", environment.getOrDefault("SERVER_PORT", "8080")),
                Path.of(required(environment, "MATINEE_WEB")),
                uri(environment, "MATINEE_GATEWAY"),
                new S3Settings(
                        uri(environment, "MATINEE_S3_ENDPOINT"),
                        environment.getOrDefault("MATINEE_S3_REGION", "us-east-1"),
                        required(environment, "MATINEE_S3_ACCESSKEYID"),
                        secret(secrets, "matinee.s3.secret-access-key")),
                Path.of(required(environment, "MATINEE_CDN_KEYS")),
                secret(secrets, "matinee.origin-secret"),
                environment.getOrDefault("MATINEE_COUNTRY", "FR"),
                origins(environment.getOrDefault("MATINEE_UPLOADS", "")),
                patience(environment.getOrDefault("MATINEE_PATIENCE", "PT30S")),
                accessLog == null || accessLog.isBlank() ? null : Path.of(accessLog),
                control(environment, secrets),
                kms(environment, secrets));
    }

    private static @Nullable KmsSettings kms(Map<String, String> environment, Path secrets) {
        String port = environment.get("MATINEE_KMS_PORT");
        return port == null
                ? null
                : new KmsSettings(
                        environment.getOrDefault("MATINEE_KMS_ADDRESS", "127.0.0.1"),
                        port("MATINEE_KMS_PORT", port),
                        Path.of(required(environment, "MATINEE_KMS_KEYS")),
                        required(environment, "MATINEE_KMS_ACCESSKEYID"),
                        secret(secrets, "matinee.kms.secret-access-key"));
    }

    private static @Nullable ControlSettings control(Map<String, String> environment, Path secrets) {
        String port = environment.get("MATINEE_CONTROL_PORT");
        return port == null
                ? null
                : new ControlSettings(
                        environment.getOrDefault("MATINEE_CONTROL_ADDRESS", "127.0.0.1"),
                        port("MATINEE_CONTROL_PORT", port),
                        required(environment, "MATINEE_CDN_DISTRIBUTIONID"),
                        required(environment, "MATINEE_CDN_ACCESSKEYID"),
                        secret(secrets, "matinee.cdn.secret-access-key"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The setting " + name + " is missing");
        }
        return value;
    }

    private static URI uri(Map<String, String> environment, String name) {
        URI uri = URI.create(required(environment, name));
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("The setting " + name + " is not an http address: " + uri);
        }
        return uri;
    }

    /** Put into a header as they are, so an origin they have to be, and no more. */
    private static List<String> origins(String value) {
        List<String> origins =
                value.isBlank() ? List.of() : List.of(value.strip().split("\\s+", -1));
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("The setting MATINEE_UPLOADS has what is no origin: " + origin);
            }
        }
        return origins;
    }

    private static int port(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The setting " + name + " is not a number: " + value, e);
        }
    }

    private static Duration patience(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The setting MATINEE_PATIENCE is not an ISO 8601 duration: " + value, e);
        }
    }

    private static String secret(Path folder, String name) {
        try {
            String value = Files.readString(folder.resolve(name)).strip();
            if (value.isEmpty()) {
                throw new IllegalArgumentException("The secret " + name + " in " + folder + " is empty");
            }
            return value;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("The secret " + name + " is missing in " + folder, e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The secret " + name + " in " + folder + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "EdgeSettings[" + address + ":" + port + ", gateway=" + gateway + ", s3=" + s3.endpoint() + "]";
    }
}
