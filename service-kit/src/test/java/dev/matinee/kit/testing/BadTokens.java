package dev.matinee.kit.testing;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that nobody may believe: algorithms, keys, claims and encodings, each wrong in its own way (after RFC 8725, and the
 * attacks that it names). A seed gives the same ones again.
 */
public final class BadTokens {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final List<String> ALGORITHMS = List.of(
            "none",
            "None",
            "NONE",
            "nOnE",
            "",
            "HS256",
            "HS384",
            "HS512",
            "RS384",
            "RS512",
            "PS256",
            "PS384",
            "PS512",
            "ES256",
            "ES384",
            "ES512",
            "EdDSA",
            "RSA-OAEP",
            "dir",
            "rs256",
            "RS256 ");
    private static final List<String> KEYS = List.of(
            "",
            ",\"kid\":\"other\"",
            ",\"kid\":\"../test\"",
            ",\"kid\":\"test'--\"",
            ",\"kid\":null",
            ",\"kid\":7",
            ",\"kid\":\"\"",
            ",\"kid\":\"TEST\"",
            ",\"kid\":[\"test\"]");

    private final Random random;
    private final Set<String> tokens = new TreeSet<>();
    private final String good = TestTokens.account("ada");
    private final String[] parts = good.split("\\.");

    private BadTokens(long seed) {
        random = new Random(seed);
    }

    /** So many different ones. */
    public static Set<String> make(int count, long seed) {
        var bad = new BadTokens(seed);
        bad.algorithms();
        bad.keys();
        bad.claims();
        bad.encodings();
        while (bad.tokens.size() < count) {
            bad.changed();
        }
        return bad.tokens;
    }

    private void algorithms() {
        for (String algorithm : ALGORITHMS) {
            signedAll("{\"alg\":\"%s\",\"kid\":\"test\"}".formatted(algorithm));
        }
        signedAll("{\"kid\":\"test\"}");
        signedAll("{\"alg\":null,\"kid\":\"test\"}");
        signedAll("{\"alg\":[\"RS256\"],\"kid\":\"test\"}");
        signedAll("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"test\"}");
        signedAll("{\"alg\":\"RS256\",\"kid\":\"test\",\"crit\":[\"exp\"],\"exp\":1}");
        signedAll("{\"alg\":\"RS256\",\"kid\":\"test\",\"crit\":[\"b64\"],\"b64\":false}");
        signedAll("{\"alg\":\"RS256\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}");
        signedAll("[]");
        signedAll("null");
        signedAll("RS256");
    }

    private void keys() {
        for (String key : KEYS) {
            signedAll("{\"alg\":\"RS256\"%s}".formatted(key));
        }
        var theirs = TestTokens.newKey();
        String jwk = theirs.toPublicJWK().toJSONString();
        for (String header : List.of(
                "{\"alg\":\"RS256\",\"kid\":\"test\",\"jwk\":%s}".formatted(jwk),
                "{\"alg\":\"RS256\",\"kid\":\"test\",\"jku\":\"http://127.0.0.1:9/jwks.json\"}",
                "{\"alg\":\"RS256\",\"kid\":\"test\",\"x5u\":\"http://127.0.0.1:9/cert.pem\"}",
                "{\"alg\":\"RS256\",\"kid\":\"test\"}")) {
            tokens.add(rsa(header, TestTokens.privateKey(theirs)));
        }
    }

    /** By our own key, and wrong in what they say. */
    private void claims() {
        for (String issuer : new String[] {"", "Matinee", "matinee ", "https://matinee", "elsewhere", null}) {
            claimed(c -> c.issuer(issuer));
        }
        for (String audience : new String[] {"", "Matinee", "matinee/", "elsewhere", null}) {
            claimed(c -> c.audience(audience));
        }
        for (String subject : new String[] {"", " ", null}) {
            claimed(c -> c.subject(subject));
        }
        for (long ago : new long[] {6, 60, 900, 86_400, 1_000_000_000}) {
            claimed(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(ago))));
        }
        for (long ahead : new long[] {60, 3600, 1_000_000_000}) {
            claimed(c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(ahead))));
        }
        for (Object expiry : new Object[] {null, "tomorrow", -1, 0, List.of(), true}) {
            claimed(c -> c.claim("exp", expiry));
        }
        for (Object subject : new Object[] {List.of("ada"), true}) {
            claimed(c -> c.claim("sub", subject));
        }
        for (Object issuer : new Object[] {7, List.of("matinee")}) {
            claimed(c -> c.claim("iss", issuer));
        }
    }

    private void encodings() {
        for (int length = 0; length < good.length(); length++) {
            tokens.add(good.substring(0, length));
        }
        for (String alien : List.of("=", "==", " ", "\t", "+", "/", ".", "%2E", "é", "\u0000", "\"")) {
            for (int at = 0; at <= good.length(); at += 1 + random.nextInt(20)) {
                tokens.add(good.substring(0, at) + alien + good.substring(at));
            }
            tokens.add(good + alien);
        }
        for (int[] order : new int[][] {{1, 0, 2}, {2, 1, 0}, {0, 2, 1}, {1, 2, 0}, {2, 0, 1}}) {
            tokens.add(parts[order[0]] + "." + parts[order[1]] + "." + parts[order[2]]);
        }
        tokens.addAll(
                List.of(good + "." + good, good + "." + parts[2], "." + good, good + ".", good + ".." + parts[2]));
        tokens.add(parts[0] + "." + parts[1] + ".." + parts[2] + ".");
        tokens.add(Base64URL.encode(good).toString());
    }

    /** One letter is another, in such a way that it stands for other bytes or is no canonical writing. */
    private void changed() {
        var letters = new StringBuilder(good);
        int at = random.nextInt(letters.length());
        char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
        if (letters.charAt(at) != '.' && letters.charAt(at) != other) {
            letters.setCharAt(at, other);
            tokens.add(letters.toString());
        }
    }

    private void claimed(UnaryOperator<JWTClaimsSet.Builder> change) {
        tokens.add(TestTokens.sign(
                change.apply(TestTokens.claims("ada", List.of("viewer"))).build()));
    }

    /** The same body under another header, with every signature that somebody might take. */
    private void signedAll(String header) {
        String start = Base64URL.encode(header) + "." + parts[1] + ".";
        tokens.add(start);
        tokens.add(start + parts[2]);
        tokens.add(start + "AAAA");
        tokens.add(rsa(header, TestTokens.privateKey()));
        for (byte[] secret : TestTokens.publicKeyAsSecrets()) {
            for (String hmac : List.of("HmacSHA256", "HmacSHA384", "HmacSHA512")) {
                tokens.add(start + hmac(hmac, secret, start.substring(0, start.length() - 1)));
            }
        }
    }

    private String rsa(String header, PrivateKey key) {
        String signed = Base64URL.encode(header) + "." + parts[1];
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String algorithm, byte[] secret, String signed) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return Base64URL.encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
