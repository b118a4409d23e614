package dev.matinee.playback.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quality of experience, as histograms. */
@Component
class QoeMeters {
    private final Timer startup;
    private final Timer rebuffering;
    private final Counter rebuffers;
    private final Counter switches;
    private final Counter errors;
    private final DistributionSummary bitrate;

    QoeMeters(MeterRegistry meters) {
        startup = Timer.builder("matinee.playback.startup")
                .publishPercentileHistogram()
                .register(meters);
        rebuffering = Timer.builder("matinee.playback.rebuffering")
                .publishPercentileHistogram()
                .register(meters);
        rebuffers = meters.counter("matinee.playback.rebuffers");
        switches = meters.counter("matinee.playback.switches");
        errors = meters.counter("matinee.playback.player.errors");
        bitrate = DistributionSummary.builder("matinee.playback.bitrate")
                .baseUnit("bits_per_second")
                .publishPercentileHistogram()
                .register(meters);
    }

    void record(Qoe qoe) {
        if (qoe.startupMs() != null) {
            startup.record(Duration.ofMillis(qoe.startupMs()));
        }
        if (qoe.rebufferMs() != null && qoe.rebufferMs() > 0) {
            rebuffering.record(Duration.ofMillis(qoe.rebufferMs()));
        }
        if (qoe.bitsPerSecond() != null) {
            bitrate.record(qoe.bitsPerSecond());
        }
        count(rebuffers, qoe.rebuffers());
        count(switches, qoe.switches());
        count(errors, qoe.errors());
    }

    private static void count(Counter counter, @Nullable Long more) {
        if (more != null) {
            counter.increment(more);
        }
    }
}
