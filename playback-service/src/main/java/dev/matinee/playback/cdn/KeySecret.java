package dev.matinee.playback.cdn;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key group in AWS Secrets Manager: {@code {"active": "K2…", "keys": {"K1…": "-----BEGIN PRIVATE KEY-----…", "K2…": …}}}.
 *
 * @param name of the secret, or its ARN
 */
record KeySecret(SecretsManagerClient secrets, JsonMapper json, String name) implements KeySource {

    private record Written(
            @Nullable String active, @Nullable Map<String, String> keys) {}

    @Override
    public KeyGroup read() {
        String text = secrets.getSecretValue(get -> get.secretId(name)).secretString();
        Written written = parse(text == null ? "" : text);
        if (written.active() == null || written.keys() == null) {
            throw noGroup();
        }
        return new KeyGroup(written.active(), written.keys());
    }

    /** What a parser says of a text shows some of it: this text is for nobody to see. */
    private Written parse(String text) {
        try {
            return json.readValue(text, Written.class);
        } catch (JacksonException unreadable) {
            throw noGroup();
        }
    }

    private IllegalArgumentException noGroup() {
        return new IllegalArgumentException("The secret " + name + " is no key group of the CDN");
    }
}
