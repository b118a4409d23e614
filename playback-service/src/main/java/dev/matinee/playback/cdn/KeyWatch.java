package dev.matinee.playback.cdn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks at the key group now and then, and tells which keys this replica has: {@code matinee.playback.cdn.keys} is 1 for the key
 * that signs and 0 for the others.
 */
@Component
class KeyWatch implements SchedulingConfigurer {
    private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);

    private final CdnKeys keys;
    private final Duration every;
    private final Clock clock;
    private final MultiGauge told;
    private final Counter failures;

    KeyWatch(CdnKeys keys, CdnSettings settings, Clock clock, MeterRegistry meters) {
        this.keys = keys;
        this.every = settings.lookEvery();
        this.clock = clock;
        this.told = MultiGauge.builder("matinee.playback.cdn.keys").register(meters);
        this.failures = meters.counter("matinee.playback.cdn.keys.failures");
        tell();
    }

    /** Replicas that were started together do not look together. */
    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(
                this::look,
                last -> clock.instant().plus(every.multipliedBy(tenths()).dividedBy(10)));
    }

    private static long tenths() {
        return ThreadLocalRandom.current().nextLong(9, 12);
    }

    /** What cannot be read changes nothing. */
    void look() {
        var before = keys.all();
        try {
            keys.look();
        } catch (RuntimeException unreadable) {
            failures.increment();
            log.error("The CDN's keys cannot be read; those that are known go on: {}", unreadable.getMessage());
            return;
        }
        if (keys.all() != before) {
            log.info("The CDN's keys are now {}, the first of which signs", keys.all());
            tell();
        }
    }

    private void tell() {
        var active = keys.active();
        told.register(
                keys.all().stream()
                        .map(key -> Row.of(Tags.of("key.pair.id", key.id()), key.equals(active) ? 1 : 0))
                        .toList(),
                true);
    }
}
