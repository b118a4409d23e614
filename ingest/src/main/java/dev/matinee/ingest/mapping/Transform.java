package dev.matinee.ingest.mapping;

import java.util.List;
import java.util.function.Function;

/** What is done to the texts that were found, before they are a field. */
@FunctionalInterface
interface Transform {
    List<String> apply(List<String> values);

    /** Of each text by itself; where it gives nothing, the text is dropped. */
    static Transform each(Function<String, String> change) {
        return values -> values.stream()
                .map(change)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
