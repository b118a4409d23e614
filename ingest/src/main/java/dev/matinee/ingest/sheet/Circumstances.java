package dev.matinee.ingest.sheet;

import dev.matinee.ingest.sheet.Sheets.Marker;
import dev.matinee.ingest.sheet.Sheets.Origin;
import dev.matinee.ingest.sheet.Sheets.Window;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sheet says around a title: when it may be seen, its parts, where its words come from, addresses of pictures. */
final class Circumstances {
    private static final int DAY = 24 * 60 * 60;
    private static final List<String> PICTURES = List.of("poster", "backdrop", "square", "logo");
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]{1,2000}");

    private Circumstances() {}

    static Window window(Fields fields) {
        Window window = new Window(
                fields.words("countries", Vocabulary.COUNTRY, "a country of ISO 3166 such as FR"),
                instant(fields, "from"),
                instant(fields, "until"));
        if (window.from() != null
                && window.until() != null
                && !Instant.parse(window.from()).isBefore(Instant.parse(window.until()))) {
            fields.complain("until", "is not after " + window.from());
        }
        return window;
    }

    static Marker marker(Fields fields) {
        String kind = fields.known("kind", Circumstances::markerKind, "intro, recap or credits");
        Marker marker = new Marker(
                Objects.requireNonNullElse(kind, ""), fields.whole("start", 0, DAY), fields.whole("end", 0, DAY));
        if (marker.kind().isEmpty() && !fields.has("kind")) {
            fields.complain("kind", "is missing");
        }
        if (marker.end() <= marker.start()) {
            fields.complain("end", marker.end() + " is not after " + marker.start());
        }
        return marker;
    }

    static Origin origin(Fields fields) {
        String address = fields.known("address", Circumstances::address, "an address that begins with http");
        return new Origin(
                fields.words("fields", Pattern.compile("[A-Za-z]{1,40}"), "a field of a title"),
                Objects.requireNonNullElse(address, ""),
                fields.textIfAny("name", 200),
                fields.textIfAny("licence", 200),
                fields.textIfAny("attribution", 500),
                instant(fields, "collectedAt"));
    }

    static Map<String, String> pictures(Fields fields) {
        Map<String, String> pictures = new LinkedHashMap<>();
        for (String kind : PICTURES) {
            String text = fields.textIfAny(kind, LONGEST_ADDRESS);
            if (text != null && address(text) == null) {
                fields.complain(kind, "'" + text + "' is not an address that begins with http");
            } else if (text != null) {
                pictures.put(kind, text);
            }
        }
        return pictures;
    }

    static @Nullable String address(String text) {
        return ADDRESS.matcher(text).matches() ? text : null;
    }

    private static @Nullable String markerKind(String text) {
        return text.matches("intro|recap|credits") ? text : null;
    }

    private static @Nullable String instant(Fields fields, String field) {
        return fields.known(field, Circumstances::moment, "a time such as 2026-12-01T00:00:00Z");
    }

    private static @Nullable String moment(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
