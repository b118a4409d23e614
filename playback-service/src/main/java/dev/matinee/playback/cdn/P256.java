package dev.matinee.playback.cdn;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/**
 * The public key of a private one, which the JDK does not give: the generator, added to itself that many times (SEC 1,
 * 2.2.1). Runs once a key, at start.
 */
final class P256 {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private P256() {}

    static PublicKey publicKey(ECPrivateKey key) throws GeneralSecurityException {
        var curve = key.getParams();
        var sum = ECPoint.POINT_INFINITY;
        for (int bit = key.getS().bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum, curve);
            if (key.getS().testBit(bit)) {
                sum = add(sum, curve.getGenerator(), curve);
            }
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(sum, curve));
    }

    private static ECPoint add(ECPoint a, ECPoint b, ECParameterSpec curve) {
        if (a.equals(ECPoint.POINT_INFINITY)) {
            return b;
        }
        if (b.equals(ECPoint.POINT_INFINITY)) {
            return a;
        }
        var p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger rise;
        BigInteger run;
        if (a.equals(b)) {
            rise = a.getAffineX().pow(2).multiply(THREE).add(curve.getCurve().getA());
            run = a.getAffineY().multiply(TWO);
        } else if (a.getAffineX().equals(b.getAffineX())) {
            return ECPoint.POINT_INFINITY;
        } else {
            rise = b.getAffineY().subtract(a.getAffineY());
            run = b.getAffineX().subtract(a.getAffineX());
        }
        var slope = rise.multiply(run.modInverse(p)).mod(p);
        var x = slope.pow(2).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(p);
        var y = slope.multiply(a.getAffineX().subtract(x))
                .subtract(a.getAffineY())
                .mod(p);
        return new ECPoint(x, y);
    }
}
