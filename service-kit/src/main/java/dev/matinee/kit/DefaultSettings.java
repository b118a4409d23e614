package dev.matinee.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Lays {@code matinee-defaults.yml} under everything else that a service is set with. They are there before the config
 * server is asked, since how it is asked is among them; Spring Boot keeps default properties below all others.
 */
final class DefaultSettings implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        DefaultPropertiesPropertySource.addOrMerge(read(), environment.getPropertySources());
    }

    private static Map<String, Object> read() {
        try {
            var settings = new LinkedHashMap<String, Object>();
            for (var source : new YamlPropertySourceLoader()
                    .load("matinee-defaults", new ClassPathResource("matinee-defaults.yml"))) {
                var properties = (EnumerablePropertySource<?>) source;
                for (String name : properties.getPropertyNames()) {
                    settings.put(name, Objects.requireNonNull(properties.getProperty(name)));
                }
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
