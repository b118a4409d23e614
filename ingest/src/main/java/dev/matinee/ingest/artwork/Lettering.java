package dev.matinee.ingest.artwork;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets words as outlines: kerned, broken into balanced lines, as large as their box allows. */
final class Lettering {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final float BASE = 100f;
    private static final int MOST_LINES = 4;
    private static final double GAP = 0.13;

    private Lettering() {}

    /** A line's outline with its ink's left edge at 0 and its baseline at 0. */
    record Line(Shape outline, double width, double ascent, double descent) {
        Line scaled(double factor) {
            return new Line(
                    AffineTransform.getScaleInstance(factor, factor).createTransformedShape(outline),
                    width * factor,
                    ascent * factor,
                    descent * factor);
        }

        Shape at(double x, double baseline) {
            return AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(outline);
        }
    }

    /** A block of lines, their baselines counted from its top. */
    record Block(List<Line> lines, List<Double> baselines, double width, double height) {
        double area() {
            return lines.stream()
                    .mapToDouble(line -> line.width() * line.ascent())
                    .sum();
        }
    }

    static Line line(String text, Face face, double size, double tracking) {
        String set = face.capitals ? text.toUpperCase(Locale.ROOT) : text;
        Font font = face.font()
                .deriveFont(Map.of(
                        TextAttribute.SIZE,
                        BASE,
                        TextAttribute.KERNING,
                        TextAttribute.KERNING_ON,
                        TextAttribute.TRACKING,
                        tracking));
        Shape outline = new TextLayout(set, font, CONTEXT).getOutline(null);
        Rectangle2D ink = outline.getBounds2D();
        Shape flush = AffineTransform.getTranslateInstance(-ink.getMinX(), 0).createTransformedShape(outline);
        return new Line(flush, ink.getWidth(), -ink.getMinY(), Math.max(0, ink.getMaxY())).scaled(size / BASE);
    }

    /** The breaking of a title that fills its box best. */
    static Block fit(String title, Face face, double width, double height) {
        String[] words = title.split(" ");
        Block best = null;
        for (int breaks = 0; breaks < 1 << (words.length - 1); breaks++) {
            if (Integer.bitCount(breaks) >= MOST_LINES) {
                continue;
            }
            Block block = stack(broken(words, breaks), face, width, height);
            if (best == null || block.area() > best.area() * 1.02) {
                best = block;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("A title needs a word");
        }
        return best;
    }

    private static List<String> broken(String[] words, int breaks) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            if ((breaks & 1 << (word - 1)) != 0) {
                lines.add(line.toString());
                line = new StringBuilder(words[word]);
            } else {
                line.append(' ').append(words[word]);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static Block stack(List<String> texts, Face face, double width, double height) {
        List<Line> set = texts.stream()
                .map(text -> line(text, face, BASE, face.tracking))
                .toList();
        double widest = set.stream().mapToDouble(Line::width).max().orElseThrow();
        double common = width / widest;
        List<Line> fitted = set.stream()
                .map(line -> line.scaled(face.justified ? Math.min(width / line.width(), common * 2.1) : common))
                .toList();
        double tall = heightOf(fitted, face);
        double shrink = Math.min(1, height / tall);
        return placed(fitted.stream().map(line -> line.scaled(shrink)).toList(), face);
    }

    private static double heightOf(List<Line> lines, Face face) {
        return placed(lines, face).height();
    }

    private static Block placed(List<Line> lines, Face face) {
        List<Double> baselines = new ArrayList<>();
        double y = 0;
        double widest = 0;
        for (Line line : lines) {
            double gap = baselines.isEmpty() ? 0 : line.ascent() * (face.capitals ? GAP : GAP * 1.6);
            y += gap + line.ascent();
            baselines.add(y);
            y += line.descent() > line.ascent() * 0.12 ? line.descent() : 0;
            widest = Math.max(widest, line.width());
        }
        return new Block(lines, baselines, widest, y);
    }
}
