package dev.matinee.kit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Signs access tokens for tests with a key of their own; {@link #into} makes a service believe them. */
public final class TestTokens {
    private static final RSAKey KEY = newKey();

    private TestTokens() {}

    /** For {@code @DynamicPropertySource}: {@code TestTokens.into(registry::add)}. */
    public static void into(BiConsumer<String, Supplier<Object>> properties) {
        properties.accept("matinee.token.jwks", () -> new JWKSet(KEY.toPublicJWK()).toString());
    }

    /** A token of an account that has chosen no profile. */
    public static String account(String account, String... roles) {
        return sign(
                claims(account, roles.length == 0 ? List.of("viewer") : List.of(roles))
                        .build(),
                KEY);
    }

    /** A token of an account with a profile that may see up to this maturity. */
    public static String profile(String account, String profile, int maturity, boolean kids) {
        return sign(
                claims(account, List.of("viewer"))
                        .claim("profile", profile)
                        .claim("maturity", maturity)
                        .claim("kids", kids)
                        .build(),
                KEY);
    }

    public static String profile(String account, String profile) {
        return profile(account, profile, 18, false);
    }

    /** A token of a service, for {@code /internal}. */
    public static String service() {
        return account("auth-service", "service");
    }

    /** Claims to change before signing. */
    public static JWTClaimsSet.Builder claims(String account, List<String> roles) {
        return new JWTClaimsSet.Builder()
                .issuer("matinee")
                .audience("matinee")
                .subject(account)
                .claim("sid", "session-" + account)
                .claim("roles", roles)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(15))))
                .jwtID(UUID.randomUUID().toString());
    }

    public static String sign(JWTClaimsSet claims) {
        return sign(claims, KEY);
    }

    /** Signed by somebody else's key under our key id. */
    public static String forged(JWTClaimsSet claims) {
        return sign(claims, newKey());
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey() {
        return privateKey(KEY);
    }

    static PrivateKey privateKey(RSAKey key) {
        try {
            return key.toPrivateKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key in the forms that a careless verifier might take for a secret. */
    static List<byte[]> publicKeyAsSecrets() {
        try {
            byte[] der = KEY.toPublicKey().getEncoded();
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                    + "\n-----END PUBLIC KEY-----\n";
            return List.of(
                    der,
                    pem.getBytes(StandardCharsets.US_ASCII),
                    pem.strip().getBytes(StandardCharsets.US_ASCII),
                    KEY.getModulus().decode(),
                    KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
