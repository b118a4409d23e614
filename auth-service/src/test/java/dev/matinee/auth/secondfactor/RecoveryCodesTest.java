package dev.matinee.auth.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {
    private static final int BITS_OF_A_LETTER = 5;

    private final java.util.List<String> codes = RecoveryCodes.make(new SecureRandom());

    @Test
    void each_of_ten_has_128_bits_and_fits_where_it_is_asked_for() {
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code).matches("([A-Z2-7]{4}-){6}[A-Z2-7]{2}").hasSizeLessThan(SecondFactors.LONGEST_CODE);
            assertThat(code.replace("-", "").length() * BITS_OF_A_LETTER).isGreaterThanOrEqualTo(128);
        });
    }

    @Test
    void its_hash_is_kept_and_is_the_same_however_it_is_typed() {
        String code = codes.getFirst();
        assertThat(RecoveryCodes.hash(code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code))
                .doesNotContain(code)
                .hasSize(64);
    }
}
