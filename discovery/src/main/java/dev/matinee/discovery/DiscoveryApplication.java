package dev.matinee.discovery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

@SpringBootApplication
@EnableEurekaServer
class DiscoveryApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(DiscoveryApplication.class, arguments);
    }
}
