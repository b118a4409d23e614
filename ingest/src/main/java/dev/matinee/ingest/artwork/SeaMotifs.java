package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;

/** Water, and what is on it or under it. */
final class SeaMotifs {
    private SeaMotifs() {}

    static void deepSea(Stage s) {
        s.sky(s.main, s.ground);
        for (int i = 0; i < 7; i++) {
            double x = -1.6 + i * 0.5;
            s.poly(
                    s.down(s.top, 1, fade(s.paper, 0.3), fade(s.paper, 0)),
                    x,
                    s.top,
                    x + 0.22,
                    s.top,
                    x + 0.9,
                    1.1,
                    x + 0.3,
                    1.1);
        }
        s.hills(mix(s.ground, s.ink, 0.3), 0.85, 0.14, 0.4);
        s.poly(s.across(-0.2, -2.4, fade(s.accent, 0.85), fade(s.accent, 0)), -0.6, -0.06, -3.2, 0.7, -3.2, -0.5);
        s.shape(s.ink, "M -.78 0 Q -.5 -.3 .1 -.3 Q .7 -.3 1.05 0 Q .7 .28 .1 .28 Q -.5 .28 -.78 0 Z");
        s.poly(s.ink, 0.9, 0, 1.25, -0.26, 1.18, 0, 1.25, 0.26);
        s.shape(s.ink, "M -.2 -.26 L -.1 -.5 L .35 -.5 L .42 -.26 Z");
        s.poly(s.ink, -0.9, 0, -0.6, -0.08, -0.6, 0.08);
        for (int i = -4; i < 6; i++) {
            s.poly(s.ink, i * 0.13, -0.28, i * 0.13 + 0.06, -0.36, i * 0.13 + 0.12, -0.28);
        }
        s.glow(s.accent, -0.42, -0.03, 0.5, 0.8);
        s.circle(s.accent, -0.42, -0.03, 0.15);
        s.ring(s.main, -0.42, -0.03, 0.16, 0.035);
        for (int i = 0; i < 4; i++) {
            s.circle(s.accent, 0.02 + i * 0.24, 0, 0.05);
        }
        double[][] arms = {{-0.9, 1}, {-0.4, 0.75}, {0.35, 1.1}, {0.85, 0.85}};
        for (double[] arm : arms) {
            tentacle(s, arm[0], arm[1]);
        }
        for (int i = 0; i < 40; i++) {
            s.ring(fade(s.paper, 0.6), s.between(-1.1, 1.3), s.between(-1.3, 0.7), s.between(0.008, 0.04), 0.007);
        }
    }

    private static void tentacle(Stage s, double x, double height) {
        double sway = x < 0 ? 1 : -1;
        for (int i = 0; i <= 90; i++) {
            double share = i / 90.0;
            double bend = Math.sin(share * 4.4) * 0.26 * sway + share * share * 0.2 * sway;
            double y = 1.25 - share * height;
            double radius = 0.115 * (1 - share) + 0.012;
            s.circle(s.ink, x + bend, y, radius);
            if (i % 6 == 0) {
                s.circle(mix(s.main, s.ink, 0.35), x + bend + radius * 0.5 * sway, y, radius * 0.3);
            }
        }
    }

    static void battleship(Stage s) {
        s.sky(s.ground, s.main);
        s.poly(s.shade, s.left, s.top, s.left + 1.4, s.top, s.right, 0.2, s.right, 1.6);
        s.poly(fade(s.paper, 0.95), s.left, -0.2, s.right, -1.5, s.right, -1.2, s.left, 0.2);
        s.circle(s.accent, -0.5, -0.72, 0.3);
        s.shape(s.ink, "M 0 -.5 L .75 -.3 Q .5 .5 .07 1.15 L -.07 1.15 Q -.5 .5 -.75 -.3 Z");
        s.shape(mix(s.ink, s.shade, 0.75), "M 0 -.5 L .75 -.3 Q .5 .5 .07 1.15 L 0 1.15 Z");
        s.line(s.paper, 0.015, -0.7, -0.18, -0.36, 0.55);
        s.circle(s.paper, -0.44, 0, 0.04);
        s.circle(s.paper, 0.44, 0, 0.04);
        s.box(s.ink, -0.34, -0.9, 0.68, 0.52);
        s.box(s.ink, -0.2, -1.12, 0.4, 0.26);
        s.box(s.accent, -0.26, -0.82, 0.52, 0.045);
        s.line(s.ink, 0.035, 0, -1.1, 0, -1.5);
        s.poly(s.accent, 0.02, -1.5, 0.5, -1.42, 0.02, -1.3);
        for (double x : new double[] {-0.2, 0.2}) {
            s.circle(s.ink, x, -0.42, 0.16);
            s.circle(mix(s.ink, s.paper, 0.35), x, -0.42, 0.11);
            s.circle(s.ink, x, -0.42, 0.075);
        }
        for (int side : new int[] {-1, 1}) {
            s.line(s.ink, 0.025, side * 0.3, -0.75, side * 0.85, -0.95);
            s.smoke(s.ink, side * 0.28, -1.0, side * 0.5, -0.6, 6, 0.17);
            s.poly(fade(s.paper, 0.9), 0, 0.98, side * 1.5, 0.86, side * 1.7, 1.2, 0, 1.3);
        }
        s.floor(1.1, s.ink, s.ink);
        s.ripples(s.paper, 0, 1.12, 1.2, 0.16, 14);
    }

    static void icebergs(Stage s) {
        s.sky(s.main, s.ground);
        for (int band = 0; band < 5; band++) {
            double y = -1.1 + band * 0.14;
            s.shape(
                    fade(band % 2 == 0 ? s.paper : s.accent, 0.26),
                    "M -4 " + (y + 0.2) + " C -2 " + (y - 0.5) + " -.6 " + (y + 0.6) + " .4 "
                            + (y - 0.1) + " C 1 " + (y - 0.5) + " 1.6 " + y + " 4 " + (y - 0.3) + " L 4 " + (y - 0.12)
                            + " C 1.6 " + (y + 0.2) + " 1 "
                            + (y - 0.3) + " .4 " + (y + 0.15) + " C -.6 " + (y + 0.8) + " -2 " + (y - 0.2) + " -4 "
                            + (y + 0.34) + " Z");
        }
        s.circle(s.paper, 0.55, -0.5, 0.18);
        s.peaks(mix(s.ground, s.shade, 0.5), 0.5, 0.4, 0.6);
        s.floor(0.46, s.shade, s.ink);
        s.shape(
                s.paper,
                "M -1 .5 L -.74 -.2 L -.5 -.02 L -.16 -.86 L .12 -.5 L .3 -.66 L .62 .1 L .78 .02 L 1.02 .5 Z");
        s.shape(mix(s.ground, s.main, 0.55), "M .12 -.5 L .3 -.66 L .62 .1 L .78 .02 L 1.02 .5 L .2 .5 L .34 .1 Z");
        s.shape(mix(s.ground, s.main, 0.3), "M -.16 -.86 L .12 -.5 L .34 .1 L .2 .5 L -.1 .5 L .04 -.1 Z");
        s.shape(fade(s.paper, 0.25), "M -1 .52 L 1.02 .52 L .6 1.1 L .2 1.3 L -.3 1.15 L -.7 .9 Z");
        s.ripples(s.paper, 0, 0.54, 1.4, 0.7, 22);
        s.at(-0.42, 0.74, -3, 0.9, () -> {
            s.shape(s.ink, "M -.62 -.06 Q 0 .02 .66 -.1 Q .3 .1 0 .1 Q -.35 .1 -.62 -.06 Z");
            s.shape(s.accent, "M -.12 -.02 Q -.14 -.3 0 -.32 Q .14 -.3 .12 -.02 Z");
            s.circle(s.ink, 0, -0.36, 0.11);
            s.circle(s.paper, 0.02, -0.35, 0.065);
            s.line(s.ink, 0.025, -0.34, 0.06, 0.32, -0.36);
        });
    }

    static void lakeSun(Stage s) {
        s.sky(s.shade, s.accent);
        s.glow(s.paper, 0, 0.1, 1.9, 0.8);
        for (int i = 5; i >= 1; i--) {
            s.circle(fade(s.accent, 0.3), 0, 0.12, 0.45 + i * 0.13);
        }
        s.circle(s.paper, 0, 0.12, 0.48);
        s.peaks(mix(s.main, s.ground, 0.4), 0.34, 0.34, 0.9);
        s.hills(s.main, 0.36, 0.06, 0.4);
        s.floor(0.34, mix(s.ground, s.accent, 0.3), s.ink);
        s.ripples(s.paper, 0, 0.38, 0.5, 0.9, 30);
        s.ripples(s.accent, 0, 0.42, 1.6, 0.8, 20);
        s.shape(s.ink, "M -.72 .6 Q -.1 .74 .56 .58 Q .42 .82 .1 .84 L -.3 .84 Q -.6 .8 -.72 .6 Z");
        s.person(s.ink, -0.3, 0.72, 0.62);
        s.shape(s.ink, "M .14 .7 L .12 .44 Q .12 .32 .2 .3 Q .3 .32 .3 .44 L .34 .7 Z");
        s.circle(s.ink, 0.21, 0.25, 0.07);
        s.shape(s.ink, "M .1 .3 Q .08 .14 .22 .14 Q .36 .16 .34 .38 L .28 .3 Q .3 .2 .2 .2 Q .12 .22 .1 .3 Z");
        s.line(s.ink, 0.022, -0.34, 0.4, -0.95, 0.9);
        for (int i = 0; i < 34; i++) {
            double x = i % 2 == 0 ? s.between(-1.2, -0.72) : s.between(0.78, 1.3);
            double height = s.between(0.5, 1.1);
            s.trace(
                    s.ink,
                    0.014,
                    "M " + x + " 1.3 Q " + x + " " + (1.3 - height * 0.6) + " " + (x + s.between(-0.1, 0.1)) + " "
                            + (1.3 - height));
        }
    }

    static void ruinReflection(Stage s) {
        s.sky(s.ink, s.main);
        s.glow(s.paper, 0.1, -0.35, 1.5, 0.5);
        s.circle(s.paper, 0.1, -0.42, 0.4);
        s.floor(0.36, mix(s.main, s.ground, 0.5), s.ink);
        s.shape(s.ground, "M -4 .38 L -1 .34 Q 0 .22 1 .34 L 4 .38 Z");
        manor(s, s.ink, s.accent);
        s.at(0, 0.73, 0, 1, () -> {
            s.g.scale(1, -0.8);
            manor(s, fade(s.ink, 0.6), fade(s.accent, 0.5));
        });
        s.ripples(s.paper, 0.1, 0.4, 0.8, 0.8, 34);
        s.trace(s.paper, 0.022, "M .06 -.62 L .12 -.42 L .02 -.28 L .12 -.06 L .04 .1 L .1 .36");
        for (int side : new int[] {-1, 1}) {
            double x = side * 1.02;
            s.trace(s.ink, 0.05, "M " + x + " 1.2 Q " + x * 0.96 + " .4 " + x * 1.06 + " -.3");
            for (int i = 0; i < 9; i++) {
                double y = -0.3 + i * 0.11;
                double reach = s.between(0.12, 0.42) * (s.random.nextBoolean() ? 1 : -1);
                s.trace(
                        s.ink,
                        0.014,
                        "M " + x + " " + y + " Q " + (x + reach * 0.5) + " " + (y - 0.05) + " " + (x + reach) + " "
                                + (y - 0.24));
            }
        }
    }

    private static void manor(Stage s, Color wall, Color light) {
        s.shape(
                wall,
                "M -.66 .36 L -.66 -.2 L -.72 -.2 L -.52 -.6 L -.34 -.2 L -.3 -.2 L -.3 -.34 L -.12 -.34 L -.12 -.62 L -.16 -.62 L .06 -.98 "
                        + "L .28 -.62 L .24 -.62 L .24 -.28 L .44 -.28 L .44 -.42 L .54 -.42 L .54 -.28 L .66 -.12 L .66 .36 Z");
        s.box(light, -0.56, -0.06, 0.08, 0.16);
        s.box(light, 0.34, -0.1, 0.08, 0.16);
        s.box(light, -0.08, -0.5, 0.07, 0.14);
    }

    static void ferrisLake(Stage s) {
        s.sky(s.main, s.ground);
        s.glow(s.paper, 0, -0.2, 1.6, 0.8);
        s.floor(0.5, mix(s.ground, s.main, 0.4), s.ink);
        wheel(s, s.ink);
        s.at(0, 1.0, 0, 1, () -> {
            s.g.scale(1, -0.6);
            wheel(s, fade(s.ink, 0.3));
        });
        s.box(s.ink, s.left, 0.46, s.right - s.left, 0.05);
        for (int i = 0; i < 7; i++) {
            double x = -1.05 + i * 0.35;
            s.shape(
                    s.ink,
                    "M " + (x - 0.12) + " .48 L " + (x - 0.12) + " .3 Q " + x + " .08 " + (x + 0.12) + " .3 L "
                            + (x + 0.12) + " .48 Z");
            s.box(s.accent, x - 0.03, 0.32, 0.06, 0.16);
        }
        s.ripples(s.paper, 0, 0.56, 1.3, 0.7, 28);
        s.person(s.accent, 0.02, 1.02, 0.46);
        s.at(0.02, 1.03, 0, 1, () -> {
            s.g.scale(1, -0.55);
            s.person(fade(s.accent, 0.35), 0, 0, 0.46);
        });
    }

    private static void wheel(Stage s, Color iron) {
        s.poly(iron, -0.4, 0.48, -0.03, -0.3, 0.03, -0.3, 0.4, 0.48, 0.34, 0.48, 0, -0.2, -0.34, 0.48);
        s.ring(iron, 0, -0.3, 0.7, 0.03);
        s.ring(iron, 0, -0.3, 0.6, 0.014);
        for (int i = 0; i < 16; i++) {
            double angle = i * Math.PI / 8;
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            s.line(iron, 0.01, 0, -0.3, x * 0.7, -0.3 + y * 0.7);
            s.shape(
                    iron,
                    "M " + (x * 0.7 - 0.06) + " " + (-0.3 + y * 0.7 + 0.03) + " L " + (x * 0.7 + 0.06) + " "
                            + (-0.3 + y * 0.7 + 0.03) + " L " + (x * 0.7 + 0.045) + " " + (-0.3 + y * 0.7 + 0.11)
                            + " L " + (x * 0.7 - 0.045) + " " + (-0.3 + y * 0.7 + 0.11) + " Z");
        }
        s.circle(iron, 0, -0.3, 0.06);
    }
}
