package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The still parts that a demo film is put together from. All sizes in pixels. */
public final class FilmPlates {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 540;
    /** The scene is larger than the film, which drifts over it. */
    public static final int SCENE_WIDTH = 1200;

    public static final int SCENE_HEIGHT = 660;
    /** The film's clock: a strip of which one cell is shown each second. */
    public static final int CLOCK_WIDTH = 132;

    public static final int CLOCK_HEIGHT = 46;
    public static final int LIGHT = 340;
    public static final int BAR = 6;

    private FilmPlates() {}

    /** @param close how near the camera is: 1 shows the whole motif */
    public static BufferedImage scene(Look look, double close) {
        BufferedImage image = new BufferedImage(SCENE_WIDTH, SCENE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Artist.pen(image);
        Artist.paint(look, g, image, 0.6, 0.48, SCENE_HEIGHT * 0.4 * close);
        Finish.corners(g, SCENE_WIDTH, SCENE_HEIGHT, 0.35);
        g.dispose();
        return image;
    }

    /** Title and label over a shade, to lie still upon the scene. */
    public static BufferedImage lettering(Look look, String label) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = Artist.pen(image);
        Palette palette = look.palette();
        g.setPaint(new GradientPaint(0, HEIGHT * 0.5f, fade(palette.ink, 0), 0, HEIGHT, fade(palette.ink, 0.85)));
        g.fill(new Rectangle2D.Double(0, HEIGHT * 0.5, WIDTH, HEIGHT * 0.5));
        Lettering.Block block = Lettering.fit(look.title(), look.face(), WIDTH * 0.62, HEIGHT * 0.24);
        double top = HEIGHT - 52 - block.height();
        g.setPaint(palette.paper);
        for (int i = 0; i < block.lines().size(); i++) {
            g.fill(block.lines().get(i).at(44, top + block.baselines().get(i)));
        }
        Lettering.Line small = Lettering.line(label, Face.SANS, 17, 0.14);
        double shrink = Math.min(1, WIDTH * 0.7 / small.width());
        g.fill(small.scaled(shrink).at(46, top - 18));
        g.dispose();
        return image;
    }

    /** One cell below the other: 00:00, 00:01 … */
    public static BufferedImage clock(Look look, int seconds) {
        BufferedImage image = new BufferedImage(CLOCK_WIDTH, CLOCK_HEIGHT * (seconds + 1), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = Artist.pen(image);
        for (int at = 0; at <= seconds; at++) {
            Lettering.Line time = Lettering.line("%02d:%02d".formatted(at / 60, at % 60), Face.GOTHIC, 46, 0.02);
            g.setPaint(look.palette().paper);
            g.fill(time.at(CLOCK_WIDTH - time.width() - 2, CLOCK_HEIGHT * (at + 1) - 6));
        }
        g.dispose();
        return image;
    }

    /** A soft light that wanders. */
    public static BufferedImage light(Look look) {
        BufferedImage image = new BufferedImage(LIGHT, LIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = Artist.pen(image);
        Color colour = look.palette().paper;
        float[] stops = {0f, 0.5f, 1f};
        Color[] colours = {fade(colour, 0.5), fade(colour, 0.2), fade(colour, 0)};
        g.setPaint(new RadialGradientPaint(new Point2D.Double(LIGHT / 2.0, LIGHT / 2.0), LIGHT / 2f, stops, colours));
        g.fillRect(0, 0, LIGHT, LIGHT);
        g.dispose();
        return image;
    }

    /** What runs along the foot as the film does. */
    public static BufferedImage bar(Look look) {
        BufferedImage image = new BufferedImage(WIDTH, BAR, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(look.palette().accent);
        g.fillRect(0, 0, WIDTH, BAR);
        g.dispose();
        return image;
    }
}
