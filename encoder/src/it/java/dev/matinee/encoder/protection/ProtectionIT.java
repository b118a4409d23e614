package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.Programs;
import dev.matinee.encoder.cmaf.Box;
import dev.matinee.encoder.cmaf.Fragment;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.encoder.protection.FragmentSamples.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another's decryption opens what is encrypted here. */
class ProtectionIT {
    private static final byte[] SECRET = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");
    private static final ContentKey KEY =
            new ContentKey(UUID.fromString("7f1a3c55-0b6d-4b7e-9a53-2f5f6d1c9e10"), SECRET);

    private static final String KID = "7f1a3c550b6d4b7e9a532f5f6d1c9e10";

    @TempDir
    static Path folder;

    @ParameterizedTest
    @EnumSource
    void every_picture_is_the_same_once_it_is_decrypted(Recipe recipe) {
        FragmentedFile clear = FragmentedFile.read(recipe.make(folder)).orElseThrow();
        FragmentedFile encrypted = ProtectedFile.write(clear, folder.resolve(recipe + "-cbcs.mp4"), KEY);

        assertThat(encrypted.codec()).isEqualTo(clear.codec());
        assertThat(encrypted.fragments()).hasSameSizeAs(clear.fragments());
        String pictures = frames(clear.path());
        assertThat(pictures.lines().filter(line -> !line.startsWith("#"))).hasSize(96);
        assertThat(frames(encrypted.path(), SECRET)).isEqualTo(pictures);
    }

    @Test
    void every_sound_is_the_same_once_it_is_decrypted() {
        Path sound = Programs.make(
                folder.resolve("sound.mp4"),
                "-f",
                "lavfi",
                "-i",
                "anoisesrc=r=48000:d=4,aformat=channel_layouts=stereo",
                "-c:a",
                "aac",
                "-f",
                "mp4",
                "-frag_duration",
                "1000000",
                "-movflags",
                "+cmaf+delay_moov+skip_trailer");
        FragmentedFile clear = FragmentedFile.read(sound).orElseThrow();
        FragmentedFile encrypted = ProtectedFile.write(clear, folder.resolve("sound-cbcs.mp4"), KEY);

        assertThat(encrypted.codec()).isEqualTo("mp4a.40.2");
        assertThat(encrypted.fragments()).extracting(Fragment::size).isEqualTo(sizes(clear));
        assertThat(frames(encrypted.path(), SECRET)).isEqualTo(frames(sound));
    }

    @Test
    void another_key_shows_nothing_of_it() {
        FragmentedFile clear =
                FragmentedFile.read(Recipe.AS_THE_ENCODER_DOES.make(folder)).orElseThrow();
        FragmentedFile encrypted = ProtectedFile.write(clear, folder.resolve("locked.mp4"), KEY);
        byte[] other = SECRET.clone();
        other[0]++;

        List<String> shown = frames(encrypted.path(), other).lines().toList();
        assertThat(frames(clear.path()).lines().filter(line -> !line.startsWith("#")))
                .doesNotContainAnyElementsOf(shown);
    }

    @Test
    void what_is_encrypted_in_pieces_is_the_whole() throws IOException {
        FragmentedFile clear =
                FragmentedFile.read(Recipe.SEVERAL_SLICES.make(folder)).orElseThrow();
        byte[] whole = Files.readAllBytes(clear.path());
        byte[] header = Arrays.copyOf(whole, (int) clear.headerSize());
        byte[] media = Arrays.copyOfRange(whole, (int) clear.headerSize(), whole.length);
        Protection once = Protection.of(header, KEY);
        byte[] together = once.protect(media);

        assertThat(Files.readAllBytes(ProtectedFile.write(clear, folder.resolve("pieces.mp4"), KEY)
                        .path()))
                .isEqualTo(concatenated(once.protectedHeader(), together));
        assertThat(Protection.of(header, KEY).protect(media)).isEqualTo(together);
    }

    @Test
    void what_is_said_of_it_is_as_the_standard_has_it() throws IOException {
        FragmentedFile clear =
                FragmentedFile.read(Recipe.SEVERAL_SLICES.make(folder)).orElseThrow();
        FragmentedFile encrypted = ProtectedFile.write(clear, folder.resolve("boxes.mp4"), KEY);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(encrypted.path()));

        ByteBuffer movie = Box.get(bytes, "moov").content();
        ByteBuffer entries =
                Box.get(movie, "trak", "mdia", "minf", "stbl", "stsd").content();
        ByteBuffer entry =
                Box.get(entries.slice(8, entries.limit() - 8), "encv").content();
        ByteBuffer information = Box.get(entry.slice(Track.VISUAL_ENTRY, entry.limit() - Track.VISUAL_ENTRY), "sinf")
                .content();
        assertThat(hex(Box.get(information, "frma"))).isEqualTo(hex("avc1"));
        assertThat(hex(Box.get(information, "schm"))).isEqualTo("00000000" + hex("cbcs") + "00010000");
        assertThat(hex(Box.get(information, "schi", "tenc"))).isEqualTo("01000000" + "00190100" + KID + "10" + KID);
        assertThat(hex(Box.get(movie, "pssh")))
                .isEqualTo("01000000" + "1077efecc0b24d02ace33c1e52e2fb4b" + "00000001" + KID + "00000000");

        for (Fragment fragment : encrypted.fragments()) {
            ByteBuffer own = bytes.slice((int) fragment.offset(), (int) fragment.size());
            ByteBuffer track = Box.get(own, "moof", "traf").content();
            ByteBuffer sizes = Box.get(track, "saiz").content();
            ByteBuffer subsamples =
                    own.position(Box.get(track, "saio").content().getInt(8)).slice();
            List<Sample> samples = FragmentSamples.of(track, 0);
            assertThat(sizes.getInt(5)).isEqualTo(samples.size());
            for (int i = 0; i < samples.size(); i++) {
                int parts = subsamples.getShort();
                assertThat(sizes.get(9 + i)).isEqualTo((byte) (2 + 6 * parts));
                long said = 0;
                for (int part = 0; part < parts; part++) {
                    said += Short.toUnsignedInt(subsamples.getShort()) + subsamples.getInt();
                }
                assertThat(said).isEqualTo(samples.get(i).size());
            }
            Sample last = samples.getLast();
            assertThat(last.offset() + last.size()).isEqualTo((int) fragment.size());
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String hex(Box box) {
        byte[] content = new byte[box.content().limit()];
        box.content().duplicate().get(content);
        return HexFormat.of().formatHex(content);
    }

    private static List<Long> sizes(FragmentedFile file) {
        return file.fragments().stream().map(Fragment::size).toList();
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The times and digests of all decoded frames. */
    private static String frames(Path file) {
        return Programs.run(
                List.of(Programs.ffmpeg(), "-nostdin", "-v", "error", "-i", file.toString(), "-f", "framemd5", "-"));
    }

    private static String frames(Path file, byte[] key) {
        List<String> command = new ArrayList<>(List.of(Programs.ffmpeg(), "-nostdin", "-v"));
        command.addAll(List.of(key == SECRET ? "error" : "quiet", "-decryption_key"));
        command.add(HexFormat.of().formatHex(key));
        command.addAll(List.of("-i", file.toString(), "-f", "framemd5", "-"));
        return Programs.run(command);
    }
}
