package dev.matinee.playback;

import dev.matinee.devstack.testing.SettingsReceiver;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.testing.TestTokens;
import dev.matinee.playback.PlaybackSuite.Viewer;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.entitlement.Entitlements;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service on real stores, alone in its process, with accounts that may watch and films to be watched; {@code ./matinee bench
 * starts} asks it. Says on one line where it listens, who may call, and what there is to watch; then, for each line that it is
 * sent, how many signatures it has made and how many streams it gave uncounted; and ends with its input.
 */
final class PlaybackBench {
    private PlaybackBench() {}

    /** @param arguments how many accounts, and how many films */
    public static void main(String[] arguments) throws IOException {
        try (var service = service()) {
            var films = films(service, Integer.parseInt(arguments[1]));
            var tokens = tokens(service, Integer.parseInt(arguments[0]));
            var port = service.getEnvironment().getProperty("local.server.port", Integer.class, 0);
            say(Map.of("port", port, "films", films, "tokens", tokens));
            var meters = service.getBean(MeterRegistry.class);
            var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (questions.readLine() != null) {
                say(Map.of(
                        "signatures", count(meters, "matinee.playback.signatures"),
                        "unlimited", count(meters, "matinee.playback.streams.unlimited")));
            }
        }
    }

    private static ConfigurableApplicationContext service() {
        var settings = new HashMap<String, Object>(Map.of(
                "eureka.client.enabled", "false",
                "spring.cloud.config.enabled", "false",
                "server.address", "127.0.0.1",
                "server.port", "0",
                "management.server.port", "-1",
                "matinee.cdn.key-pair-id", "KBENCH",
                "matinee.cdn.private-key", PlaybackSuite.pem(PlaybackSuite.CDN),
                // Standard output is for whoever measures.
                "logging.threshold.console", "off"));
        SettingsReceiver into = (name, value) -> settings.put(name, value.get());
        TestStores.cassandra().into(into);
        TestStores.kafka().into(into);
        TestStores.redis().into(into);
        TestStores.s3().into(into);
        TestTokens.into(into::add);
        return new SpringApplicationBuilder(PlaybackApplication.class)
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    private static List<String> films(ConfigurableApplicationContext service, int count) {
        var events = service.getBean(EventPublisher.class);
        var catalogue = service.getBean(Catalogue.class);
        var ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
        ids.forEach(id -> events.say(
                Topic.CATALOG,
                id,
                PlaybackSuite.published(id, TitleType.FILM)
                        .addAssets(PlaybackSuite.asset("f-" + id, AssetKind.FEATURE)
                                .setDurationMs(5_400_000))
                        .build()));
        PlaybackSuite.until(
                () -> ids.stream().allMatch(id -> catalogue.available(id, "ZZ").isPresent()));
        return ids;
    }

    private static List<String> tokens(ConfigurableApplicationContext service, int count) {
        var events = service.getBean(EventPublisher.class);
        var entitlements = service.getBean(Entitlements.class);
        var viewers = Stream.generate(Viewer::fresh).limit(count).toList();
        viewers.forEach(viewer -> events.say(
                Topic.ENTITLEMENTS,
                viewer.account(),
                Entitlement.newBuilder()
                        .setAccountId(viewer.account())
                        .setVersion(1)
                        .setStatus("active")
                        .setEntitled(true)
                        .setStreams(4)
                        .build()));
        PlaybackSuite.until(() -> viewers.stream()
                .allMatch(viewer -> entitlements.of(viewer.account()).isPresent()));
        return viewers.stream().map(Viewer::token).toList();
    }

    private static double count(MeterRegistry meters, String name) {
        return meters.counter(name).count();
    }

    private static void say(Object what) {
        System.out.println(new JsonMapper().writeValueAsString(what));
        System.out.flush();
    }
}
