package dev.matinee.auth.guessing;

import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.session.RefreshSecret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows a device that signed in to an account before (OWASP, "device cookies"): it holds a random id, and an HMAC of it and
 * the address that it signed in with. It opens nothing; it has a budget of wrong passwords of its own, so that nobody
 * elsewhere can use up the owner's.
 */
@Component
public class KnownDevice {
    public static final int LONGEST = 100;
    private static final String COOKIE = "matinee_device";
    private static final Duration AGE = Duration.ofDays(365);
    private static final String HMAC = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec secret;
    private final SecureRandom random = new SecureRandom();

    KnownDevice(RefreshSecret secret) {
        this.secret = new SecretKeySpec(secret.refreshSecret().getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** A token for a device that has just signed in with this address; a browser gets it as a cookie, too. */
    public String remember(String email, boolean browser, HttpServletResponse response) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                        .put(id)
                        .put(mac(id, email))
                        .array());
        if (browser) {
            var cookie = ResponseCookie.from(COOKIE, token)
                    .httpOnly(true)
                    .secure(true)
                    .sameSite("Strict")
                    .path("/api/auth")
                    .maxAge(AGE)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return token;
    }

    /** Its id, if the device signed in with this address before. */
    Optional<String> of(HttpServletRequest request, @Nullable String said, String email) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        String token = said == null && cookie != null ? cookie.getValue() : said;
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != ID_BYTES + MAC_BYTES) {
                return Optional.empty();
            }
            byte[] id = Arrays.copyOf(bytes, ID_BYTES);
            boolean ours = MessageDigest.isEqual(mac(id, email), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
            return ours ? Optional.of(Base64.getUrlEncoder().encodeToString(id)) : Optional.empty();
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] id, String email) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update("device".getBytes(StandardCharsets.US_ASCII));
            mac.update(id);
            return mac.doFinal(EmailAddress.key(email).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
