package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.SubtitleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each is refused once, in words that an operator understands, and nothing of it is stored. */
class BadMasterIT extends RunningEncoder {

    @Test
    void whatIsNotThere() {
        assertThat(reason("masters/test/nothing"))
                .isEqualTo("There is no file masters/test/nothing in the bucket of masters.");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(reason(bring(Files.createTempFile(FOLDER, "empty", "")))).isEqualTo("The file is empty.");
    }

    @Test
    void noise() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        assertThat(reason(bring(Files.write(FOLDER.resolve("noise"), noise)))).contains("not a video at all");
    }

    @Test
    void aLetter() throws IOException {
        Path letter =
                Files.writeString(FOLDER.resolve("letter"), "Dear sirs, enclosed you find our film.\n".repeat(50));
        assertThat(reason(bring(letter))).startsWith("The file is ");
    }

    @Test
    void aPlaylistThatNamesOtherFiles() throws IOException {
        Path playlist = Files.writeString(
                FOLDER.resolve("list"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
        assertThat(reason(bring(playlist))).startsWith("The file is ");
    }

    @Test
    void soundAlone() {
        Path sound =
                Programs.make(FOLDER.resolve("sound.m4a"), "-f", "lavfi", "-i", "sine=d=3", "-c:a", "aac", "-f", "mp4");
        assertThat(reason(bring(sound))).isEqualTo("The master has sound, but no picture.");
    }

    @Test
    void aStill() {
        Path still = Programs.make(FOLDER.resolve("still.png"), "-f", "lavfi", "-i", "testsrc2=d=1", "-frames:v", "1");
        assertThat(reason(bring(still))).startsWith("The master is a still picture");
    }

    @Test
    void aFileWithoutItsEnd() throws IOException {
        assertThat(reason(bring(half("end.mp4")))).startsWith("The file is cut short");
    }

    @Test
    void aFileWithoutItsEndThatHasItsIndexAtTheFront() throws IOException {
        assertThat(reason(bring(half("front.mp4", "-movflags", "+faststart"))))
                .startsWith("The file is cut short: it says that it lasts 10 s");
    }

    @Test
    void subtitlesThatAreNone() throws IOException {
        Path film =
                Programs.make(FOLDER.resolve("fine.mp4"), "-f", "lavfi", "-i", "testsrc2=s=320x180:d=1", "-f", "mp4");
        Path words = Files.writeString(FOLDER.resolve("words"), "no times here");
        String assetId = UUID.randomUUID().toString();
        var wanted = EncodingRequested.newBuilder()
                .setMasterKey(bring(film))
                .setLadder("demo")
                .addSubtitles(SubtitleSource.newBuilder().setKey(bring(words)).setLanguage("en"));
        assertThat(ask(assetId, wanted).getFailed().getReason()).contains("\"English\"", "SRT, WebVTT and ASS");
        assertThat(stored(assetId)).isEmpty();
    }

    private static Path half(String name, String... more) throws IOException {
        String[] film = {
            "-f", "lavfi", "-i", "testsrc2=s=640x360:r=25:d=10", "-c:v", "libx264", "-preset", "ultrafast", "-f", "mp4"
        };
        String[] all = Arrays.copyOf(film, film.length + more.length);
        System.arraycopy(more, 0, all, film.length, more.length);
        byte[] whole = Files.readAllBytes(Programs.make(FOLDER.resolve("whole-" + name), all));
        return Files.write(FOLDER.resolve(name), Arrays.copyOf(whole, whole.length / 2));
    }

    private String reason(String key) {
        String assetId = UUID.randomUUID().toString();
        String reason = ask(
                        assetId,
                        EncodingRequested.newBuilder().setMasterKey(key).setLadder("demo"))
                .getFailed()
                .getReason();
        assertThat(stored(assetId)).isEmpty();
        assertThat(FOLDER.resolve("work")).isEmptyDirectory();
        return reason;
    }
}
