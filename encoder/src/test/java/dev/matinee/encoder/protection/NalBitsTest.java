package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NalBitsTest {
    @Test
    void numbers_are_read_as_the_standard_writes_them() {
        byte[] bytes = new Bits()
                .number(0)
                .number(1)
                .number(5)
                .number(254)
                .number(3)
                .number(4)
                .bytes();
        NalBits bits = new NalBits(bytes, 0, bytes.length);

        assertThat(bits.unsigned()).isZero();
        assertThat(bits.unsigned()).isEqualTo(1);
        assertThat(bits.unsigned()).isEqualTo(5);
        assertThat(bits.unsigned()).isEqualTo(254);
        assertThat(bits.signed()).isEqualTo(2);
        assertThat(bits.signed()).isEqualTo(-2);
    }

    @Test
    void what_prevents_emulation_is_no_part_of_the_bits_but_of_the_bytes() {
        byte[] bytes = {9, 0, 0, 3, 1, 0, 3, 0, 0, 3};
        NalBits bits = new NalBits(bytes, 1, 9);

        assertThat(bits.bits(24)).isEqualTo(1);
        assertThat(bits.position()).isEqualTo(24);
        assertThat(bits.bytesBegun()).isEqualTo(4);
        assertThat(bits.bits(16)).isEqualTo(3);
        assertThat(bits.bytesBegun()).isEqualTo(6);
        bits.bit();
        assertThat(bits.bytesBegun()).isEqualTo(7);
    }

    @Test
    void nothing_is_read_past_the_end() {
        NalBits bits = new NalBits(new byte[] {0, 0, 3, 1}, 0, 3);
        bits.skip(16);

        assertThatIllegalArgumentException().isThrownBy(bits::bit);
        NalBits zeros = new NalBits(new byte[8], 0, 8);
        assertThatIllegalArgumentException().isThrownBy(zeros::unsigned);
    }
}
