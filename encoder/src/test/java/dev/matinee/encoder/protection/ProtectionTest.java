package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private static final ContentKey KEY = new ContentKey(UUID.randomUUID(), new byte[16]);
    private static final int MOOF = 96;

    private final Protection protection = Protection.of(header("mp4a", 1), KEY);

    @Test
    void sound_is_encrypted_where_it_lies_and_what_was_given_stays_as_it_was() {
        byte[] clear = fragment(MOOF + 8, 40, 20);
        byte[] before = clear.clone();

        byte[] encrypted = protection.protect(clear);

        assertThat(clear).isEqualTo(before);
        assertThat(encrypted).hasSameSizeAs(clear);
        int first = MOOF + 8;
        assertThat(Arrays.copyOf(encrypted, first)).isEqualTo(Arrays.copyOf(clear, first));
        assertThat(Arrays.copyOfRange(encrypted, first + 32, first + 40)).containsOnly(0);
        assertThat(Arrays.copyOfRange(encrypted, first, first + 16))
                .isEqualTo(Arrays.copyOfRange(encrypted, first + 40, first + 56))
                .isNotEqualTo(new byte[16]);
        assertThat(Arrays.copyOfRange(encrypted, first + 56, first + 60)).containsOnly(0);
    }

    @Test
    void what_says_nothing_of_bytes_goes_along() {
        byte[] fragment = fragment(MOOF + 8, 40, 20);
        byte[] styled = new BoxWriter()
                .box("styp", new BoxWriter().word("cmfs"))
                .bytes(fragment)
                .written();
        assertThat(protection.protect(styled))
                .isEqualTo(new BoxWriter()
                        .box("styp", new BoxWriter().word("cmfs"))
                        .bytes(protection.protect(fragment))
                        .written());
    }

    @Test
    void what_are_no_whole_fragments_is_refused() {
        byte[] fragment = fragment(MOOF + 8, 40, 20);
        refused(Arrays.copyOf(fragment, fragment.length - 1));
        refused(Arrays.copyOf(fragment, fragment.length + 3));
        refused(fragment(MOOF + 9, 40, 20));
        refused(fragment(-1, 40, 20));
        refused(fragment(MOOF + 8, -5, 20));
        refused(fragment(MOOF + 8, Integer.MAX_VALUE, 20));
        refused(new BoxWriter()
                .box("sidx", new BoxWriter().number(0, 4))
                .bytes(fragment)
                .written());
    }

    @Test
    void only_one_track_of_a_known_codec_is_protected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Protection.of(header("av01", 1), KEY))
                .withMessageContaining("av01");
        assertThatIllegalArgumentException().isThrownBy(() -> Protection.of(header("mp4a", 2), KEY));
        assertThatIllegalArgumentException().isThrownBy(() -> Protection.of(new byte[20], KEY));
        assertThatIllegalArgumentException().isThrownBy(() -> Protection.of(protection.protectedHeader(), KEY));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentKey(UUID.randomUUID(), new byte[15]));
    }

    private void refused(byte[] fragments) {
        assertThatIllegalArgumentException().isThrownBy(() -> protection.protect(fragments));
    }

    private static byte[] header(String codec, int tracks) {
        BoxWriter entries = new BoxWriter().number(1, 4).box(codec, new BoxWriter().bytes(new byte[28]));
        BoxWriter table = new BoxWriter().fullBox("stsd", 0, 0, entries);
        BoxWriter media = new BoxWriter().box("minf", new BoxWriter().box("stbl", table));
        BoxWriter movie = new BoxWriter();
        for (int i = 0; i < tracks; i++) {
            movie.box("trak", new BoxWriter().box("mdia", media));
        }
        movie.box("mvex", new BoxWriter().fullBox("trex", 0, 0, new BoxWriter().bytes(new byte[20])));
        return new BoxWriter().box("moov", movie).written();
    }

    /** Two samples of zeros, in a fragment that says where they are and how large. */
    private static byte[] fragment(int offset, int first, int second) {
        BoxWriter run =
                new BoxWriter().number(2, 4).number(offset, 4).number(first, 4).number(second, 4);
        BoxWriter track = new BoxWriter()
                .fullBox("tfhd", 0, 0x020000, new BoxWriter().number(1, 4))
                .fullBox("tfdt", 1, 0, new BoxWriter().bytes(new byte[8]))
                .fullBox("trun", 0, 0x201, run);
        BoxWriter fragment = new BoxWriter()
                .fullBox("mfhd", 0, 0, new BoxWriter().number(1, 4))
                .box("traf", track);
        byte[] moof = new BoxWriter().box("moof", fragment).written();
        assertThat(moof).hasSize(MOOF);
        return ByteBuffer.allocate(MOOF + 68)
                .put(moof)
                .put(new BoxWriter()
                        .box("mdat", new BoxWriter().bytes(new byte[60]))
                        .written())
                .array();
    }
}
