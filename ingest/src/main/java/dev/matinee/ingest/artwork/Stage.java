package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * Where a motif is painted: the origin is the picture's focus, one unit the reach of its main figure, y grows downwards. The
 * edges lie at {@code left…right} and {@code top…bottom}, so one motif fills a poster, a backdrop and a still alike.
 */
final class Stage {
    final Graphics2D g;
    final double left;
    final double right;
    final double top;
    final double bottom;
    final Color ground;
    final Color shade;
    final Color main;
    final Color accent;
    final Color paper;
    final Color ink;
    final SplittableRandom random;

    Stage(Graphics2D g, int width, int height, double focusX, double focusY, double unit, Palette palette, long seed) {
        this.g = g;
        this.left = -focusX / unit;
        this.right = (width - focusX) / unit;
        this.top = -focusY / unit;
        this.bottom = (height - focusY) / unit;
        this.ground = palette.ground;
        this.shade = palette.shade;
        this.main = palette.main;
        this.accent = palette.accent;
        this.paper = palette.paper;
        this.ink = palette.ink;
        this.random = new SplittableRandom(seed);
        g.translate(focusX, focusY);
        g.scale(unit, unit);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    void fill(Paint paint, Shape shape) {
        g.setPaint(paint);
        g.fill(shape);
    }

    void circle(Paint paint, double x, double y, double radius) {
        oval(paint, x, y, radius, radius);
    }

    void oval(Paint paint, double x, double y, double rx, double ry) {
        fill(paint, new Ellipse2D.Double(x - rx, y - ry, rx * 2, ry * 2));
    }

    void ring(Paint paint, double x, double y, double radius, double thickness) {
        stroke(paint, thickness, new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
    }

    void box(Paint paint, double x, double y, double width, double height) {
        fill(paint, new Rectangle2D.Double(x, y, width, height));
    }

    void stroke(Paint paint, double thickness, Shape shape) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    void line(Paint paint, double thickness, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        stroke(paint, thickness, path);
    }

    void poly(Paint paint, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        fill(paint, path);
    }

    /** Fills an outline written as SVG path data (M, L, Q, C, Z; absolute). */
    void shape(Paint paint, String outline) {
        fill(paint, Outline.parse(outline));
    }

    void trace(Paint paint, double thickness, String outline) {
        stroke(paint, thickness, Outline.parse(outline));
    }

    /** Paints within a shape only. */
    void within(Shape shape, Runnable painting) {
        Shape before = g.getClip();
        g.clip(shape);
        painting.run();
        g.setClip(before);
    }

    /** Paints moved to a place, turned (degrees, clockwise) and scaled. */
    void at(double x, double y, double degrees, double scale, Runnable painting) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(Math.toRadians(degrees));
        g.scale(scale, scale);
        painting.run();
        g.setTransform(before);
    }

    Paint down(double from, double to, Color upper, Color lower) {
        return new GradientPaint(0, (float) from, upper, 0, (float) to, lower);
    }

    Paint across(double from, double to, Color first, Color last) {
        return new GradientPaint((float) from, 0, first, (float) to, 0, last);
    }

    void sky(Color upper, Color lower) {
        box(down(top, Math.min(bottom, 1.1), upper, lower), left, top, right - left, bottom - top);
    }

    void sky() {
        sky(ground, shade);
    }

    void floor(double y, Color upper, Color lower) {
        box(down(y, bottom, upper, lower), left, y, right - left, bottom - y);
    }

    /** Light that fades out. */
    void glow(Color colour, double x, double y, double radius, double strength) {
        float[] stops = {0f, 0.35f, 1f};
        Color[] colours = {fade(colour, strength), fade(colour, strength * 0.45), fade(colour, 0)};
        circle(new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, stops, colours), x, y, radius);
    }

    /** A ball lit from the upper left. */
    void ball(Color colour, double x, double y, double radius) {
        float[] stops = {0f, 0.6f, 1f};
        Color[] colours = {mix(colour, paper, 0.35), colour, mix(colour, ink, 0.35)};
        Point2D light = new Point2D.Double(x - radius * 0.35, y - radius * 0.4);
        circle(new RadialGradientPaint(light, (float) (radius * 1.45), stops, colours), x, y, radius);
    }

    void rays(Color colour, double x, double y, int count, double length, double turn, double share) {
        double step = Math.PI * 2 / count;
        for (int i = 0; i < count; i++) {
            double from = turn + i * step;
            double to = from + step * share;
            poly(
                    colour,
                    x,
                    y,
                    x + Math.cos(from) * length,
                    y + Math.sin(from) * length,
                    x + Math.cos(to) * length,
                    y + Math.sin(to) * length);
        }
    }

    void stars(int count, double lowest, Color colour) {
        for (int i = 0; i < count; i++) {
            double size = random.nextInt(9) == 0 ? 0.014 : between(0.003, 0.008);
            circle(fade(colour, between(0.35, 1)), between(left, right), between(top, lowest), size);
        }
    }

    /** A range of rounded hills from edge to edge. */
    void hills(Paint paint, double y, double height, double wave) {
        Path2D path = new Path2D.Double();
        double shift = between(0, 6);
        path.moveTo(left, bottom);
        for (double x = left; x <= right + 0.05; x += 0.05) {
            double rise = Math.sin(x / wave + shift) * 0.6 + Math.sin(x / wave * 2.3 + shift * 2) * 0.4;
            path.lineTo(x, y - rise * height);
        }
        path.lineTo(right + 0.05, bottom);
        path.closePath();
        fill(paint, path);
    }

    /** A range of peaks from edge to edge. */
    void peaks(Paint paint, double y, double height, double width) {
        Path2D path = new Path2D.Double();
        path.moveTo(left - 0.1, bottom);
        for (double x = left - 0.1; x < right + width; x += width * between(0.7, 1.2)) {
            path.lineTo(x, y + between(0, 0.12) * height);
            path.lineTo(x + width * 0.5, y - height * between(0.6, 1));
        }
        path.lineTo(right + 0.2, bottom);
        path.closePath();
        fill(paint, path);
    }

    /** Streaks of light on still water. */
    void ripples(Color colour, double x, double y, double spread, double depth, int count) {
        for (int i = 0; i < count; i++) {
            double share = (i + random.nextDouble()) / count;
            double half = spread * (0.25 + share) * between(0.3, 1);
            double middle = x + between(-0.3, 0.3) * spread * share;
            line(
                    fade(colour, 0.75 * (1 - share * 0.7)),
                    0.008 + 0.012 * share,
                    middle - half,
                    y + share * depth,
                    middle + half,
                    y + share * depth);
        }
    }

    /** Printed dots that shrink away from a centre. */
    void halftone(Color colour, double x, double y, double radius, double pitch) {
        for (double dy = -radius; dy <= radius; dy += pitch) {
            for (double dx = -radius; dx <= radius; dx += pitch) {
                double far = Math.hypot(dx, dy) / radius;
                if (far < 1) {
                    circle(colour, x + dx, y + dy, pitch * 0.48 * (1 - far));
                }
            }
        }
    }

    /** Somebody in a coat and a hat, standing on (x, y). */
    void person(Color colour, double x, double y, double height) {
        at(
                x,
                y,
                0,
                height,
                () -> shape(
                        colour,
                        "M -.13 0 L -.15 -.5 Q -.17 -.74 -.06 -.78 L -.055 -.84 L -.13 -.85 L -.13 -.875 "
                                + "L -.075 -.88 Q -.07 -1 0 -1 Q .07 -1 .075 -.88 L .13 -.875 L .13 -.85 L .055 -.84 L .06 -.78 Q .17 -.74 .15 -.5 "
                                + "L .13 0 L .03 0 L 0 -.3 L -.03 0 Z"));
    }

    /** A lit window in the dark. */
    void window(Color light, double x, double y, double width, double height, boolean barred) {
        box(light, x, y, width, height);
        if (barred) {
            line(ink, width * 0.09, x + width / 2, y, x + width / 2, y + height);
            line(ink, width * 0.09, x, y + height * 0.45, x + width, y + height * 0.45);
        }
    }

    /** Round clouds of smoke that climb and grow. */
    void smoke(Color colour, double x, double y, double dx, double dy, int puffs, double size) {
        for (int i = 0; i < puffs; i++) {
            double share = i / (double) puffs;
            double radius = size * (0.35 + share);
            circle(
                    mix(colour, paper, 0.25 * share),
                    x + dx * share + between(-0.4, 0.4) * radius,
                    y + dy * share,
                    radius);
        }
    }
}
