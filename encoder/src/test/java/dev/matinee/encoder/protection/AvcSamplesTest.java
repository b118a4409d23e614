package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvcSamplesTest {
    private static final byte[] SUPPLEMENT = {6, 5, 1, 0, (byte) 0x80};
    /** Baseline, level 3, picture order of type 2, one reference, 20 by 15 macroblocks. */
    private static final byte[] SEQUENCE = new Bits()
            .raw("01100111 01000010 11000000 00011110")
            .number(0)
            .number(0)
            .number(2)
            .number(1)
            .raw("0")
            .number(19)
            .number(14)
            .raw("1 1 0 0")
            .bytes();

    private static final byte[] PICTURE = new Bits()
            .raw("01101000")
            .number(0)
            .number(0)
            .raw("00")
            .number(0)
            .number(0)
            .number(0)
            .raw("0 00")
            .number(0)
            .number(0)
            .number(0)
            .raw("0 0 0")
            .bytes();

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();

    @Test
    void of_each_slice_its_data_is_encrypted_and_all_else_is_clear() {
        byte[] header = intraSlice();
        unit(SUPPLEMENT, 0).unit(header, 100).unit(header, 16);

        assertThat(cut())
                .containsExactly(
                        new Subsample(4 + SUPPLEMENT.length + 4 + header.length, 100),
                        new Subsample(4 + header.length, 16));
    }

    @Test
    void what_fills_no_block_stays_clear() {
        byte[] header = intraSlice();
        unit(header, 15).unit(header, 20).unit(SUPPLEMENT, 0);

        assertThat(cut())
                .containsExactly(
                        new Subsample(4 + header.length + 15 + 4 + header.length, 20),
                        new Subsample(4 + SUPPLEMENT.length, 0));
    }

    @Test
    void more_in_the_clear_than_a_subsample_can_say_takes_several() {
        byte[] header = intraSlice();
        unit(SUPPLEMENT, 70_000).unit(header, 32);

        int clear = 4 + SUPPLEMENT.length + 70_000 + 4 + header.length;
        assertThat(cut()).containsExactly(new Subsample(65_535, 0), new Subsample(clear - 65_535, 32));
    }

    @Test
    void parameter_sets_within_a_sample_count_from_there_on() {
        byte[] another = new Bits()
                .raw("01101000")
                .number(1)
                .number(0)
                .raw("00")
                .number(0)
                .number(0)
                .number(0)
                .raw("0 00")
                .number(0)
                .number(0)
                .number(0)
                .raw("0 0 1")
                .bytes();
        byte[] header = new Bits()
                .raw("01100101")
                .number(0)
                .number(7)
                .number(1)
                .raw("0000")
                .number(0)
                // Only the other set says that a slice counts redundant pictures.
                .number(9)
                .raw("00")
                .number(0)
                .bytes();
        unit(another, 0).unit(header, 32);

        assertThat(cut()).containsExactly(new Subsample(4 + another.length + 4 + header.length, 32));
        sample.reset();
        unit(header, 32);
        assertThatIllegalArgumentException().isThrownBy(this::cut).withMessage("The parameter set 1 is not there");
    }

    @Test
    void what_is_no_sample_is_refused() {
        unit(intraSlice(), 32);
        byte[] bytes = sample.toByteArray();
        bytes[3]++;
        assertThatIllegalArgumentException().isThrownBy(() -> cut(bytes));
        byte[] none = new byte[4];
        assertThatIllegalArgumentException().isThrownBy(() -> cut(none));
        byte[] torn = {0, 0};
        assertThatIllegalArgumentException().isThrownBy(() -> cut(torn));
    }

    /** Of an instant refresh: frame number, picture's id, marking, quantiser. */
    private static byte[] intraSlice() {
        return new Bits()
                .raw("01100101")
                .number(0)
                .number(7)
                .number(0)
                .raw("0000")
                .number(0)
                .raw("00")
                .number(0)
                .bytes();
    }

    private AvcSamplesTest unit(byte[] header, int data) {
        sample.writeBytes(ByteBuffer.allocate(4).putInt(header.length + data).array());
        sample.writeBytes(header);
        sample.writeBytes(new byte[data]);
        return this;
    }

    private List<Subsample> cut() {
        return cut(sample.toByteArray());
    }

    private static List<Subsample> cut(byte[] bytes) {
        ParameterSets sets = new ParameterSets();
        sets.add(SEQUENCE, 0, SEQUENCE.length);
        sets.add(PICTURE, 0, PICTURE.length);
        return new ArrayList<>(new AvcSamples(sets, 4).subsamples(bytes, 0, bytes.length));
    }
}
