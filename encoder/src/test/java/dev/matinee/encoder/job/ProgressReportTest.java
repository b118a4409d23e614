package dev.matinee.encoder.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressReportTest {
    @Test
    void atMostOneASecondIsToldAndOnlyWhatGrew() {
        List<Integer> told = new ArrayList<>();
        AtomicLong nanos = new AtomicLong();
        ProgressReport report = new ProgressReport(told::add, nanos::get);
        report.stage(0, 90, 0.1);
        report.stage(0, 90, 0.2);
        nanos.addAndGet(1_000_000_000);
        report.stage(0, 90, 0.1);
        report.stage(0, 90, 0.5);
        nanos.addAndGet(1_000_000_000);
        report.stage(90, 99, 1);
        assertThat(told).containsExactly(9, 45, 99);
    }
}
