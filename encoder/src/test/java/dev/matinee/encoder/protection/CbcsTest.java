package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CbcsTest {
    private static final ContentKey KEY =
            new ContentKey(UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10"), new byte[16]);

    @Test
    void one_block_of_ten_is_encrypted_and_the_chain_goes_over_those_alone() throws GeneralSecurityException {
        byte[] media = counted(3 + 16 * 11 + 7);
        byte[] clear = media.clone();

        new Cbcs(KEY).encrypt(media, 0, List.of(new Subsample(3, 16 * 11 + 7)));

        byte[] first = block(Arrays.copyOfRange(clear, 3, 19), KEY.initialisationVector());
        byte[] second = block(Arrays.copyOfRange(clear, 163, 179), first);
        byte[] expected = clear.clone();
        System.arraycopy(first, 0, expected, 3, 16);
        System.arraycopy(second, 0, expected, 163, 16);
        assertThat(media).isEqualTo(expected);
    }

    @Test
    void each_subsample_begins_the_chain_anew() throws GeneralSecurityException {
        byte[] media = new byte[64];

        new Cbcs(KEY).encrypt(media, 8, List.of(new Subsample(2, 18), new Subsample(4, 16), new Subsample(0, 15)));

        byte[] zeros = block(new byte[16], KEY.initialisationVector());
        byte[] expected = new byte[64];
        System.arraycopy(zeros, 0, expected, 10, 16);
        System.arraycopy(zeros, 0, expected, 32, 16);
        assertThat(media).isEqualTo(expected);
    }

    @Test
    void sound_is_encrypted_in_all_its_whole_blocks() throws GeneralSecurityException {
        byte[] media = counted(1 + 32 + 15);
        byte[] clear = media.clone();
        Cbcs cipher = new Cbcs(KEY);

        cipher.encryptWhole(media, 1, 47);

        byte[] first = block(Arrays.copyOfRange(clear, 1, 17), KEY.initialisationVector());
        byte[] second = block(Arrays.copyOfRange(clear, 17, 33), first);
        assertThat(Arrays.copyOfRange(media, 1, 17)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(media, 17, 33)).isEqualTo(second);
        assertThat(Arrays.copyOfRange(media, 33, 48)).isEqualTo(Arrays.copyOfRange(clear, 33, 48));
        assertThat(media[0]).isEqualTo(clear[0]);
    }

    @Test
    void a_key_is_not_printed() {
        assertThat(KEY).hasToString("ContentKey[01020304-0506-0708-090a-0b0c0d0e0f10]");
    }

    /** CBC by hand: what is encrypted is the block, with the one before it laid over. */
    private static byte[] block(byte[] clear, byte[] before) throws GeneralSecurityException {
        byte[] mixed = new byte[16];
        for (int i = 0; i < 16; i++) {
            mixed[i] = (byte) (clear[i] ^ before[i]);
        }
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY.secret(), "AES"));
        return cipher.doFinal(mixed);
    }

    private static byte[] counted(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 7);
        }
        return bytes;
    }
}
