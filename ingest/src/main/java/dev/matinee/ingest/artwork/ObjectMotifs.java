package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** One thing, made large. */
final class ObjectMotifs {
    private ObjectMotifs() {}

    static void bigClock(Stage s) {
        s.sky(s.ground, s.main);
        for (double x = s.left; x < s.right; x += 0.3) {
            double y = 0.2 + s.between(0, 0.8);
            s.box(mix(s.ground, s.shade, s.between(0.2, 0.9)), x, y, 0.27, 3);
        }
        s.poly(s.shade, 0.2, s.top, s.right + 3, s.top - 1, s.right + 3, s.bottom, 0.62, s.bottom);
        for (double y = -1.6; y < 2.6; y += 0.36) {
            s.line(fade(s.ink, 0.5), 0.02, 0.3, y, s.right + 1, y - 0.26);
        }
        s.circle(s.ink, 0, -0.12, 0.94);
        s.circle(s.paper, 0, -0.12, 0.86);
        s.ring(s.accent, 0, -0.12, 0.78, 0.02);
        for (int hour = 0; hour < 12; hour++) {
            int at = hour;
            s.at(
                    0,
                    -0.12,
                    hour * 30,
                    1,
                    () -> s.box(
                            s.ink,
                            at % 3 == 0 ? -0.035 : -0.02,
                            -0.74,
                            at % 3 == 0 ? 0.07 : 0.04,
                            at % 3 == 0 ? 0.2 : 0.13));
        }
        s.line(s.ink, 0.055, 0, -0.12, -0.36, 0.12);
        s.line(s.ink, 0.045, 0, -0.12, 0.55, -0.34);
        s.circle(s.accent, 0, -0.12, 0.07);
        s.at(0.55, -0.33, 0, 0.86, () -> {
            s.line(s.ink, 0.07, -0.02, 0.02, 0.02, 0.34);
            s.line(s.ink, 0.07, 0.05, 0.02, 0.14, 0.34);
            s.circle(s.ink, 0.09, 0.2, 0.09);
            s.oval(s.accent, 0.09, 0.12, 0.14, 0.028);
            s.box(s.accent, 0.01, 0.04, 0.16, 0.08);
            s.shape(s.ink, "M 0 .3 L .18 .3 L .2 .7 L 0 .7 Z");
            s.line(s.ink, 0.075, 0.06, 0.68, -0.1, 1.02);
            s.line(s.ink, 0.075, 0.14, 0.68, 0.22, 1.06);
            s.line(s.ink, 0.06, -0.12, 1.02, -0.2, 1.0);
            s.line(s.ink, 0.06, 0.22, 1.06, 0.32, 1.06);
        });
    }

    static void uniform(Stage s) {
        s.sky(s.ground, s.shade);
        s.shape(mix(s.ground, s.ink, 0.35), "M -4 3 L -4 -.1 Q -1.4 -.9 -.5 -1 L .5 -1 Q 1.4 -.9 4 -.1 L 4 3 Z");
        s.shape(s.ink, "M -.5 -1.02 L .5 -1.02 L .44 -.7 Q 0 -.5 -.44 -.7 Z");
        s.trace(s.accent, 0.035, "M -.46 -.74 Q 0 -.54 .46 -.74");
        s.circle(mix(s.paper, s.accent, 0.4), 0, -1.4, 0.44);
        s.shape(
                s.paper,
                "M -.5 -1.26 Q -.3 -1.1 0 -1.2 Q .3 -1.1 .5 -1.26 Q .46 -.86 .2 -.84 Q .04 -.9 0 -1.0 Q -.04 -.9 -.2 -.84 Q -.46 -.86 -.5 -1.26 Z");
        s.line(s.ink, 0.02, 0, -0.56, 0, 2.6);
        for (int row = 0; row < 8; row++) {
            double y = -0.34 + row * 0.27;
            double half = 0.4 - row * 0.012;
            s.trace(s.accent, 0.035, "M " + -half + " " + y + " Q 0 " + (y + 0.09) + " " + half + " " + y);
            for (int side : new int[] {-1, 1}) {
                s.ball(s.accent, side * half, y, 0.075);
                s.trace(s.accent, 0.02, "M " + side * half + " " + y + " L " + side * (half + 0.16) + " " + (y - 0.05));
            }
        }
        for (int side : new int[] {-1, 1}) {
            s.oval(s.accent, side * 1.02, -0.62, 0.3, 0.12);
            for (int i = 0; i < 12; i++) {
                double x = side * (0.76 + i * 0.048);
                s.line(s.accent, 0.022, x, -0.58, x + side * 0.05, -0.3 + 0.06 * Math.sin(i));
            }
            s.oval(mix(s.accent, s.ink, 0.25), side * 1.02, -0.64, 0.22, 0.07);
        }
        s.at(-0.86, 0.1, -6, 1, () -> s.box(s.main, -0.12, 0, 0.24, 0.1));
        SkyMotifs.star(s, s.accent, -0.86, 0.34, 0.13);
    }

    static void bowTie(Stage s) {
        s.sky(s.shade, s.ground);
        s.shape(s.ink, "M -4 3 L -4 .2 Q -1.6 -.5 -.5 -.9 L .5 -.9 Q 1.6 -.5 4 .2 L 4 3 Z");
        s.shape(s.paper, "M -.5 -.92 L .5 -.92 L .62 2.6 L -.62 2.6 Z");
        for (int i = -3; i <= 3; i++) {
            s.line(fade(s.main, 0.5), 0.012, i * 0.1, -0.5, i * 0.12, 2.6);
        }
        s.poly(s.paper, -0.5, -1.2, 0, -0.72, -0.32, -0.5, -0.66, -0.86);
        s.poly(s.paper, 0.5, -1.2, 0, -0.72, 0.32, -0.5, 0.66, -0.86);
        s.line(fade(s.main, 0.7), 0.012, -0.5, -1.2, 0, -0.72, 0.5, -1.2);
        s.shape(
                mix(s.ink, s.shade, 0.6),
                "M -.56 -.82 L -1.2 -.2 L -.9 -.02 L -1.0 .16 L -.5 2.2 L -.2 2.6 L -.62 2.6 L -4 2.6 L -2 0 Z");
        s.shape(
                mix(s.ink, s.shade, 0.6),
                "M .56 -.82 L 1.2 -.2 L .9 -.02 L 1.0 .16 L .5 2.2 L .2 2.6 L .62 2.6 L 4 2.6 L 2 0 Z");
        s.shape(
                s.accent,
                "M 0 -.64 Q -.4 -.98 -.74 -.92 Q -.8 -.6 -.74 -.3 Q -.4 -.28 0 -.56 Q .4 -.28 .74 -.3 Q .8 -.6 .74 -.92 Q .4 -.98 0 -.64 Z");
        s.shape(mix(s.accent, s.ink, 0.3), "M -.14 -.66 L .14 -.66 L .12 -.5 L -.12 -.5 Z");
        s.trace(
                mix(s.accent, s.ink, 0.35),
                0.018,
                "M -.2 -.6 L -.6 -.72 M -.2 -.56 L -.58 -.46 M .2 -.6 L .6 -.72 M .2 -.56 L .58 -.46");
        for (double y : new double[] {0.05, 0.52, 0.99}) {
            s.circle(s.ink, 0, y, 0.055);
            s.circle(s.paper, -0.015, y - 0.015, 0.015);
        }
        s.at(0.86, 0.34, 0, 1, () -> {
            for (int i = 0; i < 7; i++) {
                double angle = i * Math.PI * 2 / 7;
                s.circle(s.paper, Math.cos(angle) * 0.11, Math.sin(angle) * 0.11, 0.085);
            }
            s.circle(s.accent, 0, 0, 0.06);
        });
    }

    static void poisonGlass(Stage s) {
        s.sky(s.ink, s.ground);
        s.stars(40, -0.4, s.paper);
        for (double x = s.left; x < s.right; x += 0.22) {
            double y = s.between(0.1, 0.75);
            s.box(mix(s.ground, s.shade, s.between(0.2, 0.8)), x, y, 0.2, 3);
            for (double dy = 0.06; dy < 0.6; dy += 0.1) {
                if (s.random.nextInt(3) == 0) {
                    s.box(fade(s.accent, 0.55), x + 0.05 + 0.07 * s.random.nextInt(2), y + dy, 0.035, 0.045);
                }
            }
        }
        s.glow(s.accent, 0, 0.1, 1.4, 0.7);
        s.shape(fade(s.paper, 0.2), "M -.6 -.62 L .6 -.62 L .46 .86 L -.46 .86 Z");
        s.shape(
                s.down(-0.15, 0.85, s.accent, mix(s.accent, s.shade, 0.55)),
                "M -.555 -.12 L .555 -.12 L .46 .8 L -.46 .8 Z");
        s.oval(mix(s.accent, s.paper, 0.5), 0, -0.12, 0.555, 0.075);
        s.at(
                -0.16,
                0.2,
                14,
                1,
                () -> s.stroke(fade(s.paper, 0.75), 0.025, new Rectangle2D.Double(-0.17, -0.17, 0.34, 0.34)));
        s.at(
                0.18,
                0.02,
                -18,
                1,
                () -> s.stroke(fade(s.paper, 0.75), 0.025, new Rectangle2D.Double(-0.15, -0.15, 0.3, 0.3)));
        s.shape(s.ink, "M -.2 .6 Q -.26 .34 0 .32 Q .26 .34 .2 .6 L .12 .64 L .12 .74 L -.12 .74 L -.12 .64 Z");
        s.circle(s.accent, -0.085, 0.52, 0.055);
        s.circle(s.accent, 0.085, 0.52, 0.055);
        s.poly(s.accent, 0, 0.57, 0.025, 0.63, -0.025, 0.63);
        s.trace(s.paper, 0.022, "M -.6 -.62 L -.46 .86 L .46 .86 L .6 -.62");
        s.stroke(s.paper, 0.02, new java.awt.geom.Ellipse2D.Double(-0.6, -0.7, 1.2, 0.16));
        s.shape(fade(s.paper, 0.5), "M -.5 -.4 L -.43 -.42 L -.38 .5 L -.43 .5 Z");
        s.shape(s.accent, "M 0 -1.1 Q .12 -.92 0 -.86 Q -.12 -.92 0 -1.1 Z");
        s.floor(0.86, s.ink, s.ink);
        s.oval(fade(s.accent, 0.5), 0, 0.92, 0.7, 0.05);
    }

    static void telephones(Stage s) {
        s.box(s.ground, s.left, s.top, s.right - s.left, s.bottom - s.top);
        s.rays(fade(s.shade, 0.7), 0, 0.1, 20, 5, 0.08, 0.5);
        for (int i = 0; i < 7; i++) {
            s.at(s.between(-1, 1), s.between(-1.25, 0.9), s.between(-18, 18), 1, () -> {
                s.box(s.paper, -0.42, -0.3, 0.84, 0.6);
                s.box(s.ink, -0.36, -0.24, 0.72, 0.09);
                for (int line = 0; line < 5; line++) {
                    s.box(fade(s.ink, 0.35), -0.36, -0.09 + line * 0.07, 0.33, 0.03);
                    s.box(fade(s.ink, 0.35), 0.03, -0.09 + line * 0.07, 0.33, 0.03);
                }
            });
        }
        phone(s, -0.42, 0.9, s.ink, 1);
        phone(s, 0.44, 0.9, s.accent, -1);
        s.trace(s.main, 0.035, "M -.42 .86 C -.1 1.4 .1 .5 .44 .86");
        for (int i = 0; i < 9; i++) {
            double angle = -Math.PI * (0.15 + i * 0.0875);
            s.line(
                    s.main,
                    0.028,
                    Math.cos(angle) * 0.5,
                    -0.4 + Math.sin(angle) * 0.5,
                    Math.cos(angle) * 0.8,
                    -0.4 + Math.sin(angle) * 0.8);
        }
        s.floor(0.96, s.main, mix(s.main, s.ink, 0.5));
    }

    private static void phone(Stage s, double x, double y, Color body, int side) {
        s.at(x, y, 0, 1, () -> {
            s.g.scale(side, 1);
            s.shape(body, "M -.26 .06 Q -.24 -.06 -.08 -.08 L -.06 -.7 L .06 -.7 L .08 -.08 Q .24 -.06 .26 .06 Z");
            s.circle(body, 0, -0.78, 0.12);
            s.shape(body, "M .04 -.84 L .3 -1.0 L .38 -.72 L .06 -.72 Z");
            s.oval(mix(body, s.paper, 0.4), 0.345, -0.86, 0.05, 0.15);
            s.shape(body, "M -.36 -.3 L -.3 -.84 L -.2 -.84 L -.18 -.3 Q -.27 -.22 -.36 -.3 Z");
            s.oval(mix(body, s.paper, 0.3), -0.25, -0.86, 0.09, 0.04);
            s.line(body, 0.03, -0.26, -0.52, 0, -0.52);
            s.trace(body, 0.02, "M -.27 -.26 Q -.4 .1 -.16 .04");
        });
    }

    static void candles(Stage s) {
        s.sky(s.ink, s.ground);
        s.shape(fade(s.shade, 0.7), "M -1.4 2.6 L -1.4 -.2 Q -1.2 -1.4 0 -1.6 Q 1.2 -1.4 1.4 -.2 L 1.4 2.6 Z");
        s.glow(s.accent, 0, 0, 1.7, 0.75);
        for (int row = 0; row < 6; row++) {
            double scale = 0.3 + row * 0.15;
            double base = -0.05 + row * 0.24;
            for (double x = s.left - (row % 2) * 0.15; x < s.right; x += 0.36 * scale + 0.06) {
                if (row >= 3 && Math.abs(x) < 0.34) {
                    continue;
                }
                double height = s.between(0.22, 0.6) * scale;
                double half = 0.05 * scale;
                s.box(
                        s.across(x - half, x + half, mix(s.paper, s.accent, 0.4), mix(s.main, s.ink, 0.3)),
                        x - half,
                        base - height,
                        half * 2,
                        2.6);
                s.glow(s.accent, x, base - height - 0.06 * scale, 0.3 * scale, 0.85);
                s.shape(
                        s.paper,
                        "M " + (x - half * 0.6) + " " + (base - height) + " Q " + (x - half) + " "
                                + (base - height - 0.07 * scale) + " " + x + " " + (base - height - 0.17 * scale)
                                + " Q " + (x + half) + " " + (base - height - 0.07 * scale) + " " + (x + half * 0.6)
                                + " " + (base - height) + " Z");
            }
        }
        s.shape(s.ink, "M -.3 1.3 Q -.36 .5 -.2 .14 Q -.16 -.14 0 -.2 Q .16 -.14 .2 .14 Q .36 .5 .3 1.3 Z");
        s.shape(s.paper, "M -.08 .02 Q -.08 -.1 0 -.1 Q .08 -.1 .08 .02 Q .06 .12 0 .14 Q -.06 .12 -.08 .02 Z");
        s.box(s.ink, -0.05, 0.01, 0.035, 0.025);
        s.box(s.ink, 0.015, 0.01, 0.035, 0.025);
        s.line(s.ink, 0.03, 0.36, 1.3, 0.36, -0.4);
        s.shape(s.accent, "M .36 -.42 Q -.1 -.6 -.4 -.28 Q -.02 -.42 .34 -.34 Z");
    }

    static void inkBlot(Stage s) {
        s.sky(s.ground, s.shade);
        for (double y = s.top + 0.1; y < s.bottom; y += 0.14) {
            s.line(fade(s.main, 0.35), 0.007, s.left, y, s.right, y);
        }
        s.line(fade(s.accent, 0.7), 0.01, -0.95, s.top, -0.95, s.bottom);
        for (int i = 0; i < 64; i++) {
            double angle = i * Math.PI / 32;
            double reach = 0.5 + (i % 4 == 0 ? s.between(0.2, 0.52) : s.between(0.02, 0.2));
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            s.line(s.ink, 0.075, 0, -0.1, x * reach * 0.92, -0.1 + y * reach * 0.92);
            s.circle(s.ink, x * reach, -0.1 + y * reach, s.between(0.03, 0.075));
        }
        s.circle(s.ink, 0, -0.1, 0.62);
        for (int i = 0; i < 26; i++) {
            double angle = s.between(0, Math.PI * 2);
            double far = s.between(0.95, 1.5);
            s.circle(s.ink, Math.cos(angle) * far, -0.1 + Math.sin(angle) * far, s.between(0.01, 0.045));
        }
        s.window(s.accent, -0.2, -0.38, 0.4, 0.5, true);
        s.glow(s.accent, 0, -0.14, 0.5, 0.35);
        s.person(s.ink, 0.08, 0.1, 0.34);
        s.at(0.7, 0.5, 38, 1, () -> {
            s.shape(s.main, "M -.05 -.1 L .05 -.1 L .075 -1.2 L -.075 -1.2 Z");
            s.shape(s.accent, "M -.06 -.12 Q -.09 .04 0 .26 Q .09 .04 .06 -.12 Z");
            s.line(s.ink, 0.012, 0, 0, 0, 0.25);
        });
    }

    static void inkwell(Stage s) {
        s.sky(s.ground, s.shade);
        s.circle(s.accent, 0, -0.3, 0.86);
        s.halftone(fade(s.paper, 0.7), 0, -0.3, 0.86, 0.08);
        s.shape(s.ink, "M -.2 .3 Q -.7 .1 -.5 -.24 Q -.3 -.44 -.36 -.62 Q -.1 -.6 .1 -.4 Q .36 -.1 .2 .3 Z");
        s.circle(s.ink, 0.1, -0.54, 0.34);
        s.shape(s.ink, "M -.14 -.76 L .12 -1.34 L .42 -.7 Z");
        for (int i = 0; i < 3; i++) {
            s.circle(s.paper, 0.12 + i * 0.01, -1.12 + i * 0.17, 0.055);
        }
        s.oval(s.paper, 0.14, -0.52, 0.24, 0.26);
        s.circle(s.ink, 0.06, -0.58, 0.045);
        s.circle(s.ink, 0.24, -0.58, 0.045);
        s.circle(s.accent, 0.15, -0.5, 0.06);
        s.trace(s.ink, 0.024, "M .02 -.42 Q .16 -.3 .28 -.42");
        s.circle(s.paper, -0.06, -0.12, 0.07);
        s.circle(s.paper, 0.02, 0.1, 0.07);
        s.line(s.ink, 0.13, 0.16, -0.1, 0.62, -0.34);
        s.circle(s.paper, 0.68, -0.38, 0.11);
        s.line(s.ink, 0.13, -0.4, -0.16, -0.72, 0.06);
        s.circle(s.paper, -0.76, 0.1, 0.11);
        s.shape(s.main, "M -.62 1.14 Q -.74 .62 -.4 .46 L -.36 .3 L .36 .3 L .4 .46 Q .74 .62 .62 1.14 Z");
        s.box(mix(s.main, s.ink, 0.4), -0.42, 0.2, 0.84, 0.14);
        s.shape(s.paper, "M -.4 .66 L .4 .66 L .4 .98 L -.4 .98 Z");
        s.box(s.ink, -0.28, 0.78, 0.56, 0.05);
        s.box(s.ink, -0.18, 0.87, 0.36, 0.03);
        s.shape(fade(s.paper, 0.35), "M -.56 .98 Q -.6 .66 -.44 .56 L -.4 .62 Q -.5 .7 -.48 .98 Z");
        s.floor(1.12, s.ink, s.ink);
        for (int i = 0; i < 14; i++) {
            s.circle(s.ink, s.between(-1.1, 1.1), s.between(0.3, 1.05), s.between(0.012, 0.04));
        }
    }

    static void keyhole(Stage s) {
        s.sky(s.ground, s.shade);
        for (double x = s.left; x < s.right; x += 0.34) {
            s.box(fade(s.ink, s.between(0.05, 0.22)), x, s.top, 0.32, 6);
        }
        s.at(
                0,
                0,
                0,
                1,
                () -> s.shape(
                        s.accent,
                        "M -.68 -.16 Q -.68 -.98 0 -.98 Q .68 -.98 .68 -.16 Q .68 .1 .5 .3 L .78 1.14 L -.78 1.14 L -.5 .3 Q -.68 .1 -.68 -.16 Z"));
        java.awt.geom.Path2D hole = Outline.parse(
                "M -.56 -.18 Q -.56 -.86 0 -.86 Q .56 -.86 .56 -.18 Q .56 .08 .36 .28 L .62 1.04 L -.62 1.04 L -.36 .28 Q -.56 .08 -.56 -.18 Z");
        s.within(hole, () -> {
            s.box(s.down(-0.9, 1, s.main, s.paper), -1, -1, 2, 2.2);
            s.circle(s.paper, 0.2, -0.5, 0.17);
            s.hills(mix(s.shade, s.main, 0.3), 0.66, 0.1, 0.3);
            s.shape(
                    s.ink,
                    "M -.24 1.1 Q -.34 .5 -.12 .3 L -.2 -.2 Q -.16 -.36 -.08 -.2 L -.02 .04 L .06 -.22 Q .14 -.36 .16 -.18 L .06 .22 Q .2 .3 .2 .5 Q .18 .62 .1 .66 Q .3 .8 .22 1.1 Z");
            s.circle(s.paper, 0.1, 0.42, 0.03);
            s.ring(s.accent, 0.3, 0.78, 0.1, 0.03);
            s.line(s.accent, 0.02, 0.16, 0.64, 0.28, 0.7);
            s.shape(s.accent, "M -.2 .7 L .14 .7 L .2 1.1 L -.28 1.1 Z");
        });
        for (double[] card :
                new double[][] {{-0.96, -0.66, -18}, {0.98, -0.84, 14}, {-1.02, 0.4, 12}, {1.04, 0.34, -16}}) {
            s.at(card[0], card[1], card[2], 0.42, () -> {
                s.box(s.paper, -0.4, -0.56, 0.8, 1.12);
                if (card[0] < 0) {
                    s.shape(s.main, "M 0 .3 Q -.5 -.1 -.2 -.26 Q -.04 -.3 0 -.12 Q .04 -.3 .2 -.26 Q .5 -.1 0 .3 Z");
                } else {
                    s.shape(
                            s.ink,
                            "M 0 -.34 Q .5 .04 .2 .18 Q .06 .22 .03 .1 L .1 .34 L -.1 .34 L -.03 .1 Q -.06 .22 -.2 .18 Q -.5 .04 0 -.34 Z");
                }
            });
        }
    }
}
