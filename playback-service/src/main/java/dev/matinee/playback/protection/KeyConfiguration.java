package dev.matinee.playback.protection;

import dev.matinee.kit.caller.OpenEndpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    @Bean
    OpenEndpoints keysNeedNoToken() {
        return OpenEndpoints.of("GET /api/playback/keys/**");
    }
}
