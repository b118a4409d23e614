package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.geom.Rectangle2D;

/** Houses and rooms, and what happens in them. */
final class RoomMotifs {
    private RoomMotifs() {}

    static void fallingHouse(Stage s) {
        s.sky(s.ground, s.shade);
        for (int i = 0; i < 46; i++) {
            double y = s.between(s.top, 1);
            double x = s.between(s.left, s.right);
            s.line(fade(s.paper, s.between(0.08, 0.3)), 0.014, x, y, x + s.between(0.3, 1), y + 0.12);
        }
        s.circle(s.accent, 0.6, -0.82, 0.26);
        s.floor(0.84, s.shade, s.ink);
        s.shape(fade(s.ink, 0.55), "M -.9 .86 L .95 .86 L 1.5 1.25 L -.6 1.25 Z");
        s.at(0.04, 0.86, 9, 1, () -> {
            s.poly(s.main, -0.82, 0, -0.82, -1.02, 0, -1.55, 0.82, -1.02, 0.82, 0);
            for (int i = 1; i < 11; i++) {
                s.line(mix(s.main, s.ink, 0.28), 0.01, -0.82, -i * 0.1, 0.82, -i * 0.1);
            }
            s.line(s.paper, 0.06, -0.9, -1, 0, -1.58, 0.9, -1);
            for (double x : new double[] {-0.62, 0.32}) {
                s.box(s.paper, x - 0.03, -0.93, 0.36, 0.4);
                s.window(s.ink, x, -0.9, 0.3, 0.34, false);
            }
            s.box(s.paper, -0.19, -1.3, 0.38, 0.36);
            s.box(s.ground, -0.15, -1.26, 0.3, 0.29);
            s.box(s.paper, 0.3, -0.4, 0.34, 0.4);
            s.box(s.ink, 0.34, -0.36, 0.26, 0.36);
            s.box(s.paper, -0.62, -0.42, 0.36, 0.42);
            s.box(s.ground, -0.58, -0.38, 0.28, 0.38);
        });
        s.person(s.ink, -0.36, 0.95, 0.42);
        for (int i = 0; i < 14; i++) {
            s.at(
                    s.between(-1.2, 1.3),
                    s.between(-1.2, 0.7),
                    s.between(0, 180),
                    1,
                    () -> s.box(s.ink, 0, 0, s.between(0.06, 0.24), 0.03));
        }
    }

    static void turningRoom(Stage s) {
        s.sky(s.ground, s.shade);
        for (int i = 0; i < 7; i++) {
            double size = 1.75 - i * 0.06;
            int turn = i;
            s.at(
                    0,
                    -0.08,
                    -42 + i * 9,
                    1,
                    () -> s.stroke(
                            fade(turn % 2 == 0 ? s.main : s.accent, 0.25 + turn * 0.06),
                            0.02,
                            new Rectangle2D.Double(-size / 2, -size / 2, size, size)));
        }
        s.at(0, -0.08, 14, 1, () -> {
            s.box(s.paper, -0.7, -0.7, 1.4, 1.4);
            s.box(s.main, -0.64, -0.64, 1.28, 1.28);
            s.poly(mix(s.main, s.ink, 0.25), -0.64, 0.64, -0.4, 0.36, 0.4, 0.36, 0.64, 0.64);
            s.poly(mix(s.main, s.paper, 0.25), -0.64, -0.64, -0.4, -0.36, 0.4, -0.36, 0.64, -0.64);
            s.poly(mix(s.main, s.ink, 0.12), -0.64, -0.64, -0.4, -0.36, -0.4, 0.36, -0.64, 0.64);
            s.box(mix(s.main, s.ink, 0.06), -0.4, -0.36, 0.8, 0.72);
            s.window(s.accent, -0.32, -0.2, 0.22, 0.28, true);
            s.box(s.ink, 0.1, 0.2, 0.26, 0.06);
            s.box(s.ink, 0.1, 0.06, 0.05, 0.3);
            s.line(s.ink, 0.02, 0.02, -0.36, 0.02, -0.16);
            s.poly(s.accent, -0.06, -0.06, 0.1, -0.06, 0.06, -0.18, -0.02, -0.18);
            s.at(0.26, -0.5, 184, 0.9, () -> {
                s.shape(
                        s.ink,
                        "M -.04 0 L -.2 .02 L -.2 -.02 L -.1 -.04 L -.02 -.3 L .1 -.08 L .26 -.14 L .28 -.1 L .08 0 L -.02 -.16 Z");
                s.shape(s.ink, "M -.1 -.28 L -.06 -.58 Q .02 -.62 .08 -.56 L .06 -.28 Z");
                s.circle(s.ink, 0.03, -0.68, 0.075);
                s.box(s.ink, -0.05, -0.86, 0.16, 0.14);
                s.box(s.ink, -0.1, -0.75, 0.26, 0.03);
                s.line(s.ink, 0.04, 0.06, -0.54, 0.24, -0.66, 0.36, -0.56);
                s.line(s.ink, 0.04, -0.05, -0.54, -0.24, -0.48, -0.34, -0.64);
            });
        });
        for (int i = 0; i < 16; i++) {
            s.circle(fade(s.accent, 0.8), s.between(-1.2, 1.3), s.between(-1.3, 1.1), s.between(0.008, 0.02));
        }
    }

    static void doorwayPair(Stage s) {
        s.sky(s.ground, s.shade);
        for (double y = s.top; y < 0.86; y += 0.16) {
            for (double x = s.left + (Math.round(y / 0.16) % 2) * 0.17; x < s.right; x += 0.34) {
                s.box(fade(s.ink, s.between(0.04, 0.16)), x, y, 0.32, 0.14);
            }
        }
        s.floor(0.86, mix(s.ground, s.ink, 0.5), s.ink);
        s.box(s.ink, -0.66, -1.02, 1.32, 1.9);
        s.box(s.paper, -0.58, -0.94, 1.16, 1.8);
        s.glow(s.accent, 0, -0.3, 1.1, 0.7);
        s.box(s.main, 0.58, -0.94, 0.3, 1.86);
        s.poly(fade(s.paper, 0.85), -0.58, 0.86, 0.58, 0.86, 1.1, 2.6, -1.3, 2.6);
        s.at(-0.16, 0.9, 0, 1.25, () -> {
            s.shape(
                    s.ink,
                    "M -.2 0 L -.24 -.04 L -.14 -.1 L -.15 -.5 Q -.2 -.74 -.06 -.8 L .06 -.8 Q .2 -.74 .15 -.5 L .16 -.1 L .26 -.04 L .22 0 "
                            + "L .04 0 L 0 -.3 L -.03 0 Z");
            s.circle(s.ink, 0, -0.9, 0.1);
            s.shape(
                    s.ink,
                    "M -.17 -.95 L -.1 -.96 Q -.1 -1.1 0 -1.1 Q .1 -1.1 .1 -.96 L .17 -.95 Q .17 -.92 0 -.92 Q -.17 -.92 -.17 -.95 Z");
            s.trace(s.ink, 0.025, "M -.22 -.42 L -.34 .0 M -.22 -.42 Q -.28 -.52 -.32 -.46");
            s.line(s.ink, 0.06, 0.13, -0.68, 0.26, -0.42);
        });
        s.at(0.3, 0.9, 0, 0.74, () -> {
            s.shape(
                    s.ink,
                    "M -.16 0 L -.14 -.4 Q -.2 -.7 -.06 -.74 L .06 -.74 Q .2 -.7 .14 -.4 L .16 0 L .03 0 L 0 -.2 L -.03 0 Z");
            s.circle(s.ink, 0, -0.87, 0.14);
            s.shape(s.ink, "M -.24 -.9 Q -.2 -1.1 .02 -1.08 Q .2 -1.06 .2 -.9 Z");
            s.line(s.ink, 0.07, -0.1, -0.66, -0.24, -0.52);
        });
        s.poly(fade(s.ink, 0.75), -0.42, 0.9, 0.12, 0.9, 0.1, 2.2, -0.75, 2.2);
        s.poly(fade(s.ink, 0.75), 0.2, 0.9, 0.42, 0.9, 0.68, 1.6, 0.34, 1.6);
    }

    static void clawStair(Stage s) {
        s.sky(s.main, s.ground);
        s.glow(s.accent, -0.1, -0.3, 1.7, 0.8);
        s.shape(
                s.ink,
                "M 1.7 1.4 L -.1 1.4 Q -.16 .7 -.04 .4 Q -.2 .34 -.34 .16 L -.7 -.02 L -.98 -.3 L -.66 -.12 L -.86 -.52 L -.56 -.2 L -.62 -.66 L -.42 -.24 "
                        + "L -.36 -.66 L -.28 -.2 L -.1 -.42 L -.2 -.04 Q .0 .04 .1 .0 Q .04 -.14 .1 -.24 Q -.02 -.34 .0 -.48 L -.1 -.56 L .02 -.6 "
                        + "Q -.02 -.98 .3 -1.02 Q .58 -1.02 .62 -.72 L .84 -.96 L .7 -.5 Q .7 -.36 .6 -.3 Q 1.1 -.1 1.16 .5 Z");
        for (int i = 0; i < 12; i++) {
            double x = -1.5 + i * 0.28;
            double y = 1.22 - i * 0.15;
            s.box(mix(s.ink, s.shade, 0.3 - i * 0.02), x, y, 8, 4);
            s.box(mix(s.shade, s.main, 0.35), x, y, 8, 0.02);
            s.line(s.ink, 0.02, x + 0.04, y, x + 0.04, y - 0.36);
            s.line(s.ink, 0.02, x + 0.18, y, x + 0.18, y - 0.44);
        }
        s.line(s.ink, 0.05, -2.2, 1.24, 2.2, -1.12);
    }

    static void chandelier(Stage s) {
        s.sky(s.ink, s.ground);
        s.glow(s.accent, 0, -0.3, 1.5, 0.8);
        for (int i = 0; i < 12; i++) {
            for (int side : new int[] {-1, 1}) {
                double edge = side * (0.95 + i * 0.22);
                double inner = side * (0.78 + i * 0.22);
                s.shape(
                        i % 2 == 0 ? s.main : mix(s.main, s.ink, 0.5),
                        "M " + inner + " -1.7 Q " + (inner + side * 0.05) + " 0 " + (inner + side * 0.18) + " 2.6 L "
                                + (edge + side * 0.3) + " 2.6 Q " + (edge + side * 0.12) + " 0 " + edge + " -1.7 Z");
            }
        }
        s.line(s.accent, 0.025, 0, -1.7, 0, -0.8);
        s.shape(s.accent, "M -.05 -.85 Q -.12 -.7 0 -.62 Q .12 -.7 .05 -.85 Z");
        for (int tier = 0; tier < 3; tier++) {
            double y = -0.55 + tier * 0.26;
            double half = 0.34 + tier * 0.19;
            s.shape(
                    s.accent,
                    "M " + -half + " " + y + " Q 0 " + (y + 0.22) + " " + half + " " + y + " L " + half + " "
                            + (y + 0.04) + " Q 0 " + (y + 0.28) + " " + -half + " " + (y + 0.04) + " Z");
            int count = 5 + tier * 2;
            for (int i = 0; i < count; i++) {
                double x = -half + 2 * half * i / (count - 1);
                double sag = 0.12 * (1 - Math.pow(x / half, 2));
                s.box(s.paper, x - 0.016, y + sag - 0.14, 0.032, 0.14);
                s.glow(s.accent, x, y + sag - 0.18, 0.12, 1);
                s.oval(s.paper, x, y + sag - 0.18, 0.016, 0.035);
                s.poly(s.paper, x - 0.02, y + sag + 0.08, x + 0.02, y + sag + 0.08, x, y + sag + 0.2);
            }
        }
        s.poly(fade(s.accent, 0.2), -0.5, 0.2, 0.5, 0.2, 1.2, 1.3, -1.2, 1.3);
        s.shape(
                s.paper,
                "M -.36 .5 Q -.3 .34 0 .36 Q .3 .34 .36 .5 Q .4 .74 .2 .84 Q .1 .86 .06 .74 Q 0 .68 -.06 .76 Q -.1 1.06 -.18 1.14 Q -.38 .9 -.36 .5 Z");
        s.shape(s.ink, "M -.27 .56 Q -.17 .48 -.06 .58 Q -.17 .66 -.27 .56 Z");
        s.shape(s.ink, "M .27 .56 Q .17 .48 .06 .58 Q .17 .66 .27 .56 Z");
    }

    static void marquee(Stage s) {
        s.sky(s.ink, s.shade);
        for (int ring = 9; ring >= 1; ring--) {
            double radius = ring * 0.2;
            s.circle(ring % 2 == 0 ? mix(s.ground, s.shade, 0.4) : mix(s.shade, s.main, 0.35), 0, -0.12, radius);
            int bulbs = 8 + ring * 6;
            for (int i = 0; i < bulbs; i++) {
                double angle = i * Math.PI * 2 / bulbs + ring;
                s.circle(
                        (i + ring) % 3 == 0 ? s.accent : s.paper,
                        Math.cos(angle) * radius,
                        -0.12 + Math.sin(angle) * radius,
                        0.018);
            }
        }
        s.glow(s.accent, 0, -0.1, 1.2, 0.5);
        s.shape(
                s.ink,
                "M -.1 1.4 L -.06 .5 Q -.24 .3 -.16 .02 Q -.12 -.12 -.06 -.14 L -.05 -.24 L .05 -.24 L .06 -.14 Q .14 -.12 .16 .04 Q .22 .3 .1 .5 "
                        + "L .3 1.4 Z");
        s.circle(s.ink, 0, -0.36, 0.13);
        s.shape(s.accent, "M -.2 -.4 Q 0 -.72 .2 -.4 L .3 -.6 Q .0 -.92 -.3 -.6 Z");
        s.poly(s.accent, -0.03, -0.6, 0, -0.98, 0.03, -0.6);
        s.trace(s.ink, 0.06, "M -.12 -.04 Q -.5 -.1 -.54 -.48");
        s.trace(s.ink, 0.06, "M .12 -.04 Q .5 .08 .64 -.26");
        s.trace(
                s.ink,
                0.022,
                "M -.54 -.48 L -.6 -.62 M -.54 -.48 L -.46 -.62 M .64 -.26 L .6 -.42 M .64 -.26 L .74 -.38");
        s.shape(s.accent, "M -.17 .44 Q 0 .54 .17 .44 L .2 .54 Q 0 .66 -.18 .54 Z");
    }

    static void projector(Stage s) {
        s.sky(s.ink, s.ground);
        s.g.translate(-0.14, 0);
        s.poly(s.across(0.7, -1.2, s.accent, fade(s.accent, 0.35)), 0.62, -0.2, s.left, -1.5, s.left, 1.6);
        s.box(s.paper, -1.12, -0.72, 0.98, 0.98);
        s.box(mix(s.paper, s.accent, 0.55), -1.08, -0.68, 0.9, 0.9);
        s.circle(s.main, -0.63, -0.24, 0.34);
        s.at(-0.63, 0.22, 0, 0.78, () -> s.person(s.ink, 0, 0, 1));
        s.poly(
                s.across(0.65, -0.2, fade(s.paper, 0.8), fade(s.paper, 0.08)),
                0.64,
                -0.24,
                -0.14,
                -0.72,
                -0.14,
                0.26,
                0.64,
                -0.14);
        s.box(s.ink, 0.62, -0.42, 0.62, 0.46);
        s.box(s.main, 0.56, -0.28, 0.12, 0.18);
        for (double[] reel : new double[][] {{0.68, -0.74, 0.3}, {1.16, -0.68, 0.26}}) {
            s.circle(s.ink, reel[0], reel[1], reel[2]);
            s.ring(s.main, reel[0], reel[1], reel[2] * 0.92, 0.02);
            for (int i = 0; i < 5; i++) {
                double angle = i * Math.PI * 0.4 + 0.3;
                s.circle(
                        s.accent,
                        reel[0] + Math.cos(angle) * reel[2] * 0.55,
                        reel[1] + Math.sin(angle) * reel[2] * 0.55,
                        reel[2] * 0.2);
            }
        }
        s.poly(s.ink, 0.84, 0.04, 1.02, 0.04, 1.3, 1.3, 1.2, 1.3, 0.93, 0.3, 0.66, 1.3, 0.56, 1.3);
        for (int row = 0; row < 3; row++) {
            for (double x = s.left - (row % 2) * 0.1; x < 0.55; x += 0.24) {
                double y = 0.72 + row * 0.17;
                s.circle(mix(s.ink, s.ground, 0.5 - row * 0.2), x, y, 0.085);
                s.oval(mix(s.ink, s.ground, 0.5 - row * 0.2), x, y + 0.2, 0.13, 0.14);
            }
        }
        s.floor(1.2, s.ink, s.ink);
    }
}
