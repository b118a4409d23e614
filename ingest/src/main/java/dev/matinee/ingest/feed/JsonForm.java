package dev.matinee.ingest.feed;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list in a JSON document, read an item at a time wherever in the document it is. */
final class JsonForm implements FeedForm {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonPointer items;

    /** @param items where the list is; empty: the document itself */
    JsonForm(String items) {
        this.items = JsonPointer.compile(items);
    }

    @Override
    public void read(Reader text, Records records) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (!isAtList(parser, records)) {
                return;
            }
            for (Item item = next(parser, records); item != null; item = next(parser, records)) {
                records.record(item.record(), item.line());
            }
        }
    }

    private record Item(JsonNode record, long line) {}

    private boolean isAtList(JsonParser parser, Records records) {
        try {
            if (found(parser)) {
                return true;
            }
            records.unreadable(1, "there is no list at '" + items + "'");
        } catch (JacksonException broken) {
            unreadable(broken, records);
        }
        return false;
    }

    /** Null at the list's end, and where the document cannot be read any further. */
    private static @Nullable Item next(JsonParser parser, Records records) {
        try {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return null;
            }
            long line = parser.currentTokenLocation().getLineNr();
            return new Item(parser.readValueAsTree(), line);
        } catch (JacksonException broken) {
            unreadable(broken, records);
            return null;
        }
    }

    private static void unreadable(JacksonException broken, Records records) {
        long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
        records.unreadable(line, "cannot be read any further: " + broken.getOriginalMessage());
    }

    /** Goes to the list, or past the end. */
    private boolean found(JsonParser parser) {
        JsonPointer rest = items;
        JsonToken token = parser.nextToken();
        while (!rest.matches()) {
            if (token != JsonToken.START_OBJECT || !entered(parser, rest.getMatchingProperty())) {
                return false;
            }
            token = parser.currentToken();
            rest = rest.tail();
        }
        return token == JsonToken.START_ARRAY;
    }

    private static boolean entered(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean here = parser.currentName().equals(name);
            parser.nextToken();
            if (here) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
