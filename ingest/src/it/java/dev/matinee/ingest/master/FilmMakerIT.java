package dev.matinee.ingest.master;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ingest.artwork.Look;
import dev.matinee.ingest.artwork.Motif;
import dev.matinee.ingest.master.FilmMaker.Cut;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("hasFfmpeg")
class FilmMakerIT {
    private static final Path FFMPEG =
            Path.of(System.getProperty("matinee.ffmpeg", "../devstack/ffmpeg/target/ffmpeg/ffmpeg"));

    @TempDir
    Path folder;

    static boolean hasFfmpeg() {
        return Files.isExecutable(FFMPEG);
    }

    @Test
    void a_film_moves_every_second_and_is_made_once() throws IOException, InterruptedException {
        Ffmpeg ffmpeg = new Ffmpeg(FFMPEG);
        Look look = Look.of("the-general", "The General", "1926").with(Motif.LOCOMOTIVE_FRONT);
        Path film = new FilmMaker(ffmpeg, folder).film(look, Cut.trailer("Trailer"));
        var made = Files.getLastModifiedTime(film);
        assertThat(new FilmMaker(ffmpeg, folder).film(look, Cut.trailer("Trailer")))
                .isEqualTo(film);
        assertThat(Files.getLastModifiedTime(film)).isEqualTo(made);
        ffmpeg.run(folder, List.of("-i", film.toString(), "-vf", "fps=1", "second-%d.png"));
        for (int second = 2; second <= 8; second++) {
            assertThat(changed(frame(second - 1), frame(second)))
                    .as("second " + second)
                    .isGreaterThan(0.02);
        }
    }

    private BufferedImage frame(int second) throws IOException {
        return ImageIO.read(folder.resolve("second-" + second + ".png").toFile());
    }

    /** The share of pixels that differ by more than noise. */
    private static double changed(BufferedImage before, BufferedImage after) {
        int changed = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                changed += Math.abs((before.getRGB(x, y) >> 8 & 0xff) - (after.getRGB(x, y) >> 8 & 0xff)) > 6 ? 1 : 0;
            }
        }
        return changed / (double) (before.getWidth() * before.getHeight());
    }
}
