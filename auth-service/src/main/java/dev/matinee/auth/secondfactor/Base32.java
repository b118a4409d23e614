package dev.matinee.auth.secondfactor;

/** RFC 4648, 6, without padding: what authenticator apps take as a secret. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String written(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int filled = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            filled += Byte.SIZE;
            while (filled >= BITS) {
                filled -= BITS;
                text.append(LETTERS.charAt((buffer >> filled) & 31));
            }
        }
        if (filled > 0) {
            text.append(LETTERS.charAt((buffer << (BITS - filled)) & 31));
        }
        return text.toString();
    }
}
