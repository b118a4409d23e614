package dev.matinee.devstack.testing;

import java.util.function.Supplier;

/** Takes properties: Spring's {@code DynamicPropertyRegistry::add}, for one. */
@FunctionalInterface
public interface SettingsReceiver {
    void add(String property, Supplier<Object> value);
}
