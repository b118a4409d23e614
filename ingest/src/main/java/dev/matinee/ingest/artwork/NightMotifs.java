package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;

/** What goes about after dark. */
final class NightMotifs {
    private NightMotifs() {}

    static void fogLamp(Stage s) {
        s.sky(s.ink, s.shade);
        for (double x = s.left; x < s.right; x += 0.42) {
            s.box(mix(s.ground, s.shade, s.between(0, 0.5)), x, s.between(-0.9, -0.2), 0.4, 3);
        }
        s.poly(
                s.down(-0.9, 1.1, fade(s.accent, 0.6), fade(s.accent, 0.03)),
                0.36,
                -0.86,
                0.54,
                -0.86,
                1.5,
                1.2,
                -0.6,
                1.2);
        s.glow(s.accent, 0.45, -0.86, 1.3, 0.85);
        for (int i = 0; i < 9; i++) {
            double y = s.between(0.1, 1.1);
            s.oval(fade(s.main, 0.16), s.between(s.left, s.right), y, s.between(0.7, 1.6), s.between(0.08, 0.2));
        }
        s.line(s.ink, 0.05, 0.45, 1.2, 0.45, -0.66);
        s.poly(s.ink, 0.36, -0.66, 0.54, -0.66, 0.62, -1.0, 0.28, -1.0);
        s.poly(s.paper, 0.38, -0.7, 0.52, -0.7, 0.57, -0.97, 0.33, -0.97);
        s.poly(s.ink, 0.26, -1.0, 0.64, -1.0, 0.45, -1.16);
        s.line(s.ink, 0.035, 0.25, -0.56, 0.65, -0.56);
        s.at(-0.2, 1.02, 0, 1.42, () -> {
            s.person(s.ink, 0, 0, 1);
            s.shape(s.main, "M -.06 -.78 L .07 -.78 L .09 -.72 L -.08 -.72 Z");
            s.poly(s.main, 0.03, -0.74, 0.09, -0.5, 0.03, -0.52);
        });
        s.floor(1.0, mix(s.shade, s.ink, 0.4), s.ink);
        s.ripples(s.accent, 0.45, 1.03, 0.5, 0.3, 16);
        for (int i = 0; i < 6; i++) {
            s.oval(fade(s.paper, 0.1), s.between(s.left, s.right), s.between(0.75, 1.1), s.between(0.6, 1.4), 0.08);
        }
    }

    static void hauntedHill(Stage s) {
        s.sky(s.ground, s.shade);
        s.stars(70, 0.2, s.paper);
        s.glow(s.accent, 0.05, -0.2, 1.7, 0.55);
        s.circle(s.accent, 0.05, -0.24, 0.78);
        s.shape(
                s.ink,
                "M -4 1.5 Q -1.4 1.3 -.9 .7 Q -.5 .26 -.36 .24 L .46 .24 Q .7 .3 1 .8 Q 1.5 1.35 4 1.5 L 4 2.8 L -4 2.8 Z");
        s.shape(
                s.ink,
                "M -.46 .3 L -.46 -.3 L -.54 -.3 L -.3 -.74 L -.06 -.3 L -.02 -.3 L -.02 -.46 L -.06 -.46 L .16 -1.02 L .38 -.46 L .34 -.46 L .34 -.14 "
                        + "L .4 -.22 L .58 .02 L .54 .3 Z");
        s.line(s.ink, 0.02, 0.16, -1, 0.16, -1.18);
        for (double[] pane : new double[][] {{-0.36, -0.26}, {0.11, -0.6}, {0.11, -0.3}, {0.4, 0}, {-0.36, 0}}) {
            s.window(s.main, pane[0], pane[1], 0.11, 0.17, true);
        }
        s.box(s.paper, 0.03, 0.02, 0.16, 0.24);
        s.shape(
                s.paper,
                "M .03 .24 L .19 .24 Q .1 .7 .5 .86 Q .9 1 .7 1.5 L .2 1.5 Q .5 1.1 .2 .9 Q -.06 .7 .03 .24 Z");
        for (int i = 0; i < 9; i++) {
            s.at(
                    s.between(-1, 1.1),
                    s.between(-1.15, 0),
                    s.between(-25, 25),
                    s.between(0.1, 0.2),
                    () -> s.shape(
                            s.ink,
                            "M 0 .1 Q -.2 -.2 -.4 0 Q -.6 -.3 -1 -.1 Q -.7 -.5 -.3 -.4 Q -.12 -.4 -.06 -.2 L 0 -.3 L .06 -.2 Q .12 -.4 .3 -.4 Q .7 -.5 1 -.1 Q .6 -.3 .4 0 "
                                    + "Q .2 -.2 0 .1 Z"));
        }
        bareTree(s, -0.98, 0.95, 0.95);
        bareTree(s, 1.06, 1.0, 0.8);
    }

    static void bareTree(Stage s, double x, double y, double height) {
        branch(s, x, y, height * 0.36, -Math.PI / 2, 0.07 * height, 7);
    }

    private static void branch(Stage s, double x, double y, double length, double angle, double thickness, int depth) {
        double tipX = x + Math.cos(angle) * length;
        double tipY = y + Math.sin(angle) * length;
        s.line(s.ink, Math.max(0.006, thickness), x, y, tipX, tipY);
        if (depth > 0) {
            branch(
                    s,
                    tipX,
                    tipY,
                    length * s.between(0.65, 0.82),
                    angle - s.between(0.2, 0.6),
                    thickness * 0.66,
                    depth - 1);
            branch(
                    s,
                    tipX,
                    tipY,
                    length * s.between(0.6, 0.78),
                    angle + s.between(0.2, 0.6),
                    thickness * 0.6,
                    depth - 1);
        }
    }

    static void graveHands(Stage s) {
        s.sky(s.ground, s.shade);
        s.glow(s.paper, 0, -0.35, 1.7, 0.35);
        s.circle(s.accent, 0, -0.4, 0.62);
        bareTree(s, 0.95, 0.8, 1.25);
        s.shape(s.ink, "M -.36 .5 L -.36 .14 L -.42 .14 L -.02 -.24 L .38 .14 L .32 .14 L .32 .5 Z");
        s.window(s.accent, -0.2, 0.2, 0.12, 0.16, true);
        s.box(s.ink, 0.12, -0.14, 0.09, 0.2);
        s.hills(mix(s.ground, s.ink, 0.6), 0.56, 0.06, 0.5);
        for (double[] stone : new double[][] {{-0.95, 0.72, -7}, {-0.5, 0.66, 5}, {0.62, 0.7, 9}, {1.1, 0.82, -4}}) {
            s.at(stone[0], stone[1], stone[2], 0.5, () -> {
                s.shape(s.main, "M -.2 .2 L -.2 -.3 Q -.2 -.52 0 -.52 Q .2 -.52 .2 -.3 L .2 .2 Z");
                s.line(s.ink, 0.05, 0, -0.4, 0, -0.08);
                s.line(s.ink, 0.05, -0.1, -0.3, 0.1, -0.3);
            });
        }
        s.floor(0.86, s.ink, s.ink);
        for (double[] hand : new double[][] {
            {-0.72, 1.05, -12, 0.62},
            {-0.1, 1.12, 6, 0.9},
            {0.62, 1.08, 14, 0.7},
            {-1.2, 1.2, -22, 0.5},
            {1.2, 1.2, 20, 0.55}
        }) {
            s.at(hand[0], hand[1], hand[2], hand[3], () -> hand(s, hand[3] > 0.8 ? s.accent : s.ink));
        }
    }

    static void hand(Stage s, Color skin) {
        s.shape(skin, "M -.14 .8 L -.12 -.1 Q -.24 -.22 -.22 -.4 L .2 -.4 Q .22 -.22 .13 -.1 L .16 .8 Z");
        s.line(skin, 0.085, -0.18, -0.38, -0.27, -0.78);
        s.line(skin, 0.09, -0.06, -0.4, -0.09, -0.92);
        s.line(skin, 0.09, 0.06, -0.4, 0.08, -0.88);
        s.line(skin, 0.08, 0.17, -0.38, 0.25, -0.7);
        s.line(skin, 0.085, -0.16, -0.14, -0.38, -0.38);
    }

    static void bonfireHorns(Stage s) {
        s.sky(s.ink, s.ground);
        s.glow(s.accent, 0, 0.5, 1.9, 0.85);
        s.shape(
                s.ink,
                "M -.4 -.2 Q -.46 -.62 -.98 -.66 Q -1.12 -1.06 -.86 -1.3 Q -.92 -.86 -.5 -.84 Q -.2 -.84 -.12 -.5 L .12 -.5 Q .2 -.84 .5 -.84 Q .92 -.86 .86 -1.3 "
                        + "Q 1.12 -1.06 .98 -.66 Q .46 -.62 .4 -.2 L .72 -.3 Q .66 -.02 .38 .02 Q .3 .36 .12 .56 L 0 .74 L -.12 .56 Q -.3 .36 -.38 .02 Q -.66 -.02 -.72 -.3 Z");
        s.shape(s.accent, "M -.29 -.1 L -.07 .02 Q -.2 .1 -.29 -.1 Z");
        s.shape(s.accent, "M .29 -.1 L .07 .02 Q .2 .1 .29 -.1 Z");
        Color[] tones = {s.main, s.accent, s.paper};
        for (int layer = 0; layer < 3; layer++) {
            double size = 1 - layer * 0.28;
            for (int i = 0; i < 9; i++) {
                double x = (-0.9 + i * 0.225) * size;
                double height = s.between(0.32, 0.72) * size * (1.15 - Math.abs(x) * 0.6);
                s.shape(
                        tones[layer],
                        "M " + (x - 0.16 * size) + " 1.05 Q " + (x - 0.22 * size) + " " + (1.05 - height * 0.5) + " "
                                + (x + 0.04) + " "
                                + (1.05 - height) + " Q " + (x + 0.02) + " " + (1.05 - height * 0.6) + " "
                                + (x + 0.16 * size) + " " + (1.05 - height * 0.35) + " Q "
                                + (x + 0.2 * size) + " .95 " + (x + 0.16 * size) + " 1.05 Z");
            }
        }
        s.at(0, 1.08, 14, 1, () -> s.box(s.ink, -0.8, -0.06, 1.6, 0.12));
        s.at(0, 1.08, -12, 1, () -> s.box(s.ink, -0.85, -0.06, 1.7, 0.12));
        s.floor(1.1, s.ink, s.ink);
        for (int i = 0; i < 80; i++) {
            s.circle(
                    fade(s.accent, s.between(0.4, 1)),
                    s.between(-1.1, 1.1),
                    s.between(-1.2, 0.8),
                    s.between(0.004, 0.014));
        }
    }

    static void ironGate(Stage s) {
        s.sky(s.ground, s.main);
        s.glow(s.accent, 0, 0, 1.6, 0.8);
        s.circle(s.accent, 0, 0.05, 0.58);
        s.hills(s.shade, 0.72, 0.1, 0.5);
        s.poly(s.accent, -0.04, 0.68, 0.04, 0.68, 0.5, 2.6, -0.5, 2.6);
        s.person(s.ink, 0, 0.86, 0.62);
        s.shape(s.ink, "M -.15 .86 L -.06 .5 L .06 .5 L .15 .86 Z");
        for (int side : new int[] {-1, 1}) {
            for (int i = 0; i < 7; i++) {
                double x = side * (0.2 + i * 0.14);
                double y = -0.95 + 0.06 * i * (i - 2) * 0.4;
                s.line(s.ink, 0.026, x, 1.3, x, y);
                s.poly(s.ink, x - 0.04, y, x, y - 0.15, x + 0.04, y);
            }
            s.line(s.ink, 0.035, side * 0.16, -0.5, side * 1.1, -0.5);
            s.line(s.ink, 0.035, side * 0.16, 0.78, side * 1.1, 0.78);
            for (int i = 0; i < 3; i++) {
                s.ring(s.ink, side * (0.34 + i * 0.28), -0.32, 0.12, 0.025);
                s.ring(s.ink, side * (0.34 + i * 0.28), 0.6, 0.12, 0.025);
            }
            s.box(s.ink, side > 0 ? 1.12 : -1.36, -1.05, 0.24, 4);
            s.box(s.ink, side > 0 ? 1.07 : -1.41, -1.1, 0.34, 0.1);
            s.circle(s.ink, side * 1.24, -1.22, 0.13);
        }
    }

    static void wingsOverTown(Stage s) {
        s.sky(s.shade, s.main);
        s.glow(s.accent, 0, 0.55, 1.7, 0.8);
        s.shape(
                s.ink,
                "M 0 -.72 Q .2 -.74 .26 -.5 Q .9 -1.2 2.9 -1.35 Q 2 -.7 1.9 -.1 Q 1.6 -.26 1.34 .2 Q 1.06 0 .8 .4 Q .6 .2 .34 .46 Q .2 .3 0 .5 Q -.2 .3 -.34 .46 "
                        + "Q -.6 .2 -.8 .4 Q -1.06 0 -1.34 .2 Q -1.6 -.26 -1.9 -.1 Q -2 -.7 -2.9 -1.35 Q -.9 -1.2 -.26 -.5 Q -.2 -.74 0 -.72 Z");
        s.circle(s.ink, 0, -0.8, 0.2);
        s.poly(s.ink, -0.18, -0.86, -0.24, -1.2, -0.04, -0.94);
        s.poly(s.ink, 0.18, -0.86, 0.24, -1.2, 0.04, -0.94);
        s.poly(s.accent, -0.13, -0.84, -0.03, -0.79, -0.11, -0.77);
        s.poly(s.accent, 0.13, -0.84, 0.03, -0.79, 0.11, -0.77);
        for (double x = s.left; x < s.right; x += 0.17) {
            double y = 0.92 - s.between(0, 0.2);
            s.box(s.ink, x, y, 0.16, 3);
            s.poly(s.ink, x - 0.02, y, x + 0.08, y - 0.2, x + 0.18, y);
            if (s.random.nextBoolean()) {
                s.box(s.accent, x + 0.06, y + 0.06, 0.035, 0.05);
            }
        }
        s.box(s.ink, 0.2, 0.5, 0.12, 0.6);
        s.poly(s.ink, 0.17, 0.52, 0.26, 0.16, 0.35, 0.52);
        s.floor(1.04, s.ink, s.ink);
    }

    static void spiralBars(Stage s) {
        s.sky(s.ground, s.shade);
        s.glow(s.main, 0, -0.1, 1.7, 0.7);
        for (int i = 0; i < 520; i++) {
            double share = i / 520.0;
            double angle = share * Math.PI * 12;
            double radius = share * 1.35;
            s.circle(
                    mix(s.accent, s.main, share),
                    Math.cos(angle) * radius,
                    -0.1 + Math.sin(angle) * radius,
                    0.014 + share * 0.042);
        }
        s.circle(s.ink, 0, -0.02, 0.22);
        s.shape(s.ink, "M -.24 .9 Q -.34 .3 -.12 .16 L .12 .16 Q .34 .3 .24 .9 Z");
        s.shape(s.ink, "M -.22 .02 Q -.36 .3 -.24 .5 L -.16 .2 Z M .22 .02 Q .36 .3 .24 .5 L .16 .2 Z");
        for (double x = s.left; x < s.right; x += 0.29) {
            s.box(s.ink, x, s.top, 0.055, 4);
            s.box(fade(s.paper, 0.16), x, s.top, 0.012, 4);
        }
        s.box(s.ink, s.left, -0.82, s.right - s.left, 0.08);
        s.box(s.ink, s.left, 0.78, s.right - s.left, 0.08);
        s.shape(
                s.paper,
                "M -.5 .3 Q -.4 .22 -.26 .3 L -.28 .36 Q -.4 .3 -.5 .38 Z M .5 .3 Q .4 .22 .26 .3 L .28 .36 Q .4 .3 .5 .38 Z");
        for (int i = 0; i < 90; i++) {
            double x = s.between(s.left, s.right);
            double y = s.between(s.top, 1.2);
            s.line(fade(s.paper, 0.2), 0.007, x, y, x - 0.05, y + 0.22);
        }
    }

    static void hypnoticEyes(Stage s) {
        s.sky(s.ink, s.shade);
        s.glow(s.accent, 0, -0.1, 1.6, 0.4);
        for (int side : new int[] {-1, 1}) {
            double x = side * 0.52;
            for (int i = 0; i < 9; i++) {
                s.oval(
                        i % 2 == 0 ? fade(s.accent, 0.2 + i * 0.03) : mix(s.shade, s.ink, 0.5),
                        x,
                        -0.1,
                        0.78 - i * 0.08,
                        0.6 - i * 0.065);
            }
            s.shape(
                    s.paper,
                    "M " + (x - 0.44) + " -.08 Q " + x + " -.42 " + (x + 0.44) + " -.08 Q " + x + " .2 " + (x - 0.44)
                            + " -.08 Z");
            s.circle(s.main, x, -0.12, 0.2);
            s.rays(s.accent, x, -0.12, 18, 0.19, 0, 0.4);
            s.circle(s.ink, x, -0.12, 0.1);
            s.circle(s.paper, x - 0.05, -0.18, 0.035);
            s.shape(
                    s.ink,
                    "M " + (x - side * 0.44) + " -.34 Q " + x + " -.66 " + (x + side * 0.58) + " -.7 Q " + x + " -.54 "
                            + (x - side * 0.4) + " -.24 Z");
        }
        s.hills(s.ink, 0.86, 0.08, 0.6);
        for (int i = 0; i < 9; i++) {
            s.at(-1 + i * 0.25, 0.98 + (i % 2) * 0.05, i % 2 == 0 ? 5 : -4, 0.42, () -> {
                s.person(s.ink, 0, 0, 1);
                s.line(s.ink, 0.07, 0.05, -0.68, 0.36, -0.62);
            });
        }
        s.floor(1.02, s.ink, s.ink);
    }

    static void colossus(Stage s) {
        s.sky(s.accent, s.main);
        s.rays(fade(s.paper, 0.22), 0, -0.55, 20, 5, 0.08, 0.5);
        s.shape(
                s.ink,
                "M -.86 1.5 L -.92 .1 Q -.9 -.28 -.46 -.36 L -.3 -.4 L -.34 -.6 Q -.5 -.64 -.48 -.86 Q -.44 -1.16 0 -1.18 Q .44 -1.16 .48 -.86 Q .5 -.64 .34 -.6 "
                        + "L .3 -.4 L .46 -.36 Q .9 -.28 .92 .1 L .86 1.5 Z");
        s.shape(
                mix(s.accent, s.paper, 0.3),
                "M -.3 -.4 L -.34 -.9 Q -.3 -1.02 0 -1.02 Q .3 -1.02 .34 -.9 L .3 -.4 Q 0 -.26 -.3 -.4 Z");
        s.box(s.ink, -0.24, -0.8, 0.17, 0.04);
        s.box(s.ink, 0.07, -0.8, 0.17, 0.04);
        s.trace(s.shade, 0.022, "M 0 -.78 L -.05 -.6 L .03 -.58");
        s.box(s.shade, -0.1, -0.48, 0.2, 0.022);
        s.trace(s.shade, 0.014, "M .3 -.9 L .2 -.7 L .26 -.6 L .18 -.44 M -.3 -.62 L -.22 -.56 L -.26 -.46");
        s.glow(s.accent, 0, 0.06, 0.5, 0.9);
        s.poly(s.accent, 0, -0.14, 0.17, 0.15, -0.17, 0.15);
        s.poly(s.accent, 0, 0.25, 0.17, -0.04, -0.17, -0.04);
        s.box(s.shade, -0.86, 0.42, 1.72, 0.1);
        for (double x = s.left; x < s.right; x += 0.2) {
            double y = 0.98 - s.between(0, 0.24) - (Math.abs(x) > 0.8 ? 0.16 : 0);
            s.poly(
                    mix(s.shade, s.ink, s.between(0.3, 0.8)),
                    x - 0.02,
                    2.6,
                    x - 0.02,
                    y,
                    x + 0.12,
                    y - s.between(0.2, 0.36),
                    x + 0.24,
                    y,
                    x + 0.24,
                    2.6);
            if (s.random.nextInt(3) > 0) {
                s.box(s.accent, x + 0.08, y + 0.02, 0.05, 0.08);
            }
        }
    }
}
