package dev.matinee.playback.manifest;

import dev.matinee.kit.caller.OpenEndpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ManifestConfiguration {
    @Bean
    OpenEndpoints manifestsNeedNoToken() {
        return OpenEndpoints.of("GET /api/playback/manifests/**");
    }
}
