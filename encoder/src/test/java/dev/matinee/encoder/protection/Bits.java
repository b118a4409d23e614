package dev.matinee.encoder.protection;

/** Writes the bits of a NAL unit. */
final class Bits {
    private final StringBuilder text = new StringBuilder();

    Bits raw(String bits) {
        text.append(bits.replace(" ", ""));
        return this;
    }

    /** ue(v). */
    Bits number(int value) {
        String binary = Integer.toBinaryString(value + 1);
        return raw("0".repeat(binary.length() - 1) + binary);
    }

    int length() {
        return text.length();
    }

    /** Filled up with ones to a whole byte, as slices are before their data. */
    byte[] bytes() {
        String whole = text + "1".repeat(-text.length() & Byte.SIZE - 1);
        byte[] bytes = new byte[whole.length() / Byte.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(whole.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        }
        return bytes;
    }
}
