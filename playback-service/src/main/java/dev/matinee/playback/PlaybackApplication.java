package dev.matinee.playback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class PlaybackApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PlaybackApplication.class, arguments);
    }
}
