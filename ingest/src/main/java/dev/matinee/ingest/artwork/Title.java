package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.luminance;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Sets a poster's title and credit in the way its layout asks for. */
final class Title {
    private static final double MARGIN = 0.085;
    private static final double CREDIT_SIZE = 17;

    private final Graphics2D g;
    private final Look look;
    private final int width;
    private final int height;
    private final double room;

    private Title(Graphics2D g, Look look, int width, int height) {
        this.g = g;
        this.look = look;
        this.width = width;
        this.height = height;
        this.room = width * (1 - 2 * MARGIN);
    }

    static void letter(Graphics2D g, Look look, int width, int height) {
        Title title = new Title(g, look, width, height);
        switch (look.layout()) {
            case FOOT -> title.foot();
            case HEAD -> title.head();
            case BAND -> title.band();
            case TILT -> title.tilt();
        }
    }

    private Color dim() {
        return luminance(look.palette().ground) > 0.5 ? look.palette().ground : look.palette().ink;
    }

    private void foot() {
        Color dim = dim();
        shade(height * 0.5f, fade(dim, 0), height * 0.74f, fade(dim, 0.9));
        g.setPaint(fade(dim, 0.9));
        g.fill(new Rectangle2D.Double(0, height * 0.74, width, height * 0.26));
        Lettering.Block block = Lettering.fit(look.title(), look.face(), room, height * 0.23);
        double creditAt = height * 0.948;
        double top = creditAt - CREDIT_SIZE - 22 - block.height();
        block(block, top, readable(dim));
        credit(creditAt, lively(dim));
        rule(dim);
    }

    private void head() {
        Color dim = dim();
        shade(0, fade(dim, 0.92), height * 0.44f, fade(dim, 0));
        shade(height * 0.82f, fade(dim, 0), height * 1f, fade(dim, 0.8));
        Lettering.Block block = Lettering.fit(look.title(), look.face(), room, height * 0.22);
        block(block, height * 0.062, readable(dim));
        credit(height * 0.948, readable(dim));
        rule(dim);
    }

    private void band() {
        Color paper = luminance(look.palette().ground) > 0.45 ? look.palette().ink : look.palette().accent;
        double top = height * 0.725;
        g.setPaint(paper);
        g.fill(new Rectangle2D.Double(0, top, width, height - top));
        Lettering.Block block = Lettering.fit(look.title(), look.face(), room, height * 0.165);
        double space = height - top;
        double total = block.height() + 20 + CREDIT_SIZE;
        double start = top + (space - total) / 2;
        block(block, start, readable(paper));
        credit(start + total, readable(paper));
    }

    private void tilt() {
        Graphics2D slant = (Graphics2D) g.create();
        slant.translate(width * 0.5, height * 0.80);
        slant.rotate(Math.toRadians(-9));
        Lettering.Block block = Lettering.fit(look.title(), look.face(), width * 0.86, height * 0.2);
        double pad = 15;
        double y = -block.height() / 2 - pad * block.lines().size();
        for (int i = 0; i < block.lines().size(); i++) {
            Lettering.Line line = block.lines().get(i);
            Color bar = i % 2 == 0 ? look.palette().ink : look.palette().main;
            double tall = line.ascent() + pad * 2;
            slant.setPaint(bar);
            slant.fill(new Rectangle2D.Double(-width, y, width * 2.0, tall));
            slant.setPaint(readable(bar));
            slant.fill(line.at(-line.width() / 2, y + pad + line.ascent()));
            y += tall;
        }
        slant.setPaint(look.palette().accent);
        slant.fill(new Rectangle2D.Double(-width, y, width * 2.0, 44));
        Lettering.Line credit = creditLine(width * 0.84);
        slant.setPaint(readable(look.palette().accent));
        slant.fill(credit.at(-credit.width() / 2, y + 22 + credit.ascent() / 2));
        slant.dispose();
    }

    private void block(Lettering.Block block, double top, Color colour) {
        g.setPaint(colour);
        for (int i = 0; i < block.lines().size(); i++) {
            Lettering.Line line = block.lines().get(i);
            double x = look.face() == Face.GOTHIC
                    ? width * MARGIN + (room - block.width()) / 2
                    : (width - line.width()) / 2;
            g.fill(line.at(x, top + block.baselines().get(i)));
        }
    }

    private void credit(double baseline, Color colour) {
        Lettering.Line line = creditLine(room);
        g.setPaint(colour);
        g.fill(line.at((width - line.width()) / 2, baseline));
    }

    private Lettering.Line creditLine(double most) {
        Lettering.Line line = Lettering.line(look.credit(), Face.SANS, CREDIT_SIZE, 0.14);
        return line.width() > most ? line.scaled(most / line.width()) : line;
    }

    /** A thin frame, as the picture palaces had it. */
    private void rule(Color dim) {
        if (look.face() == Face.DECO) {
            g.setPaint(fade(lively(dim), 0.85));
            double inset = width * 0.035;
            for (double gap : new double[] {0, 5}) {
                g.draw(new Rectangle2D.Double(
                        inset + gap, inset + gap, width - 2 * (inset + gap), height - 2 * (inset + gap)));
            }
        }
    }

    private void shade(float from, Color upper, float to, Color lower) {
        g.setPaint(new GradientPaint(0, from, upper, 0, to, lower));
        g.fill(new Rectangle2D.Double(0, from, width, to - from));
    }

    /** Ink or paper, whichever is read better on it. */
    private Color readable(Color on) {
        return contrast(look.palette().paper, on) >= contrast(look.palette().ink, on)
                ? look.palette().paper
                : look.palette().ink;
    }

    /** The accent where it is legible, at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
    private Color lively(Color on) {
        return contrast(look.palette().accent, on) >= 4.5 ? look.palette().accent : readable(on);
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }
}
