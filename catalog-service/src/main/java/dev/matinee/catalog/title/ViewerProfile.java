package dev.matinee.catalog.title;

import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import java.time.Duration;
import org.springframework.boot.cassandra.autoconfigure.DriverConfigLoaderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads for viewers wait for the store no longer than a person would: after that the answer comes from memory. */
@Configuration(proxyBeanMethods = false)
class ViewerProfile {
    static final String NAME = "viewer";
    private static final Duration PATIENCE = Duration.ofMillis(800);

    @Bean
    DriverConfigLoaderBuilderCustomizer viewerReads() {
        return driver -> driver.startProfile(NAME)
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
                .endProfile();
    }
}
