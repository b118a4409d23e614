package dev.matinee.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.kit.problem.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceCursorTest {
    @Test
    void aCursorComesBackAsItWas() {
        var cursor = new InvoiceCursor(Instant.ofEpochSecond(1_800_000_000), "in_1:2");
        assertThat(InvoiceCursor.of(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "abc", "OnI", "LTE6eA", "OTk5OTk5OTk5OTk5OTk5OTk5OTk6eA"})
    void whatWasNeverGivenOutIsRefused(String text) {
        assertThatThrownBy(() -> InvoiceCursor.of(text)).isInstanceOf(Problem.class);
    }
}
