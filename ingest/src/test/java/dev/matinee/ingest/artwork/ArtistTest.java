package dev.matinee.ingest.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtistTest {
    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void the_same_key_gives_the_same_bytes() {
        Look look = Look.of("metropolis", "Metropolis", "Fritz Lang · 1927");
        assertThat(Artist.poster(look).jpeg()).isEqualTo(Artist.poster(look).jpeg());
        assertThat(Artist.backdrop(look).jpeg()).isEqualTo(Artist.backdrop(look).jpeg());
        assertThat(Artist.still(look).dominantColour()).matches("#[0-9A-F]{6}");
    }

    @Test
    void another_key_gives_another_picture_even_of_the_same_motif() {
        Look one = Look.of("one", "Same", "1927").with(Motif.LAKE_SUN);
        Look two = Look.of("two", "Same", "1927").with(Motif.LAKE_SUN);
        assertThat(Artist.still(one).jpeg()).isNotEqualTo(Artist.still(two).jpeg());
    }

    @Test
    void every_motif_paints_something_of_its_own() throws IOException {
        Set<Integer> pictures = new HashSet<>();
        for (Motif motif : Motif.values()) {
            Artist.Picture still =
                    Artist.still(new Look("key", "Title", "1927", motif, Palette.BRASS, Layout.FOOT, Face.DECO));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(still.jpeg()));
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 8) {
                for (int y = 0; y < image.getHeight(); y += 8) {
                    colours.add(image.getRGB(x, y) & 0xf0f0f0);
                }
            }
            assertThat(colours).as(motif.name()).hasSizeGreaterThan(12);
            pictures.add(Arrays.hashCode(still.jpeg()));
        }
        assertThat(pictures).hasSize(Motif.values().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M",
                "The General",
                "The Adventures of Prince Achmed",
                "Häxan",
                "A Very Long Title That Goes On and On Until Nobody Reads It"
            })
    void a_title_fits_its_box_in_every_face(String title) {
        for (Face face : Face.values()) {
            Lettering.Block block = Lettering.fit(title, face, 500, 200);
            assertThat(block.width()).as(face.name()).isLessThanOrEqualTo(500.5);
            assertThat(block.height()).as(face.name()).isLessThanOrEqualTo(200.5);
            assertThat(block.lines()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void every_face_has_the_letters_of_the_house(Face face) {
        assertThat(face.font().canDisplayUpTo("ABCÄÅÉÈÖÜÑÔabcäåéèöüñôç0123456789’“”!?&:,.-–"))
                .isEqualTo(-1);
    }

    @Test
    void an_outline_is_read_as_svg_writes_it() {
        assertThat(Outline.parse("M 0 0 L 1 0 Q 2 0 2 1 C 2 2 1 2 0 2 Z").getBounds2D())
                .isEqualTo(new Rectangle2D.Double(0, 0, 2, 2));
    }
}
