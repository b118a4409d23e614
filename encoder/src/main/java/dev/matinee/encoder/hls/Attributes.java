package dev.matinee.encoder.hls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tag with its attribute list (RFC 8216, 4.2). */
final class Attributes {
    private final String tag;
    private final List<String> attributes = new ArrayList<>();

    Attributes(String tag) {
        this.tag = tag;
    }

    Attributes word(String name, String value) {
        attributes.add(name + "=" + value);
        return this;
    }

    /** Left out without a value. A quoted string holds neither quotes nor line breaks. */
    Attributes quoted(String name, @Nullable String value) {
        if (value != null) {
            attributes.add("%s=\"%s\"".formatted(name, value.replace('"', '\'').replaceAll("\\p{Cntrl}", " ")));
        }
        return this;
    }

    String text() {
        return "#%s:%s".formatted(tag, String.join(",", attributes));
    }
}
