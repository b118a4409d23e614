package dev.matinee.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class ConfigImportTest {
    @Configuration(proxyBeanMethods = false)
    static class Service {}

    @Test
    void settingsOfAServerThatIsReadyASecondLateAreTaken() throws Exception {
        var server = configServerReadyASecondAfterItIsFirstAsked();

        try (var service = start(server.getAddress().getPort())) {
            assertThat(service.getEnvironment().getProperty("matinee.said")).isEqualTo("by the server");
            assertThat(service.getEnvironment().getProperty("matinee.max-body-bytes"))
                    .isEqualTo("7");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void withoutAServerAServiceStartsWithItsOwnSettingsAboveTheDefaults() throws Exception {
        try (var service = start(
                freePort(),
                "--spring.cloud.config.retry.max-attempts=2",
                "--spring.cloud.config.retry.initial-interval=10",
                "--matinee.public-url=https://cinema.example")) {
            var settings = service.getEnvironment();
            assertThat(settings.getProperty("matinee.max-body-bytes")).isEqualTo("262144");
            assertThat(settings.getProperty("matinee.public-url")).isEqualTo("https://cinema.example");
            assertThat(settings.getProperty("spring.cloud.config.request-read-timeout", Integer.class))
                    .isEqualTo(3000);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();
            start(silent.getLocalPort(), "--spring.cloud.config.retry.max-attempts=1")
                    .close();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static ConfigurableApplicationContext start(int port, String... more) {
        var arguments = Stream.concat(
                        Stream.of(
                                "--spring.application.name=some-service",
                                "--spring.config.import=optional:configserver:http://127.0.0.1:" + port),
                        List.of(more).stream())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    private static HttpServer configServerReadyASecondAfterItIsFirstAsked() throws IOException {
        byte[] settings = """
                {"name": "some-service", "profiles": ["default"], "propertySources": [{"name": "suite", "source":
                 {"matinee.said": "by the server", "matinee.max-body-bytes": "7"}}]}""".getBytes(StandardCharsets.UTF_8);
        var asked = new AtomicLong();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/some-service/", call -> {
            asked.compareAndSet(0, System.nanoTime());
            try (call) {
                call.getResponseHeaders().set("Content-Type", "application/json");
                if (System.nanoTime() - asked.get() < TimeUnit.SECONDS.toNanos(1)) {
                    call.sendResponseHeaders(503, -1);
                } else {
                    call.sendResponseHeaders(200, settings.length);
                    call.getResponseBody().write(settings);
                }
            }
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
