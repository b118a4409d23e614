package dev.matinee.ingest.artwork;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws a title's pictures from its {@link Look}: JPEG, the same bytes for the same look. */
public final class Artist {
    /** Poster, in pixels. */
    public static final int POSTER_WIDTH = 600;

    public static final int POSTER_HEIGHT = 900;
    /** Backdrop, in pixels. */
    public static final int BACKDROP_WIDTH = 1920;

    public static final int BACKDROP_HEIGHT = 1080;
    /** An episode's still, in pixels. */
    public static final int STILL_WIDTH = 640;

    public static final int STILL_HEIGHT = 360;

    private Artist() {}

    /** A picture as it is sent, and the colour to show while it loads. */
    public record Picture(byte[] jpeg, String dominantColour) {}

    public static Picture poster(Look look) {
        BufferedImage image = new BufferedImage(POSTER_WIDTH, POSTER_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(image);
        paint(look, g, image, 0.5, look.layout().focus, POSTER_WIDTH * 0.425);
        Finish.corners(g, POSTER_WIDTH, POSTER_HEIGHT, 0.3);
        Title.letter(g, look, POSTER_WIDTH, POSTER_HEIGHT);
        g.dispose();
        Finish.grain(image, Seed.of(look.key()), 7);
        return new Picture(Finish.jpeg(image), DominantColour.of(image));
    }

    /** A poster that shows no name: whoever shows it says whose it is. */
    public static Picture plate(Look look) {
        BufferedImage image = new BufferedImage(POSTER_WIDTH, POSTER_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(image);
        paint(look, g, image, 0.5, 0.42, POSTER_WIDTH * 0.425);
        Finish.corners(g, POSTER_WIDTH, POSTER_HEIGHT, 0.35);
        g.dispose();
        Finish.grain(image, Seed.of(look.key()), 7);
        return new Picture(Finish.jpeg(image), DominantColour.of(image));
    }

    /** No words: the left is kept quiet for a hero's title. */
    public static Picture backdrop(Look look) {
        BufferedImage image = backdropImage(look);
        return new Picture(Finish.jpeg(image), DominantColour.of(image));
    }

    /** The backdrop before it is compressed. */
    public static BufferedImage backdropImage(Look look) {
        BufferedImage image = new BufferedImage(BACKDROP_WIDTH, BACKDROP_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(image);
        paint(look, g, image, 0.68, 0.5, BACKDROP_HEIGHT * 0.4);
        Color dark = look.palette().ink;
        g.setPaint(new GradientPaint(0, 0, Palette.fade(dark, 0.62), BACKDROP_WIDTH * 0.55f, 0, Palette.fade(dark, 0)));
        g.fillRect(0, 0, BACKDROP_WIDTH, BACKDROP_HEIGHT);
        Finish.corners(g, BACKDROP_WIDTH, BACKDROP_HEIGHT, 0.4);
        g.dispose();
        Finish.grain(image, Seed.of(look.key() + "/backdrop"), 3);
        return image;
    }

    public static Picture still(Look look) {
        BufferedImage image = new BufferedImage(STILL_WIDTH, STILL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(image);
        paint(look, g, image, 0.54, 0.5, STILL_HEIGHT * 0.42);
        Finish.corners(g, STILL_WIDTH, STILL_HEIGHT, 0.35);
        g.dispose();
        Finish.grain(image, Seed.of(look.key()), 5);
        return new Picture(Finish.jpeg(image), DominantColour.of(image));
    }

    static void paint(Look look, Graphics2D g, BufferedImage image, double focusX, double focusY, double unit) {
        Graphics2D scene = (Graphics2D) g.create();
        look.motif()
                .paint(new Stage(
                        scene,
                        image.getWidth(),
                        image.getHeight(),
                        image.getWidth() * focusX,
                        image.getHeight() * focusY,
                        unit,
                        look.palette(),
                        Seed.of(look.key() + "/" + look.motif())));
        scene.dispose();
    }

    static Graphics2D pen(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return g;
    }
}
