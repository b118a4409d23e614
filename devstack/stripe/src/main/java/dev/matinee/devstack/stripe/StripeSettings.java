package dev.matinee.devstack.stripe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the stand-in is started with, from the environment.
 *
 * @param address where it listens
 * @param port 0 takes any that is free
 * @param state the folder that its objects are kept in
 * @param publicUrl where browsers see its pages, without a slash at the end; null: where it listens
 * @param webhook where events go; null: nowhere, they are only listed
 * @param apiKey a secret: {@code sk_test_…}
 * @param webhookSecret a secret: {@code whsec_…}
 */
public record StripeSettings(
        InetAddress address,
        int port,
        Path state,
        @Nullable String publicUrl,
        @Nullable URI webhook,
        String apiKey,
        String webhookSecret) {
    static StripeSettings of(Map<String, String> environment) throws IOException {
        Path secrets = Path.of(needed(environment, "MATINEE_SECRETS"));
        String webhook = environment.get("STRIPE_WEBHOOK_URL");
        return new StripeSettings(
                InetAddress.getByName(environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1")),
                Integer.parseInt(environment.getOrDefault("SERVER_PORT", "0")),
                Path.of(needed(environment, "STRIPE_STATE")),
                environment.get("STRIPE_PUBLIC_URL"),
                webhook == null || webhook.isBlank() ? null : URI.create(webhook),
                secret(secrets, "api-key"),
                secret(secrets, "webhook-secret"));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The environment variable " + name + " is not set");
        }
        return value;
    }

    private static String secret(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The secret " + name + " is missing: there is no file " + file);
        }
        return Files.readString(file).strip();
    }
}
