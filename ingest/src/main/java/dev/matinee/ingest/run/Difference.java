package dev.matinee.ingest.run;

import tools.jackson.databind.JsonNode;

/** Whether what is wanted stands already: everything wanted is there, and what else is there does not matter. */
final class Difference {
    private Difference() {}

    static boolean none(JsonNode wanted, JsonNode there) {
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(field -> none(field.getValue(), there.path(field.getKey())));
        }
        if (wanted.isArray()) {
            if (!there.isArray() || wanted.size() != there.size()) {
                return wanted.isEmpty() && there.isMissingNode();
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (!none(wanted.get(i), there.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (wanted.isNumber() && there.isNumber()) {
            return wanted.doubleValue() == there.doubleValue();
        }
        return wanted.equals(there);
    }
}
