package dev.matinee.kit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What properties look like, by their name, or by that of their schema and theirs: {@code title},
 * {@code SubscriptionView.status}. One story runs through all examples, so that those of two services fit together: the
 * kit has the words that many use, each service in {@code openapi/examples.json} its own, which win.
 */
final class Glossary {
    private final Map<String, Object> words = new LinkedHashMap<>();

    private Glossary() {}

    static Glossary read() {
        var glossary = new Glossary();
        glossary.add(new ClassPathResource("openapi/common-examples.json"));
        glossary.add(new ClassPathResource("openapi/examples.json"));
        return glossary;
    }

    @SuppressWarnings("unchecked")
    private void add(Resource resource) {
        if (!resource.exists()) {
            return;
        }
        try (var in = resource.getInputStream()) {
            words.putAll(JsonMapper.shared().readValue(in, Map.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String name) {
        return words.containsKey(name);
    }

    @Nullable
    Object of(String name) {
        return words.get(name);
    }
}
