package dev.matinee.billing.invoice;

import dev.matinee.kit.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The invoice after which a page begins. */
record InvoiceCursor(Instant createdAt, String id) {
    /** Later than any, and before the year that MySQL cannot store. */
    private static final InvoiceCursor START = new InvoiceCursor(Instant.parse("9000-01-01T00:00:00Z"), "");

    /** 400 for what was never given out. */
    static InvoiceCursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            if (colon > 0) {
                long seconds = Long.parseLong(plain, 0, colon, 10);
                if (seconds >= 0 && seconds < START.createdAt.getEpochSecond()) {
                    return new InvoiceCursor(Instant.ofEpochSecond(seconds), plain.substring(colon + 1));
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw CommonProblem.MALFORMED.problem("The cursor cannot be read");
        }
        throw CommonProblem.MALFORMED.problem("The cursor cannot be read");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt.getEpochSecond() + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
