package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;

/** Beasts, plants and beings of chalk. */
final class CreatureMotifs {
    private CreatureMotifs() {}

    static void beetle(Stage s) {
        s.sky(s.ground, s.shade);
        s.rays(fade(s.accent, 0.13), 0, -0.1, 24, 4.5, 0, 0.5);
        s.circle(s.accent, 0, -0.1, 0.98);
        s.halftone(fade(s.main, 0.8), 0, -0.1, 0.98, 0.075);
        for (int side : new int[] {-1, 1}) {
            s.trace(s.ink, 0.045, "M " + side * 0.3 + " -.2 L " + side * 0.72 + " -.42 L " + side * 0.86 + " -.72");
            s.trace(s.ink, 0.045, "M " + side * 0.36 + " .1 L " + side * 0.82 + " .08 L " + side * 1.02 + " .3");
            s.trace(s.ink, 0.045, "M " + side * 0.32 + " .4 L " + side * 0.7 + " .62 L " + side * 0.76 + " .98");
            s.trace(s.ink, 0.035, "M " + side * 0.12 + " -.66 Q " + side * 0.2 + " -1 " + side * 0.56 + " -1.02");
            s.circle(s.ink, side * 0.56, -1.02, 0.05);
        }
        s.circle(s.ink, 0, -0.56, 0.22);
        s.oval(s.ink, 0, -0.32, 0.34, 0.22);
        s.oval(s.ink, 0, 0.2, 0.42, 0.6);
        s.shape(s.main, "M -.03 -.24 Q -.36 -.2 -.36 .2 Q -.34 .62 -.03 .74 Z");
        s.shape(mix(s.main, s.shade, 0.5), "M .03 -.24 Q .36 -.2 .36 .2 Q .34 .62 .03 .74 Z");
        s.trace(fade(s.paper, 0.6), 0.03, "M -.26 -.04 Q -.3 .2 -.22 .46");
        s.circle(s.paper, -0.1, -0.6, 0.07);
        s.circle(s.paper, 0.1, -0.6, 0.07);
        s.circle(s.ink, -0.09, -0.59, 0.035);
        s.circle(s.ink, 0.11, -0.59, 0.035);
        s.at(0.66, 0.74, 0, 1, () -> {
            s.box(s.ink, -0.22, -0.2, 0.4, 0.3);
            s.circle(s.ink, -0.1, -0.28, 0.11);
            s.circle(s.ink, 0.1, -0.3, 0.13);
            s.box(s.paper, -0.3, -0.1, 0.1, 0.1);
            s.line(s.ink, 0.03, 0, 0.1, -0.2, 0.6);
            s.line(s.ink, 0.03, 0, 0.1, 0.18, 0.6);
            s.circle(s.accent, 0.02, -0.05, 0.06);
        });
    }

    static void sauropod(Stage s) {
        s.sky(s.main, s.paper);
        s.circle(s.accent, 0.42, -0.62, 0.4);
        s.hills(mix(s.main, s.shade, 0.4), 0.5, 0.16, 0.5);
        s.hills(mix(s.main, s.shade, 0.75), 0.72, 0.12, 0.4);
        s.shape(
                s.shade,
                "M -1.1 .96 Q -.9 .36 -.3 .26 Q -.02 .2 .12 -.1 Q .26 -.5 .12 -.86 Q .1 -1.06 .3 -1.08 Q .44 -1.08 .56 -.98 Q .68 -.94 .66 -.86 Q .62 -.8 .44 -.82 "
                        + "Q .58 -.3 .5 .06 Q .46 .3 .52 .5 L .5 .96 L .32 .96 L .3 .62 Q .1 .72 -.12 .68 L -.14 .96 L -.34 .96 L -.38 .66 Q -.66 .7 -.8 .96 Q -1 1.2 -1.5 1.1 "
                        + "Q -1.2 1.1 -1.1 .96 Z");
        s.circle(s.paper, 0.36, -0.96, 0.05);
        s.circle(s.ink, 0.37, -0.96, 0.028);
        s.trace(s.ink, 0.018, "M .5 -.88 Q .58 -.86 .64 -.9");
        for (int i = 0; i < 9; i++) {
            s.circle(fade(s.main, 0.55), -0.5 + i * 0.1, 0.36 + (i % 3) * 0.06, 0.035 + (i % 2) * 0.02);
        }
        for (double[] palm : new double[][] {{-0.92, 0.98, 1.0}, {1.02, 1.02, 1.2}}) {
            double x = palm[0];
            double tip = palm[1] - palm[2];
            s.trace(s.ink, 0.06, "M " + x + " 1.3 Q " + (x + 0.1) + " .5 " + (x - 0.05) + " " + tip);
            for (int i = 0; i < 7; i++) {
                double angle = Math.PI + i * Math.PI / 6;
                double endX = x - 0.05 + Math.cos(angle) * 0.5;
                double endY = tip + Math.sin(angle) * 0.3 + 0.2;
                s.shape(
                        s.ink,
                        "M " + (x - 0.05) + " " + tip + " Q " + (x - 0.05 + Math.cos(angle) * 0.3) + " "
                                + (tip + Math.sin(angle) * 0.5 - 0.1) + " " + endX + " " + endY + " Q "
                                + (x - 0.05 + Math.cos(angle) * 0.25) + " " + (tip + Math.sin(angle) * 0.3) + " "
                                + (x - 0.05) + " " + tip + " Z");
            }
        }
        s.hills(s.ground, 1.0, 0.05, 0.3);
    }

    static void cagedBird(Stage s) {
        s.sky(s.ground, s.shade);
        s.stars(90, 1, s.paper);
        s.glow(s.accent, 0, -0.1, 1.4, 0.6);
        s.circle(fade(s.accent, 0.9), 0, -0.08, 0.82);
        s.shape(
                s.main,
                "M -.62 .42 Q -.3 .3 -.16 .02 Q -.02 -.36 .3 -.36 Q .46 -.36 .54 -.22 L .74 -.16 L .55 -.08 Q .5 .3 .1 .38 Q -.1 .42 -.24 .38 L -.78 .62 Z");
        s.shape(s.ground, "M -.12 .06 Q .1 -.14 .32 .02 Q .2 .3 -.14 .28 Q -.36 .3 -.5 .42 Q -.24 .26 -.12 .06 Z");
        s.shape(s.paper, "M .1 .38 Q .5 .3 .55 -.06 Q .36 .06 .34 .2 Q .28 .34 .1 .38 Z");
        s.circle(s.paper, 0.4, -0.2, 0.055);
        s.circle(s.ink, 0.41, -0.2, 0.03);
        s.poly(s.paper, 0.54, -0.22, 0.76, -0.16, 0.55, -0.09);
        s.line(s.ink, 0.022, 0.06, 0.38, 0.06, 0.56);
        s.line(s.ink, 0.022, 0.16, 0.36, 0.16, 0.56);
        s.box(s.ink, -0.7, 0.55, 1.4, 0.035);
        for (int i = -5; i <= 5; i++) {
            double x = i * 0.155;
            if (Math.abs(i) < 5 && i != 3 && i != 4) {
                s.trace(s.ink, 0.02, "M " + x + " .86 L " + x + " -.3 Q " + x * 0.9 + " -.86 0 -.98");
            }
        }
        s.trace(s.ink, 0.03, "M -.78 .86 L -.78 -.3 Q -.7 -.86 0 -.98 Q .7 -.86 .78 -.3 L .78 .86 Z");
        s.line(s.ink, 0.025, -0.78, -0.3, 0.78, -0.3);
        s.ring(s.ink, 0, -1.07, 0.08, 0.025);
        s.line(s.ink, 0.02, 0, -1.15, 0, s.top);
        s.box(s.ink, -0.86, 0.84, 1.72, 0.1);
    }

    static void carnivorousPlant(Stage s) {
        s.sky(s.ground, s.shade);
        s.rays(fade(s.main, 0.14), 0.05, -0.35, 20, 4, 0.1, 0.5);
        s.circle(fade(s.main, 0.5), 0.05, -0.35, 0.92);
        s.trace(s.main, 0.13, "M 0 .62 Q -.46 .4 -.3 .02 Q -.2 -.2 -.02 -.22");
        for (double[] leaf :
                new double[][] {{-0.1, 0.56, -150, 0.8}, {0.05, 0.5, -25, 0.85}, {-0.3, 0.22, -170, 0.6}}) {
            s.at(leaf[0], leaf[1], leaf[2], leaf[3], () -> {
                s.shape(s.main, "M 0 0 Q .3 -.34 .95 -.1 Q .5 .24 0 0 Z");
                s.line(s.ground, 0.02, 0.06, -0.01, 0.8, -0.09);
            });
        }
        s.shape(s.accent, "M -.2 -.14 Q -.34 -.86 .3 -1.02 Q .84 -1.08 1.02 -.66 Q .5 -.62 .2 -.36 Q 0 -.2 -.2 -.14 Z");
        s.shape(
                mix(s.accent, s.ink, 0.25),
                "M -.2 -.14 Q .1 .32 .56 .26 Q 1 .2 1.08 -.18 Q .6 -.08 .3 -.2 Q .02 -.26 -.2 -.14 Z");
        s.shape(
                s.ink,
                "M -.16 -.16 Q .1 -.3 .3 -.42 Q .6 -.58 1 -.64 L 1.06 -.2 Q .6 -.1 .3 -.22 Q .04 -.26 -.16 -.16 Z");
        s.shape(s.main, "M .2 -.24 Q .5 -.38 .84 -.3 Q 1.02 -.2 .96 -.06 Q .7 -.3 .2 -.24 Z");
        for (int i = 0; i < 7; i++) {
            double x = 0.2 + i * 0.12;
            double upper = -0.36 - i * 0.045;
            s.poly(s.paper, x - 0.045, upper, x + 0.05, upper - 0.03, x + 0.02, upper + 0.15);
            s.poly(s.paper, x - 0.04, -0.2 + i * 0.005, x + 0.05, -0.2 + i * 0.005, x, -0.33);
        }
        for (int i = 0; i < 9; i++) {
            s.circle(fade(s.paper, 0.7), s.between(-0.06, 0.7), s.between(-0.92, -0.62), s.between(0.015, 0.04));
        }
        s.poly(s.accent, -0.42, 0.62, 0.46, 0.62, 0.34, 1.14, -0.3, 1.14);
        s.box(mix(s.accent, s.ink, 0.2), -0.48, 0.54, 1.0, 0.14);
        s.floor(1.12, s.ink, s.ink);
        s.at(0.78, 1.14, 0, 0.5, () -> s.person(s.ink, 0, 0, 1));
    }

    static void meadowBunny(Stage s) {
        s.sky(s.ground, s.paper);
        s.glow(s.accent, -0.6, -0.8, 1.6, 0.8);
        s.circle(s.accent, -0.6, -0.8, 0.28);
        for (int i = 0; i < 5; i++) {
            double x = s.between(s.left, s.right);
            double y = s.between(-1.2, -0.5);
            for (int puff = 0; puff < 5; puff++) {
                s.circle(fade(s.paper, 0.9), x + puff * 0.12, y - (puff == 2 ? 0.06 : 0), 0.1);
            }
        }
        s.hills(mix(s.main, s.ground, 0.5), 0.42, 0.18, 0.5);
        s.hills(mix(s.main, s.accent, 0.25), 0.62, 0.14, 0.6);
        Color fur = mix(s.paper, s.shade, 0.35);
        Color dark = mix(fur, s.ink, 0.3);
        s.shape(
                fur,
                "M -.16 -.46 Q -.44 -1.2 -.26 -1.28 Q -.04 -1.24 -.02 -.5 Z M .16 -.46 Q .36 -1.24 .2 -1.3 Q 0 -1.24 .0 -.5 Z");
        s.shape(
                mix(s.accent, s.paper, 0.4),
                "M -.14 -.56 Q -.32 -1.08 -.24 -1.16 Q -.1 -1.1 -.07 -.56 Z M .12 -.56 Q .26 -1.1 .18 -1.18 Q .06 -1.1 .05 -.56 Z");
        s.shape(fur, "M -.56 1.1 Q -.8 .5 -.44 .16 L .44 .16 Q .8 .5 .56 1.1 Z");
        s.oval(mix(fur, s.paper, 0.6), 0, 0.72, 0.36, 0.42);
        s.oval(fur, 0, -0.2, 0.46, 0.4);
        s.oval(mix(fur, s.paper, 0.65), 0, -0.02, 0.3, 0.2);
        s.circle(s.ink, -0.18, -0.28, 0.055);
        s.circle(s.ink, 0.18, -0.28, 0.055);
        s.circle(s.paper, -0.2, -0.3, 0.02);
        s.circle(s.paper, 0.16, -0.3, 0.02);
        s.shape(dark, "M -.08 -.12 L .08 -.12 L 0 -.03 Z");
        s.trace(dark, 0.02, "M 0 -.03 L 0 .04 M -.16 .04 Q -.06 .12 0 .04 Q .06 .12 .16 .04");
        s.box(s.paper, -0.045, 0.07, 0.042, 0.08);
        s.box(s.paper, 0.005, 0.07, 0.042, 0.08);
        s.oval(fur, -0.5, 0.5, 0.13, 0.3);
        s.oval(fur, 0.5, 0.5, 0.13, 0.3);
        s.hills(s.main, 0.98, 0.06, 0.35);
        for (int i = 0; i < 60; i++) {
            double x = s.between(s.left, s.right);
            double y = s.between(0.98, 1.3);
            s.circle(i % 3 == 0 ? s.paper : s.accent, x, y, 0.022);
        }
        for (double[] fly : new double[][] {{0.62, -0.5, 15}, {-0.78, -0.2, -20}, {0.86, 0.1, -8}}) {
            s.at(fly[0], fly[1], fly[2], 0.13, () -> {
                s.shape(s.shade, "M 0 0 Q -.9 -1 -1 -.2 Q -.8 .2 0 0 Q -.8 .8 -.3 .8 Q -.1 .6 0 0 Z");
                s.shape(s.shade, "M 0 0 Q .9 -1 1 -.2 Q .8 .2 0 0 Q .8 .8 .3 .8 Q .1 .6 0 0 Z");
                s.line(s.ink, 0.12, 0, -0.3, 0, 0.5);
            });
        }
    }

    static void sleepingGiant(Stage s) {
        s.sky(s.ground, s.paper);
        s.glow(s.accent, 0.4, -0.4, 1.5, 0.9);
        s.circle(s.accent, 0.4, -0.42, 0.5);
        s.floor(0.62, s.shade, mix(s.shade, s.ink, 0.5));
        s.ripples(s.paper, 0.4, 0.66, 1.6, 0.3, 16);
        s.hills(mix(s.main, s.ground, 0.45), 0.66, 0.1, 0.5);
        s.shape(
                s.main,
                "M -4 1.3 L -4 .86 Q -1.5 .8 -1.1 .7 Q -1.2 .2 -.86 .04 Q -.66 -.04 -.5 .06 L -.36 -.32 Q -.28 -.4 -.22 -.3 L -.16 .06 L -.06 .06 Q .02 .0 .04 .08 "
                        + "Q .12 .04 .12 .14 L .1 .2 Q .26 .04 .34 .2 Q .4 .36 .56 .46 Q .9 .2 1.5 .26 Q 2.4 .4 4 .2 L 4 1.3 Z");
        s.shape(
                mix(s.main, s.ink, 0.3),
                "M -1.1 .72 Q -1.3 .2 -.98 .06 Q -.8 -.06 -.66 .0 Q -.9 .2 -.78 .44 Q -.74 .66 -.86 .8 Z");
        s.trace(mix(s.main, s.ink, 0.6), 0.018, "M -.6 .12 Q -.54 .18 -.47 .13 M -.02 .13 L .1 .15");
        for (int i = 0; i < 6; i++) {
            double x = 0.62 + i * 0.16;
            s.trace(
                    s.ink,
                    0.011,
                    "M " + (x - 0.2) + " .98 Q " + (x - 0.06) + " .1 " + (x + 0.1) + " .3 Q " + (x + 0.18) + " .5 "
                            + (x + 0.14) + " .98");
        }
        s.hills(mix(s.main, s.ink, 0.35), 0.88, 0.04, 0.3);
        for (int i = 0; i < 34; i++) {
            double x = s.between(-1.15, 1.3);
            s.person(s.ink, x, 0.93 + s.between(0, 0.14), s.between(0.1, 0.15));
        }
        for (double[] climber : new double[][] {{-0.29, -0.36}, {0.74, 0.33}, {1.08, 0.25}, {-0.8, 0.03}}) {
            s.person(s.ink, climber[0], climber[1], 0.12);
            s.line(s.ink, 0.01, climber[0] + 0.04, climber[1], climber[0] + 0.04, climber[1] - 0.2);
            s.poly(
                    s.accent,
                    climber[0] + 0.04,
                    climber[1] - 0.2,
                    climber[0] + 0.14,
                    climber[1] - 0.17,
                    climber[0] + 0.04,
                    climber[1] - 0.14);
        }
        s.floor(1.02, s.ink, s.ink);
    }

    static void chalkClown(Stage s) {
        s.box(s.ink, s.left, s.top, s.right - s.left, s.bottom - s.top);
        s.glow(s.shade, 0, -0.1, 1.8, 0.8);
        for (int i = 0; i < 240; i++) {
            double x = s.between(s.left, s.right);
            double y = s.between(s.top, s.bottom);
            s.line(
                    fade(s.paper, s.between(0.02, 0.07)),
                    0.012,
                    x,
                    y,
                    x + s.between(-0.3, 0.3),
                    y + s.between(-0.05, 0.05));
        }
        for (int pass = 0; pass < 3; pass++) {
            s.at(s.between(-0.012, 0.012), s.between(-0.012, 0.012), s.between(-0.8, 0.8), 1, () -> {
                Color chalk = fade(s.paper, 0.6);
                s.ring(chalk, 0, -0.42, 0.24, 0.022);
                s.trace(chalk, 0.022, "M -.24 -.5 L -.02 -1.1 L .22 -.52 Z");
                s.trace(chalk, 0.022, "M -.02 -.18 Q -.3 .3 -.34 .56 L .3 .56 Q .26 .2 .02 -.18");
                s.trace(chalk, 0.022, "M -.18 .56 L -.36 1.08 L -.56 1.06 M .14 .56 L .4 .98 L .6 .9");
                s.trace(chalk, 0.022, "M -.16 .04 Q -.5 -.04 -.62 -.36 M .14 .04 Q .46 .16 .72 -.08");
                s.trace(chalk, 0.018, "M -.1 -.34 Q 0 -.26 .1 -.34 M -.1 -.5 L -.06 -.46 M .08 -.5 L .12 -.46");
                s.ring(fade(s.accent, 0.8), -0.62, -0.62, 0.2, 0.022);
                s.trace(fade(s.accent, 0.8), 0.014, "M -.62 -.42 Q -.56 -.38 -.62 -.34");
                s.ring(fade(s.main, 0.9), 0.82, -0.2, 0.13, 0.02);
                for (int petal = 0; petal < 7; petal++) {
                    double angle = petal * Math.PI * 2 / 7;
                    s.ring(
                            fade(s.main, 0.9),
                            0.82 + Math.cos(angle) * 0.22,
                            -0.2 + Math.sin(angle) * 0.22,
                            0.09,
                            0.018);
                }
                for (int dot = 0; dot < 3; dot++) {
                    s.ring(fade(s.accent, 0.8), -0.01, 0.06 + dot * 0.16, 0.035, 0.018);
                }
            });
        }
        s.line(fade(s.paper, 0.5), 0.02, s.left, 1.12, s.right, 1.08);
    }
}
