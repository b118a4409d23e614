package dev.matinee.kit.caller;

import java.util.Base64;

/** The compact form of a signed token (RFC 7515, 7.1). */
public final class CompactToken {
    private static final int PARTS = 3;

    private CompactToken() {}

    /**
     * Whether it is three parts of base64url without padding, each written as its bytes are: libraries skip over what they do
     * not know, and one token would have many spellings then, each remembered apart.
     */
    public static boolean isCanonical(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || !isCanonicalPart(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCanonicalPart(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException notBase64Url) {
            return false;
        }
    }
}
