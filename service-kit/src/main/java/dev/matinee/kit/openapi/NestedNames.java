package dev.matinee.kit.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of schemas. A nested type is named after what it is nested in, unless its name says that already:
 * {@code PasskeyController.Proof} is {@code PasskeyProof}, {@code AccountPinController.AccountPinState} stays. Two types
 * of one name would be told as one, so that is refused.
 */
final class NestedNames extends TypeNameResolver {
    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = name(type);
        Class<?> other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(other.getName() + " and " + type.getName() + " are both called " + name);
        }
        return name;
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return getNameOfClass(type);
    }

    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        if (outer == null) {
            return type.getSimpleName();
        }
        String feature = name(outer).replaceFirst("Controller$", "");
        String stem = feature.replaceFirst("s$", "");
        return type.getSimpleName().contains(stem) ? type.getSimpleName() : feature + type.getSimpleName();
    }
}
