package dev.matinee.auth.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The signing keys, read once at start. */
final class SigningKeys {
    private static final int LEAST_BITS = 2048;

    private final TreeMap<String, RSAPrivateCrtKey> keys = new TreeMap<>();
    private final String signing;

    SigningKeys(SigningSettings settings) {
        settings.signingKeys().forEach((kid, pem) -> keys.put(kid, read(kid, pem)));
        String chosen = settings.signingKeyId();
        signing = chosen == null ? keys.lastKey() : chosen;
        if (!keys.containsKey(signing)) {
            throw new IllegalArgumentException("matinee.auth.signing-key-id names no key: " + signing);
        }
    }

    String signingId() {
        return signing;
    }

    RSAPrivateCrtKey signingKey() {
        return java.util.Objects.requireNonNull(keys.get(signing));
    }

    /** The public parts of all of them. */
    JWKSet published() {
        return new JWKSet(keys.entrySet().stream().map(SigningKeys::publicPart).toList());
    }

    private static JWK publicPart(Map.Entry<String, RSAPrivateCrtKey> key) {
        try {
            var secret = key.getValue();
            var open = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new RSAKey.Builder((RSAPublicKey) open)
                    .keyID(key.getKey())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPrivateCrtKey read(String kid, String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            if (key instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
                return rsa;
            }
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("matinee.auth.signing-keys." + kid + " is no PKCS8 PEM of an RSA key");
        }
        throw new IllegalArgumentException("matinee.auth.signing-keys." + kid + " has fewer than 2048 bits");
    }
}
