package dev.matinee.devstack.store;

import dev.matinee.devstack.home.Secrets;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where running stores listen, and what they ask for: {@code mysql.port}, {@code redis.cache.password} and so on. */
public record StoreAddresses(Map<String, String> values) {
    public StoreAddresses {
        values = new TreeMap<>(values);
    }

    public static StoreAddresses read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new StoreAddresses(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    /** For its owner's eyes only: there are passwords in it. */
    public void write(Path file) throws IOException {
        Secrets.write(
                file,
                values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** The value of this name. */
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The description of the stores says nothing of " + name);
        }
        return value;
    }
}
