package dev.matinee.catalog.browse;

import dev.matinee.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended. It names the last title's place and not a number of titles, so what comes and goes meanwhile
 * neither repeats a title nor skips one.
 *
 * @param order of which list it is
 */
public record Cursor(String order, Place after) {
    private static final String BETWEEN = "\n";
    private static final int PARTS = 4;
    private static final int LONGEST = 2_000;

    /** Null for the first page; 422 for what is none of ours. */
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid("cursor", "is none of ours");
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(BETWEEN, -1);
            if (parts.length == PARTS) {
                return new Cursor(parts[0], new Place(Long.parseLong(parts[1]), parts[2], parts[3]));
            }
        } catch (IllegalArgumentException unreadable) {
            throw Problem.invalid("cursor", "is none of ours");
        }
        throw Problem.invalid("cursor", "is none of ours");
    }

    public String write() {
        String plain = String.join(BETWEEN, order, Long.toString(after.number()), after.text(), after.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The place to go on from in a list of this order; 422 for another list's cursor. */
    public static @Nullable Place within(String order, @Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.order().equals(order)) {
            throw Problem.invalid("cursor", "is of another list");
        }
        return cursor.after();
    }
}
