package dev.matinee.playback.cdn;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.List;
import javax.crypto.KeyAgreement;

/**
 * The public key of a private one, which the JDK does not give. What it does do is agree on a secret (ECDH): with the generator
 * as the other side's public key, the secret is the x of ours. Which of the two y of that x is ours, a signature shows. Runs
 * once a key, at start; what is computed here is public.
 */
final class P256 {
    private P256() {}

    static PublicKey publicKey(ECPrivateKey key) throws GeneralSecurityException {
        var curve = key.getParams();
        var keys = KeyFactory.getInstance("EC");
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(keys.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
        var x = new BigInteger(1, agreement.generateSecret());
        var p = ((ECFieldFp) curve.getCurve().getField()).getP();
        // p is 3 modulo 4, so that this power is a square root (SEC 1, 2.3.4).
        var y = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        for (var either : List.of(y, p.subtract(y))) {
            var candidate = keys.generatePublic(new ECPublicKeySpec(new ECPoint(x, either), curve));
            if (isPair(key, candidate)) {
                return candidate;
            }
        }
        throw new InvalidKeyException("No point of the curve belongs to this key");
    }

    private static boolean isPair(ECPrivateKey key, PublicKey candidate) throws GeneralSecurityException {
        byte[] something = "whose are you".getBytes(StandardCharsets.US_ASCII);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(something);
        byte[] signed = signature.sign();
        signature.initVerify(candidate);
        signature.update(something);
        return signature.verify(signed);
    }
}
