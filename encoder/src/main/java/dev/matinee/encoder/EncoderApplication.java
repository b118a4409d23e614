package dev.matinee.encoder;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class EncoderApplication {
    private EncoderApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(EncoderApplication.class, args);
    }
}
