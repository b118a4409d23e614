package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class EncoderSettingsTest {
    private static final PropertySource<?> OWN = new MapPropertySource("own", Map.of("matinee.encoder.work", "/work"));

    @Test
    void whatIsShippedIsWhatIsTakenWhereNothingIsSaid() throws IOException {
        List<PropertySource<?>> shipped =
                new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yml"));
        assertThat(shipped)
                .singleElement()
                .satisfies(source -> assertThat(bound(OWN, source)).isEqualTo(bound(OWN)));
    }

    private static EncoderSettings bound(PropertySource<?>... sources) {
        return new Binder(ConfigurationPropertySources.from(List.of(sources)))
                .bind("matinee.encoder", EncoderSettings.class)
                .get();
    }
}
