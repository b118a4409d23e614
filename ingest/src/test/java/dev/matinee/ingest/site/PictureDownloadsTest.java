package dev.matinee.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureDownloadsTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void a_picture_is_known_by_its_bytes_and_asked_for_once() throws IOException {
        try (LocalSite site = new LocalSite()) {
            site.answers("/poster", 200, Map.of("Content-Type", "text/plain"), picture(60, 90));
            assertThat(downloads().picture(site.url("/poster").toString()))
                    .hasValueSatisfying(file -> assertThat(file.toString()).endsWith(".png"));
            assertThat(downloads().picture(site.url("/poster").toString())).isPresent();
            assertThat(site.asked())
                    .containsExactly("/robots.txt 404", "/poster 200", "/robots.txt 404", "/poster 304");
        }
    }

    @Test
    void what_is_no_picture_is_said_and_left_out() throws IOException {
        try (LocalSite site = new LocalSite()) {
            site.answers(
                    "/evil.svg",
                    200,
                    Map.of("Content-Type", "image/jpeg"),
                    "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8));
            assertThat(downloads().picture(site.url("/evil.svg").toString())).isEmpty();
            assertThat(downloads().picture(site.url("/gone.jpg").toString())).isEmpty();
            assertThat(said.toString()).contains("/evil.svg is no JPEG").contains("/gone.jpg answers 404");
        }
    }

    @Test
    void a_picture_that_unpacks_to_more_than_there_is_memory_is_not_unpacked() throws IOException {
        try (LocalSite site = new LocalSite()) {
            site.answers("/bomb.png", 200, Map.of(), picture(16_000, 4_000));
            assertThat(downloads().picture(site.url("/bomb.png").toString())).isEmpty();
        }
    }

    private PictureDownloads downloads() {
        Manners manners = new Manners(1000, 1, Duration.ofSeconds(10), true);
        return new PictureDownloads(manners, folder, length -> {}, Clock.systemUTC(), new PrintWriter(said, true));
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        return bytes.toByteArray();
    }
}
