package dev.matinee.devstack.stripe.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header {@code Stripe-Signature}, with a {@code v1} for each secret (docs.stripe.com/webhooks#verify-manually). */
final class Signature {
    private Signature() {}

    static String header(long seconds, String payload, List<String> secrets) {
        return "t=" + seconds
                + secrets.stream()
                        .map(secret -> ",v1=" + sign(seconds + "." + payload, secret))
                        .collect(Collectors.joining());
    }

    private static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
