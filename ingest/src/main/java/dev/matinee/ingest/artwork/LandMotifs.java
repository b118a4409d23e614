package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;

/** Deserts, cliffs and what lies beneath. */
final class LandMotifs {
    private LandMotifs() {}

    static void mesa(Stage s) {
        s.sky(s.shade, s.accent);
        s.glow(s.paper, -0.1, 0.1, 1.9, 0.9);
        s.circle(s.paper, -0.1, 0.08, 0.62);
        s.circle(s.accent, -0.1, 0.08, 0.56);
        s.shape(
                mix(s.ground, s.main, 0.45),
                "M -4 .6 L -1.6 .5 L -1.5 -.1 L -.86 -.1 L -.74 .44 L -.4 .5 L -.36 .2 L -.2 .18 L -.16 .5 L .5 .46 L .62 -.3 L 1.4 -.32 L 1.5 .4 L 4 .6 L 4 2 L -4 2 Z");
        s.shape(s.main, "M -4 .8 L -1 .62 L 1 .74 L 4 .6 L 4 2.6 L -4 2.6 Z");
        s.at(0.12, 0.84, 0, 0.98, () -> {
            s.shape(
                    s.ink,
                    "M -.5 .02 L -.46 -.36 Q -.5 -.56 -.3 -.58 L .16 -.56 L .3 -.8 Q .34 -.92 .46 -.9 L .6 -.7 L .5 -.64 L .42 -.66 Q .36 -.4 .26 -.34 L .3 .02 L .22 .02 L .18 -.28 "
                            + "L -.28 -.26 L -.34 .02 L -.42 .02 L -.4 -.3 Z");
            s.shape(s.ink, "M -.46 -.5 Q -.66 -.44 -.62 -.1 Q -.54 -.3 -.44 -.4 Z");
            s.shape(
                    s.ink,
                    "M -.16 -.5 L -.18 -.94 Q -.16 -1.06 -.02 -1.06 Q .1 -1.04 .08 -.9 L .24 -.74 L .2 -.68 L .06 -.76 L .06 -.54 L .14 -.24 L .06 -.2 Z");
            s.circle(s.ink, -0.03, -1.14, 0.09);
            s.shape(
                    s.ink,
                    "M -.24 -1.16 Q -.04 -1.24 .2 -1.16 L .19 -1.13 L -.23 -1.12 Z M -.12 -1.18 Q -.1 -1.36 -.03 -1.32 Q .06 -1.36 .07 -1.18 Z");
        });
        for (double[] cactus : new double[][] {{-0.95, 1.04, 0.72}, {0.98, 1.0, 0.5}}) {
            double x = cactus[0];
            double h = cactus[2];
            s.line(s.ink, 0.1 * h, x, cactus[1] + 0.3, x, cactus[1] - h);
            s.trace(
                    s.ink,
                    0.08 * h,
                    "M " + x + " " + (cactus[1] - h * 0.4) + " L " + (x - h * 0.3) + " " + (cactus[1] - h * 0.42)
                            + " L " + (x - h * 0.3) + " " + (cactus[1] - h * 0.75));
            s.trace(
                    s.ink,
                    0.08 * h,
                    "M " + x + " " + (cactus[1] - h * 0.28) + " L " + (x + h * 0.28) + " " + (cactus[1] - h * 0.3)
                            + " L " + (x + h * 0.28) + " " + (cactus[1] - h * 0.6));
        }
        s.hills(s.ink, 1.08, 0.05, 0.5);
    }

    static void volcano(Stage s) {
        s.sky(s.ground, s.main);
        s.glow(s.accent, 0, -0.5, 1.7, 0.9);
        s.smoke(s.shade, 0, -0.6, 0.9, -0.8, 18, 0.34);
        s.smoke(mix(s.main, s.accent, 0.5), 0, -0.5, 0.2, -0.5, 8, 0.2);
        s.shape(s.shade, "M -1.8 .9 Q -.5 .2 -.24 -.5 Q 0 -.4 .24 -.5 Q .5 .2 1.8 .9 Z");
        s.shape(
                s.accent,
                "M -.22 -.5 Q 0 -.4 .22 -.5 Q .2 -.2 .36 .2 Q .2 .1 .14 -.1 Q .12 .4 .02 .6 Q -.04 .2 -.06 -.1 Q -.14 .3 -.3 .4 Q -.14 -.1 -.22 -.5 Z");
        for (int i = 0; i < 50; i++) {
            double angle = -Math.PI / 2 + s.between(-0.8, 0.8);
            double far = s.between(0.1, 0.8);
            s.circle(s.accent, Math.cos(angle) * far, -0.5 + Math.sin(angle) * far, s.between(0.006, 0.022));
        }
        s.shape(
                mix(s.shade, s.ink, 0.5),
                "M -4 .9 L -1.5 .5 L -1.4 .34 L -.7 .38 L -.62 1 L -4 2.6 Z M 4 .7 L 1.3 .3 L .8 .36 L .7 1 L 4 2.6 Z");
        for (double[] flyer :
                new double[][] {{-0.7, -0.55, -12, 0.36}, {0.78, -0.2, 10, 0.26}, {-0.3, -1.05, 6, 0.2}}) {
            s.at(
                    flyer[0],
                    flyer[1],
                    flyer[2],
                    flyer[3],
                    () -> s.shape(
                            s.ink,
                            "M -1.1 -.1 Q -.6 -.5 -.1 -.06 L 0 -.2 L .3 -.4 L .12 -.42 Q .2 -.5 .3 -.48 L .74 -.3 L .3 -.26 L .12 0 Q .6 -.4 1.1 .06 Q .7 -.06 .5 .1 Q .3 .02 .06 .18 L 0 .3 L -.06 .16 "
                                    + "Q -.3 .0 -.5 .06 Q -.8 -.12 -1.1 -.1 Z"));
        }
        s.hills(s.ink, 0.94, 0.05, 0.3);
        s.shape(
                s.ink,
                "M -1.2 1.1 Q -1 .74 -.6 .72 Q -.4 .7 -.3 .5 Q -.2 .2 -.1 .16 Q .02 .12 .1 .24 L .06 .3 L -.02 .28 Q -.06 .6 .0 .8 L .04 1.1 L -.08 1.1 L -.1 .92 Q -.3 .98 -.46 .94 L -.5 1.1 L -.62 1.1 "
                        + "L -.64 .94 Q -.9 .96 -1 1.1 Z");
        for (int i = 0; i < 40; i++) {
            double x = s.between(s.left, s.right);
            double height = s.between(0.15, 0.4);
            for (int frond = -2; frond <= 2; frond++) {
                s.trace(
                        s.ink,
                        0.02,
                        "M " + x + " 1.25 Q " + (x + frond * 0.05) + " " + (1.2 - height) + " " + (x + frond * 0.13)
                                + " " + (1.25 - height * 0.8));
            }
        }
    }

    static void cliffCabin(Stage s) {
        s.sky(s.main, s.ground);
        s.circle(s.paper, -0.6, -0.7, 0.26);
        s.peaks(mix(s.ground, s.paper, 0.35), 0.5, 0.8, 0.9);
        s.peaks(mix(s.ground, s.paper, 0.65), 0.8, 0.5, 0.7);
        s.shape(s.ink, "M -4 .55 L -.02 .4 Q .14 .42 .1 .6 L -.1 .9 L 0 1.3 L -.2 2.6 L -4 2.6 Z");
        s.shape(
                s.paper,
                "M -4 .4 Q -2 .36 -1 .38 Q -.4 .3 -.02 .34 Q .18 .36 .12 .52 Q -.04 .44 -.2 .58 Q -.4 .5 -.6 .66 Q -.9 .54 -1.2 .64 Q -2 .56 -4 .72 Z");
        s.at(0.16, 0.33, 17, 1.12, () -> {
            s.box(s.main, -0.46, -0.56, 0.96, 0.56);
            for (int i = 1; i < 6; i++) {
                s.line(s.ink, 0.016, -0.46, -i * 0.1, 0.5, -i * 0.1);
            }
            s.poly(s.ink, -0.58, -0.5, 0.02, -0.92, 0.62, -0.5);
            s.poly(s.paper, -0.64, -0.52, 0.02, -1.0, 0.68, -0.52, 0.56, -0.56, 0.02, -0.9, -0.52, -0.56);
            s.box(s.ink, 0.26, -1.02, 0.13, 0.3);
            s.window(s.accent, -0.34, -0.42, 0.22, 0.22, true);
            s.box(s.ink, 0.16, -0.46, 0.24, 0.46);
            s.smoke(s.paper, 0.34, -1.08, -0.5, -0.5, 8, 0.1);
        });
        s.line(s.ink, 0.02, 0.62, 0.3, 0.7, 0.66);
        s.person(s.ink, 0.72, 1.0, 0.34);
        s.line(s.ink, 0.025, 0.74, 0.72, 0.64, 0.6);
        for (int i = 0; i < 150; i++) {
            s.circle(
                    fade(s.paper, s.between(0.5, 1)),
                    s.between(s.left, s.right),
                    s.between(s.top, s.bottom),
                    s.between(0.006, 0.02));
        }
    }

    static void riderUnderground(Stage s) {
        s.sky(s.accent, s.main);
        s.circle(s.paper, 0.46, -0.86, 0.24);
        s.shape(s.shade, "M -4 -.4 L -1.2 -.5 L -1.1 -.86 L -.7 -.88 L -.6 -.46 L 4 -.34 L 4 3 L -4 3 Z");
        s.at(-0.2, -0.36, 0, 0.46, () -> {
            s.shape(
                    s.ink,
                    "M -.9 .02 L -.66 -.34 Q -.7 -.5 -.5 -.54 L .16 -.54 L .4 -.8 Q .48 -.88 .6 -.8 L .72 -.62 L .6 -.6 L .5 -.62 Q .42 -.4 .26 -.32 L .7 -.06 L .62 0 L .14 -.22 L -.36 -.24 L -.8 .08 Z");
            s.shape(s.ink, "M -.2 -.5 L -.22 -.9 Q -.1 -1.06 .04 -.92 L .2 -.7 L .1 -.66 L .02 -.5 Z");
            s.circle(s.ink, -0.06, -1.08, 0.09);
            s.shape(
                    s.ink,
                    "M -.28 -1.1 L .16 -1.1 L .14 -1.14 L .05 -1.15 Q .04 -1.28 -.06 -1.26 Q -.15 -1.28 -.17 -1.15 L -.27 -1.14 Z");
        });
        Color[] layers = {mix(s.shade, s.ink, 0.25), mix(s.shade, s.ink, 0.5), mix(s.shade, s.ink, 0.75), s.ink};
        for (int i = 0; i < 4; i++) {
            s.hills(layers[i], -0.24 + i * 0.1, 0.03, 0.4);
        }
        s.glow(s.accent, 0, 0.6, 1.3, 0.75);
        s.rays(fade(s.accent, 0.15), 0, 0.55, 18, 1.6, 0, 0.5);
        for (int i = -6; i <= 6; i++) {
            double x = i * 0.17;
            double height = 0.66 - Math.abs(i) * 0.06 + (i % 2 == 0 ? 0.12 : 0);
            s.shape(
                    i % 2 == 0 ? s.main : mix(s.main, s.ink, 0.45),
                    "M " + (x - 0.075) + " 1.3 L " + (x - 0.075) + " " + (0.98 - height) + " Q " + x + " "
                            + (0.8 - height) + " " + (x + 0.075) + " " + (0.98 - height) + " L " + (x + 0.075)
                            + " 1.3 Z");
            s.line(s.accent, 0.012, x, 0.84 - height, x, 0.72 - height);
            for (double y = 1.04 - height; y < 1.2; y += 0.1) {
                s.box(s.accent, x - 0.03, y, 0.06, 0.028);
            }
        }
        s.line(s.paper, 0.02, -0.2, -0.3, -0.2, 0.2);
        s.line(s.paper, 0.02, -0.12, -0.3, -0.12, 0.2);
        s.box(s.paper, -0.24, -0.02, 0.16, 0.12);
        s.floor(1.18, s.ink, s.ink);
    }
}
