package dev.matinee.profile.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseningTest {
    /** Whether a kids profile, of a level, becomes one of another level that may be a kids profile no more. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            false, 12,      , 16, true
            false, 12,      , 12, false
            false, 12,      ,  7, false
            false, 12,      ,   , false
            false, 18,  true,   , false
            true,   7,      , 12, true
            true,  12,      , 18, false
            true,   7,  true,  7, false
            true,   7, false,   , true
            true,   7, false,  0, true
            true,   7,      ,  0, false
            """)
    void is_seeing_more_or_leaving_kids_mode(
            boolean kids, int maturity, @Nullable Boolean kidsThen, @Nullable Integer maturityThen, boolean loosened) {
        var wanted = new NewProfile("Ada", "pip", kids, maturity, null, null, null, null, null, null, null);
        var profile = new StoredProfile("id", "account", wanted, "en", Instant.EPOCH);
        var change = new ProfileChange(null, null, kidsThen, maturityThen, null, null, null, null, null, null, null);
        assertThat(profile.isLoosenedBy(change)).isEqualTo(loosened);
    }
}
