package dev.matinee.catalog.title;

import dev.matinee.catalog.title.Change.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is other between two versions of a title, field by field of the sheet and of what operators decide. */
@Component
class Differences {
    /** Enough to know a text again. */
    private static final int LONGEST = 300;

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    List<FieldChange> between(TitleDocument before, @Nullable TitleDocument after) {
        var was = fields(before);
        var is = after == null ? JsonNodeFactory.instance.objectNode() : fields(after);
        var names = new TreeSet<>(was.propertyNames());
        names.addAll(is.propertyNames());
        var changes = new ArrayList<FieldChange>();
        for (String name : names) {
            var old = was.path(name);
            var now = is.path(name);
            if (!old.equals(now)) {
                changes.add(new FieldChange(name, text(old), text(now)));
            }
        }
        return changes;
    }

    private ObjectNode fields(TitleDocument document) {
        ObjectNode fields = json.valueToTree(document.sheet());
        fields.put("published", document.published());
        fields.put("publishWhenReady", document.publishWhenReady());
        fields.set("curatedIn", json.valueToTree(new TreeSet<>(document.curatedIn())));
        fields.set("schedule", json.valueToTree(document.schedule()));
        fields.put(
                "takenDown",
                document.takenDown() == null ? null : document.takenDown().reason());
        fields.set("plays", json.valueToTree(document.playing()));
        return fields;
    }

    private static @Nullable String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || node.isContainer() && node.isEmpty()) {
            return null;
        }
        String text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
