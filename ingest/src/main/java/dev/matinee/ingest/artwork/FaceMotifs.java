package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.geom.Ellipse2D;

/** Faces, masks and cloaks. */
final class FaceMotifs {
    private FaceMotifs() {}

    static void maskZ(Stage s) {
        s.sky(s.ground, s.shade);
        s.rays(fade(s.main, 0.35), 0, -0.2, 18, 4.5, 0.1, 0.5);
        s.circle(s.accent, 0, -0.2, 0.92);
        s.shape(s.ink, "M -.9 1.5 Q -.86 .6 -.3 .46 L .3 .46 Q .86 .6 .9 1.5 Z");
        s.shape(mix(s.accent, s.paper, 0.6), "M -.36 -.4 Q -.4 .2 -.16 .42 Q 0 .56 .16 .42 Q .4 .2 .36 -.4 Z");
        s.shape(s.ink, "M -1.0 -.42 Q 0 -.62 1.0 -.42 Q .96 -.34 .4 -.38 Q 0 -.42 -.4 -.38 Q -.96 -.34 -1 -.42 Z");
        s.shape(s.ink, "M -.4 -.44 L -.36 -.82 Q 0 -.92 .36 -.82 L .4 -.44 Q 0 -.56 -.4 -.44 Z");
        s.shape(
                s.ink,
                "M -.42 -.3 Q 0 -.42 .42 -.3 L .38 -.02 Q .2 .04 .06 -.06 Q 0 -.1 -.06 -.06 Q -.2 .04 -.38 -.02 Z");
        s.shape(s.paper, "M -.28 -.17 Q -.18 -.26 -.08 -.15 Q -.18 -.09 -.28 -.17 Z");
        s.shape(s.paper, "M .28 -.17 Q .18 -.26 .08 -.15 Q .18 -.09 .28 -.17 Z");
        s.circle(s.ink, -0.17, -0.17, 0.035);
        s.circle(s.ink, 0.17, -0.17, 0.035);
        s.trace(s.ink, 0.03, "M -.12 .2 Q -.05 .16 0 .18 Q .05 .16 .12 .2");
        s.trace(mix(s.main, s.ink, 0.3), 0.022, "M -.1 .28 Q .02 .33 .12 .26");
        s.at(0.05, 0.86, -8, 1, () -> {
            s.shape(s.main, "M -.5 -.3 L .5 -.38 L -.12 .24 L .52 .16 L .44 .34 L -.56 .42 L .06 -.2 L -.54 -.14 Z");
            s.shape(s.paper, "M -.47 -.27 L .42 -.34 L -.2 .26 L .46 .19 L .42 .3 L -.46 .38 L .14 -.23 L -.5 -.17 Z");
        });
        s.line(s.paper, 0.022, -1.15, 0.98, 0.95, -1.08);
        s.ring(s.paper, -0.92, 0.76, 0.13, 0.03);
    }

    static void hoodedMask(Stage s) {
        s.sky(s.ground, s.shade);
        s.circle(s.accent, 0, -0.15, 0.95);
        s.halftone(fade(s.ink, 0.6), 0, -0.15, 0.95, 0.06);
        s.shape(
                s.ink,
                "M -1.3 1.6 Q -1.1 .6 -.4 .42 Q -.56 .1 -.52 -.3 Q -.46 -.92 0 -.96 Q .46 -.92 .52 -.3 Q .56 .1 .4 .42 Q 1.1 .6 1.3 1.6 Z");
        s.shape(
                s.paper,
                "M -.34 -.24 Q -.36 -.56 0 -.6 Q .36 -.56 .34 -.24 Q .36 .14 .14 .34 Q 0 .44 -.14 .34 Q -.36 .14 -.34 -.24 Z");
        s.shape(
                s.ink,
                "M -.36 -.36 Q 0 -.5 .36 -.36 L .34 -.06 Q .18 -.02 .06 -.12 L 0 -.16 L -.06 -.12 Q -.18 -.02 -.34 -.06 Z");
        s.shape(
                s.paper,
                "M -.27 -.22 Q -.16 -.32 -.07 -.2 Q -.16 -.12 -.27 -.22 Z M .27 -.22 Q .16 -.32 .07 -.2 Q .16 -.12 .27 -.22 Z");
        s.circle(s.ink, -0.16, -0.21, 0.04);
        s.circle(s.ink, 0.16, -0.21, 0.04);
        s.shape(s.accent, "M -.11 .2 Q -.05 .14 0 .17 Q .05 .14 .11 .2 Q 0 .29 -.11 .2 Z");
        s.trace(s.paper, 0.11, "M .64 -.82 Q .68 -1.2 .96 -1.14 Q 1.2 -1.04 1.02 -.76 Q .86 -.6 .86 -.42");
        s.circle(s.paper, 0.85, -0.22, 0.075);
        s.shape(
                s.ink,
                "M -1.06 -.76 Q -.94 -.94 -.8 -.82 Q -.74 -.98 -.66 -.82 Q -.52 -.94 -.42 -.76 Q -.56 -.78 -.62 -.66 Q -.68 -.72 -.74 -.62 Q -.8 -.72 -.86 -.66 Q -.92 -.78 -1.06 -.76 Z");
        s.shape(
                fade(s.paper, 0.16),
                "M -.5 .46 Q -.2 .9 0 .92 Q .2 .9 .5 .46 L .56 .52 Q .24 1.02 0 1.04 Q -.24 1.02 -.56 .52 Z");
    }

    static void bobbedHair(Stage s) {
        s.sky(s.shade, s.ground);
        s.rays(fade(s.main, 0.22), 0, -0.1, 30, 4.5, 0, 0.5);
        s.circle(s.main, 0, -0.1, 1.0);
        s.ring(s.accent, 0, -0.1, 1.04, 0.02);
        s.shape(s.accent, "M -.2 .36 L -.22 .72 Q -.9 .8 -1.1 1.5 L 1.1 1.5 Q .9 .8 .22 .72 L .2 .36 Z");
        s.shape(s.paper, "M -.38 -.3 Q -.4 .2 -.2 .42 Q 0 .6 .2 .42 Q .4 .2 .38 -.3 Z");
        s.shape(s.paper, "M -.16 .36 L -.17 .76 Q 0 .9 .17 .76 L .16 .36 Q 0 .54 -.16 .36 Z");
        s.shape(fade(s.shade, 0.4), "M -.16 .44 Q 0 .6 .16 .44 L .16 .54 Q 0 .7 -.165 .54 Z");
        s.shape(
                s.ink,
                "M 0 -.92 Q .62 -.9 .62 -.24 Q .62 .08 .5 .26 Q .4 .36 .26 .26 Q .42 .1 .4 -.2 L -.4 -.2 Q -.42 .1 -.26 .26 Q -.4 .36 -.5 .26 Q -.62 .08 -.62 -.24 Q -.62 -.9 0 -.92 Z");
        s.trace(fade(s.paper, 0.3), 0.035, "M -.34 -.7 Q -.1 -.84 .2 -.76");
        for (int side : new int[] {-1, 1}) {
            s.shape(
                    s.ink,
                    "M " + side * 0.3 + " -.04 Q " + side * 0.18 + " -.14 " + side * 0.06 + " -.02 Q " + side * 0.18
                            + " .04 " + side * 0.3 + " -.04 Z");
            s.trace(s.ink, 0.02, "M " + side * 0.07 + " -.12 Q " + side * 0.2 + " -.18 " + side * 0.32 + " -.1");
        }
        s.shape(s.main, "M -.12 .28 Q -.05 .21 0 .25 Q .05 .21 .12 .28 Q 0 .4 -.12 .28 Z");
        s.trace(fade(s.shade, 0.7), 0.016, "M .02 .02 Q -.06 .12 .03 .15");
        for (int i = 0; i < 15; i++) {
            double angle = Math.PI * (0.16 + 0.68 * i / 14.0);
            s.circle(s.paper, Math.cos(angle) * 0.34, 0.62 + Math.sin(angle) * 0.34, 0.032);
        }
    }

    static void halo(Stage s) {
        s.sky(s.ground, s.shade);
        s.circle(s.paper, 0, -0.2, 1.02);
        s.rays(fade(s.accent, 0.35), 0, -0.2, 48, 1.02, 0, 0.35);
        s.circle(s.paper, 0, -0.2, 0.72);
        s.at(0, -0.1, -8, 1, () -> {
            s.shape(s.accent, "M -.3 .5 L -.34 .9 Q -.8 1.0 -.95 1.9 L .95 1.9 Q .8 1.0 .34 .9 L .3 .5 Z");
            s.shape(
                    mix(s.paper, s.main, 0.22),
                    "M -.4 -.5 Q -.46 .16 -.22 .42 Q 0 .62 .22 .42 Q .46 .16 .4 -.5 Q 0 -.8 -.4 -.5 Z");
            s.shape(
                    s.ink,
                    "M -.44 -.1 Q -.56 -.82 0 -.86 Q .56 -.82 .44 -.1 Q .42 -.36 .32 -.46 Q 0 -.58 -.3 -.44 Q -.42 -.36 -.44 -.1 Z");
            for (int side : new int[] {-1, 1}) {
                s.shape(
                        s.ink,
                        "M " + side * 0.3 + " -.14 Q " + side * 0.18 + " -.22 " + side * 0.07 + " -.13 Q " + side * 0.18
                                + " -.1 " + side * 0.3 + " -.14 Z");
                s.trace(s.ink, 0.018, "M " + side * 0.08 + " -.25 Q " + side * 0.2 + " -.3 " + side * 0.32 + " -.22");
            }
            s.trace(mix(s.main, s.ink, 0.4), 0.018, "M .02 -.14 L .06 .08 L -.03 .1");
            s.trace(s.main, 0.034, "M -.11 .24 Q 0 .22 .11 .24");
            s.shape(s.accent, "M -.17 -.08 Q -.13 .04 -.17 .08 Q -.21 .04 -.17 -.08 Z");
        });
        for (int i = 0; i < 24; i++) {
            double x = s.left + (s.right - s.left) * i / 23.0;
            double height = s.between(0.2, 0.52) * Math.min(1, 0.4 + Math.abs(x) * 0.6);
            s.shape(
                    s.main,
                    "M " + (x - 0.2) + " 1.4 Q " + (x - 0.16) + " " + (1.2 - height * 0.4) + " " + (x + 0.03) + " "
                            + (1.1 - height) + " Q " + (x + 0.02) + " " + (1.1 - height * 0.3) + " " + (x + 0.2)
                            + " 1.4 Z");
        }
        s.floor(1.2, s.main, s.ink);
    }

    static void lensEye(Stage s) {
        s.sky(s.ground, s.shade);
        s.poly(s.main, s.left, 0.7, s.right, -0.9, s.right, -0.4, s.left, 1.2);
        s.poly(s.accent, -1.3, s.bottom, 0.1, s.top, 0.24, s.top, -1.1, s.bottom);
        s.circle(s.ink, 0, -0.1, 0.98);
        s.ring(s.paper, 0, -0.1, 0.9, 0.02);
        for (int i = 0; i < 60; i++) {
            double angle = i * Math.PI / 30;
            double inner = i % 5 == 0 ? 0.8 : 0.84;
            s.line(
                    s.paper,
                    0.012,
                    Math.cos(angle) * inner,
                    -0.1 + Math.sin(angle) * inner,
                    Math.cos(angle) * 0.88,
                    -0.1 + Math.sin(angle) * 0.88);
        }
        s.circle(s.shade, 0, -0.1, 0.74);
        s.within(new Ellipse2D.Double(-0.74, -0.84, 1.48, 1.48), () -> {
            s.shape(s.paper, "M -.74 -.1 Q 0 -.78 .74 -.1 Q 0 .58 -.74 -.1 Z");
            s.circle(s.main, 0, -0.1, 0.32);
            s.rays(mix(s.main, s.ink, 0.45), 0, -0.1, 36, 0.31, 0, 0.4);
            s.circle(s.ink, 0, -0.1, 0.17);
            s.person(s.accent, 0, 0.02, 0.22);
            s.circle(fade(s.paper, 0.9), -0.13, -0.24, 0.07);
            s.shape(fade(s.paper, 0.16), "M -.7 -.5 Q -.2 -.9 .3 -.8 L -.6 .2 Z");
        });
        s.ring(s.accent, 0, -0.1, 0.74, 0.03);
        s.line(s.ink, 0.07, -0.3, 0.8, -0.75, 1.7);
        s.line(s.ink, 0.07, 0.3, 0.8, 0.75, 1.7);
        s.line(s.ink, 0.07, 0, 0.8, 0, 1.7);
        s.box(s.ink, 0.84, -0.5, 0.16, 0.36);
        s.line(s.paper, 0.035, 0.98, -0.32, 1.14, -0.32, 1.14, -0.02);
        s.circle(s.accent, 1.14, 0.02, 0.06);
    }

    static void cloakDoves(Stage s) {
        s.sky(s.ground, s.shade);
        s.glow(s.accent, 0.15, -0.35, 1.6, 0.5);
        s.circle(s.accent, 0.15, -0.42, 0.68);
        s.floor(0.98, s.shade, s.ink);
        s.shape(
                s.ink,
                "M 0 -.62 Q .22 -.6 .26 -.36 Q .9 -.2 1.16 .98 Q .8 .86 .62 1.12 Q .4 .9 .2 1.16 Q 0 .94 -.2 1.16 Q -.4 .9 -.6 1.12 Q -.86 .86 -1.2 1.04 Q -.9 -.2 -.26 -.36 Q -.22 -.6 0 -.62 Z");
        s.shape(s.main, "M -.02 -.3 L .28 -.2 Q .5 .3 .46 .92 Q .3 .86 .2 1.02 Q .1 .86 -.02 .96 Z");
        s.shape(s.ink, "M -.06 -.3 L .2 -.22 Q .3 .3 .22 .96 Q .1 .86 -.06 .94 Z");
        s.oval(mix(s.paper, s.accent, 0.3), 0, -0.5, 0.15, 0.19);
        s.shape(
                s.ink,
                "M -.44 -.58 Q 0 -.74 .44 -.58 Q .4 -.5 .16 -.54 Q 0 -.57 -.16 -.54 Q -.4 -.5 -.44 -.58 Z M -.2 -.6 L -.18 -.86 Q 0 -.94 .18 -.86 L .2 -.6 Z");
        s.box(s.ink, -0.14, -0.53, 0.28, 0.05);
        s.shape(s.ink, "M -.26 -.38 L 0 -.26 L .26 -.38 L .18 -.16 L 0 -.22 L -.18 -.16 Z");
        for (double[] dove : new double[][] {
            {-0.72, -0.62, 10, 0.36},
            {0.76, -0.16, -14, 0.3},
            {-0.95, 0.02, -6, 0.24},
            {0.6, -1.08, 8, 0.24},
            {-0.36, -1.14, 16, 0.18}
        }) {
            s.at(
                    dove[0],
                    dove[1],
                    dove[2],
                    dove[3],
                    () -> s.shape(
                            s.paper,
                            "M .6 -.02 Q .46 -.2 .3 -.1 L .16 -.02 Q .1 -.5 -.36 -.74 Q -.26 -.34 -.16 -.06 Q -.4 .1 -.8 .1 L -.62 .22 L -.76 .34 Q -.3 .36 .02 .24 Q -.02 .5 -.22 .7 Q .26 .5 .34 .16 Q .46 .06 .6 -.02 Z"));
        }
    }
}
