package dev.matinee.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Window;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_000);

    @Test
    void withoutWindowsItsCountriesSayWhere() {
        var anywhere = Title.getDefaultInstance();
        var germany = Title.newBuilder().addCountriesAvailable("DE").build();
        assertThat(Availability.isOpen(anywhere, "FR", NOW)).isTrue();
        assertThat(Availability.isOpen(germany, "DE", NOW)).isTrue();
        assertThat(Availability.isOpen(germany, "FR", NOW)).isFalse();
    }

    @Test
    void aWindowIsOpenFromItsBeginningUntilBeforeItsEnd() {
        var france = Window.newBuilder().addCountries("FR").setFromMs(1_000).setUntilMs(2_000);
        var title = Title.newBuilder()
                .addCountriesAvailable("DE")
                .addWindows(france)
                .build();
        assertThat(Availability.isOpen(title, "FR", NOW.minusMillis(1))).isFalse();
        assertThat(Availability.isOpen(title, "FR", NOW)).isTrue();
        assertThat(Availability.isOpen(title, "FR", NOW.plusMillis(999))).isTrue();
        assertThat(Availability.isOpen(title, "FR", NOW.plusMillis(1_000))).isFalse();
        assertThat(Availability.isOpen(title, "DE", NOW)).isFalse();
    }

    @Test
    void anyWindowWillDo() {
        var title = Title.newBuilder()
                .addWindows(Window.newBuilder().addCountries("FR").setUntilMs(500))
                .addWindows(Window.newBuilder().setFromMs(900))
                .build();
        assertThat(Availability.isOpen(title, "FR", NOW)).isTrue();
        assertThat(Availability.isOpen(title, "FR", Instant.ofEpochMilli(700))).isFalse();
    }
}
