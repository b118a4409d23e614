package dev.matinee.playback.cdn;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** One key pair of the CDN's key group: EC P-256 or RSA. */
public final class CdnKey {
    private final String id;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private CdnKey(String id, PrivateKey privateKey, PublicKey publicKey) {
        this.id = id;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** From PKCS8 PEM; {@link IllegalArgumentException} for anything else. */
    static CdnKey of(String id, String pem) {
        try {
            var key = privateKey(new PKCS8EncodedKeySpec(der(pem)));
            var publicKey = switch (key) {
                case ECPrivateKey ec
                when ec.getParams().getCurve().getField().getFieldSize() == 256 -> P256.publicKey(ec);
                case RSAPrivateCrtKey rsa
                when rsa.getModulus().bitLength() == 2048 ->
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
                default -> throw new IllegalArgumentException("CDN key " + id + " is neither EC P-256 nor RSA-2048");
            };
            return new CdnKey(id, key, publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("CDN key " + id + " is not a PKCS8 key of EC P-256 or RSA-2048", e);
        }
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    /** Whether this is the key that is written there. */
    boolean isOf(String pem) {
        return MessageDigest.isEqual(der(pem), privateKey.getEncoded());
    }

    private static PrivateKey privateKey(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        } catch (InvalidKeySpecException notEc) {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        }
    }

    public String id() {
        return id;
    }

    /** The private key's bytes: what other secrets of this service are derived from, and never shown. */
    public byte[] secret() {
        return privateKey.getEncoded();
    }

    byte[] sign(byte[] what, HashAlgorithm hash) {
        try {
            var signature = Signature.getInstance(scheme(hash));
            signature.initSign(privateKey);
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("CDN key " + id + " does not sign", e);
        }
    }

    boolean signed(byte[] what, HashAlgorithm hash, byte[] signature) {
        try {
            var verifier = Signature.getInstance(scheme(hash));
            verifier.initVerify(publicKey);
            verifier.update(what);
            return verifier.verify(signature);
        } catch (SignatureException notEvenOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("CDN key " + id + " does not verify", e);
        }
    }

    private String scheme(HashAlgorithm hash) {
        return hash + (privateKey instanceof ECPrivateKey ? "withECDSA" : "withRSA");
    }

    @Override
    public String toString() {
        return "CdnKey[" + id + "]";
    }
}
