package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What no encoder at hand writes. */
class SliceHeaderTest {
    /** High profile, with a scaling list of its own and one that ends at its first number. */
    private static final byte[] SEQUENCE = new Bits()
            .raw("01100111 01100100 00000000 00011110")
            .number(0)
            .number(1)
            .number(0)
            .number(0)
            .raw("0 1")
            .raw("1" + "1".repeat(16))
            .raw("1")
            .number(16)
            .raw("0 0 0 0")
            .raw("1" + "1".repeat(64))
            .raw("0")
            .number(3)
            .number(2)
            .number(4)
            .raw("0")
            .number(19)
            .number(14)
            .raw("1 1 0 0")
            .bytes();

    private static final byte[] PICTURE = picture(0);

    private static byte[] picture(int sliceGroups) {
        return new Bits()
                .raw("01101000")
                .number(0)
                .number(0)
                .raw("1 0")
                .number(sliceGroups)
                .number(2)
                .number(0)
                .raw("0 00")
                .number(0)
                .number(0)
                .number(0)
                .raw("1 0 0")
                .bytes();
    }

    private static Bits header() {
        return new Bits()
                .raw("01000001")
                .number(0)
                .number(5)
                .number(0)
                .raw("0000000")
                .raw("0");
    }

    @Test
    void references_may_be_put_in_another_order() {
        Bits header = header().raw("1")
                .number(0)
                .number(3)
                .number(1)
                .number(6)
                .number(2)
                .number(1)
                .number(3)
                .raw("0");
        assertThat(read(ended(header))).isEqualTo(header.length());
    }

    @Test
    void references_may_be_marked_in_every_way() {
        for (int[] operation : new int[][] {{1, 5}, {2, 1}, {3, 2, 7}, {4, 1}, {5}, {6, 2}}) {
            Bits header = header().raw("0 1");
            for (int number : operation) {
                header.number(number);
            }
            header.number(0);
            assertThat(read(ended(header))).as("operation %d", operation[0]).isEqualTo(header.length());
        }
    }

    /** With CABAC's table, the quantiser and the deblocking filter. */
    private static Bits ended(Bits header) {
        return header.number(2).number(3).number(0).number(8).number(9);
    }

    @Test
    void a_header_that_does_not_end_is_none() {
        Bits endless = header().raw("1" + "1".repeat(400));
        assertThatIllegalArgumentException().isThrownBy(() -> read(endless));
        Bits cut = header().raw("0 1").number(1);
        assertThatIllegalArgumentException().isThrownBy(() -> read(cut));
    }

    @Test
    void slice_groups_are_refused() {
        ParameterSets sets = new ParameterSets();
        byte[] groups = picture(1);
        assertThatIllegalArgumentException().isThrownBy(() -> sets.add(groups, 0, groups.length));
    }

    private static int read(Bits header) {
        ParameterSets sets = new ParameterSets();
        sets.add(SEQUENCE, 0, SEQUENCE.length);
        sets.add(PICTURE, 0, PICTURE.length);
        byte[] bytes = header.bytes();
        NalBits bits = new NalBits(bytes, 0, bytes.length);
        SliceHeader.read(bits, sets);
        return bits.position();
    }
}
