package dev.matinee.devstack.stripe.page;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a browser gets.
 *
 * @param location where it is sent; null where it stays
 */
public record Page(
        int status, String type, byte[] body, @Nullable String location) {
    Page(int status, String type, String text, @Nullable String location) {
        this(status, type, text.getBytes(StandardCharsets.UTF_8), location);
    }

    /** After a form was taken: see there (303), so that reloading sends nothing again. */
    static Page goTo(String address) {
        return new Page(303, "text/plain; charset=utf-8", "", address);
    }
}
