package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;

/** Rails, roads and wheels. */
final class RoadMotifs {
    private RoadMotifs() {}

    static void trainSide(Stage s) {
        s.sky(s.paper, s.ground);
        s.glow(s.paper, 0.4, -0.4, 1.6, 0.9);
        s.circle(s.accent, 0.4, -0.45, 0.6);
        s.peaks(mix(s.ground, s.shade, 0.5), 0.5, 0.5, 0.8);
        s.peaks(s.shade, 0.75, 0.35, 0.5);
        s.floor(0.72, s.main, s.ink);
        s.line(s.ink, 0.03, s.left, 0.74, s.right, 0.74);
        s.smoke(mix(s.main, s.ink, 0.4), 0.52, -0.28, -3.4, -0.75, 22, 0.28);
        s.at(0.1, 0.7, 0, 1.05, () -> {
            s.box(s.ink, -0.35, -0.52, 0.9, 0.32);
            s.oval(s.ink, 0.55, -0.36, 0.07, 0.16);
            s.box(s.ink, -0.72, -0.72, 0.4, 0.54);
            s.box(s.ink, -0.78, -0.77, 0.52, 0.06);
            s.box(s.accent, -0.64, -0.63, 0.2, 0.18);
            s.poly(s.ink, 0.33, -0.52, 0.27, -0.86, 0.53, -0.86, 0.47, -0.52);
            s.box(s.ink, -0.06, -0.64, 0.18, 0.14);
            s.poly(s.ink, 0.5, -0.2, 0.86, 0, 0.5, 0);
            s.circle(s.accent, 0.6, -0.62, 0.07);
            for (double x : new double[] {-0.5, -0.14, 0.22}) {
                s.ring(s.ink, x, -0.15, 0.15, 0.05);
                s.circle(s.ink, x, -0.15, 0.05);
            }
            s.line(s.main, 0.04, -0.5, -0.13, 0.22, -0.13);
            for (int car = 1; car <= 4; car++) {
                double x = -0.82 - car * 0.86 + 0.1;
                s.box(s.ink, x, -0.66, 0.78, 0.5);
                for (int pane = 0; pane < 4; pane++) {
                    s.box(s.accent, x + 0.08 + pane * 0.17, -0.55, 0.11, 0.16);
                }
                s.circle(s.ink, x + 0.18, -0.1, 0.1);
                s.circle(s.ink, x + 0.6, -0.1, 0.1);
            }
        });
    }

    static void locomotiveFront(Stage s) {
        s.sky(s.ground, s.accent);
        s.rays(fade(s.paper, 0.12), 0, 0.05, 26, 4.5, 0.06, 0.5);
        s.smoke(s.shade, 0, -0.75, 0.35, -0.95, 10, 0.4);
        s.smoke(mix(s.main, s.paper, 0.3), 0.05, -0.8, 0.2, -0.7, 7, 0.26);
        s.hills(s.shade, 0.72, 0.12, 0.6);
        s.floor(0.84, mix(s.ground, s.ink, 0.5), s.ink);
        for (double y = 0.9; y < 2.6; y += 0.07 + (y - 0.8) * 0.14) {
            double half = 0.55 + (y - 0.84) * 1.5;
            s.box(mix(s.shade, s.ink, 0.35), -half, y, half * 2, 0.03 + (y - 0.84) * 0.07);
        }
        s.poly(s.main, -0.36, 0.84, -0.3, 0.84, -1.5, 2.6, -1.7, 2.6);
        s.poly(s.main, 0.36, 0.84, 0.3, 0.84, 1.5, 2.6, 1.7, 2.6);
        s.shape(s.ink, "M -.2 -.62 L -.34 -.98 L .34 -.98 L .2 -.62 Z");
        s.box(s.main, -0.36, -1.03, 0.72, 0.06);
        s.box(s.ink, -0.78, -0.32, 1.56, 0.84);
        s.circle(s.ink, 0, -0.05, 0.66);
        s.ring(s.main, 0, -0.05, 0.6, 0.035);
        s.circle(mix(s.ink, s.shade, 0.6), 0, -0.05, 0.5);
        s.ring(s.accent, 0, -0.05, 0.36, 0.02);
        s.rays(fade(s.accent, 0.35), 0, -0.05, 12, 0.36, 0, 0.3);
        s.circle(s.accent, 0, -0.05, 0.08);
        s.box(s.ink, -0.18, -0.78, 0.36, 0.34);
        s.glow(s.paper, 0, -0.58, 0.7, 0.95);
        s.circle(s.paper, 0, -0.58, 0.14);
        s.box(s.main, -0.86, 0.4, 1.72, 0.12);
        s.circle(s.accent, -0.68, 0.46, 0.05);
        s.circle(s.accent, 0.68, 0.46, 0.05);
        for (int i = -4; i <= 4; i++) {
            s.poly(
                    i % 2 == 0 ? s.main : mix(s.main, s.ink, 0.55),
                    i * 0.17 - 0.05,
                    0.52,
                    i * 0.17 + 0.05,
                    0.52,
                    i * 0.23 + 0.09,
                    1,
                    i * 0.23 - 0.09,
                    1);
        }
    }

    static void railsLetters(Stage s) {
        s.sky(s.shade, s.main);
        s.stars(70, 0, s.paper);
        s.glow(s.accent, 0, 0.12, 1.3, 0.75);
        s.hills(mix(s.shade, s.ink, 0.3), 0.2, 0.16, 0.5);
        s.floor(0.14, s.shade, s.ink);
        for (double y = 0.18; y < 2.6; y += 0.03 + (y - 0.12) * 0.22) {
            double half = (y - 0.12) * 0.85;
            s.box(s.ink, -half, y, half * 2, (y - 0.12) * 0.09);
        }
        s.poly(s.paper, -0.012, 0.14, 0, 0.14, -1.42, 2.6, -1.58, 2.6);
        s.poly(s.paper, 0.012, 0.14, 0, 0.14, 1.42, 2.6, 1.58, 2.6);
        s.glow(s.paper, 0, 0.1, 0.4, 1);
        s.circle(s.paper, 0, 0.1, 0.05);
        s.line(s.ink, 0.05, 0.92, 1.5, 0.92, -0.75);
        s.box(s.ink, 0.5, -0.75, 0.46, 0.09);
        s.box(s.ink, 0.84, -0.95, 0.16, 0.34);
        s.glow(s.accent, 0.92, -0.84, 0.3, 0.9);
        s.circle(s.accent, 0.92, -0.84, 0.05);
        for (int i = 0; i < 17; i++) {
            double size = s.between(0.09, 0.24);
            s.at(s.between(-1.15, 0.8), s.between(-1.25, 0.75), s.between(-40, 40), size, () -> {
                s.box(s.paper, -0.7, -0.45, 1.4, 0.9);
                s.line(mix(s.paper, s.ink, 0.45), 0.05, -0.7, -0.45, 0, 0.12, 0.7, -0.45);
                s.circle(s.accent, 0, 0.1, 0.12);
            });
        }
    }

    static void nightRoad(Stage s) {
        s.sky(s.ink, s.shade);
        s.glow(s.accent, 0, 0, 1.5, 0.5);
        s.peaks(mix(s.ground, s.shade, 0.6), 0.08, 0.26, 0.7);
        s.floor(0.03, mix(s.ground, s.shade, 0.35), s.ink);
        s.poly(mix(s.shade, s.main, 0.3), -0.02, 0.03, 0.02, 0.03, 2.1, 2.6, -2.1, 2.6);
        for (double y = 0.07; y < 2.6; y += 0.05 + y * 0.38) {
            double half = 0.006 + y * 0.035;
            s.poly(s.accent, -half, y, half, y, half * 1.25, y + y * 0.2, -half * 1.25, y + y * 0.2);
        }
        for (int side : new int[] {-1, 1}) {
            for (double y = 0.1; y < 1.6; y *= 1.75) {
                double x = side * (0.07 + y * 1.05);
                s.line(s.ink, y * 0.05, x, y + 0.03, x, y - y * 2.1);
                s.line(s.ink, y * 0.04, x - y * 0.34, y - y * 1.9, x + y * 0.34, y - y * 1.9);
            }
        }
        s.glow(s.paper, -0.06, 0.06, 0.3, 1);
        s.glow(s.paper, 0.06, 0.06, 0.3, 1);
        s.circle(s.paper, -0.05, 0.06, 0.025);
        s.circle(s.paper, 0.05, 0.06, 0.025);
        s.at(0.56, -0.42, 6, 1, () -> {
            s.line(s.ink, 0.05, 0, -0.3, 0, 1.5);
            s.poly(s.accent, 0, -0.85, 0.42, -0.43, 0, -0.01, -0.42, -0.43);
            s.trace(s.ink, 0.06, "M -.12 -.22 L -.12 -.42 Q -.12 -.52 0 -.52 L .14 -.52");
            s.poly(s.ink, 0.1, -0.66, 0.27, -0.52, 0.1, -0.38);
        });
        s.person(s.ink, -0.62, 0.86, 1.05);
        s.line(s.ink, 0.07, -0.56, 0.08, -0.36, 0.16);
    }

    static void headlights(Stage s) {
        s.sky(s.shade, s.ground);
        s.circle(s.paper, 0.45, -0.75, 0.26);
        s.peaks(mix(s.shade, s.main, 0.6), 0.1, 0.4, 0.9);
        s.floor(0.05, s.main, s.ink);
        Color far = fade(s.paper, 0.3);
        s.poly(far, -0.52, 0.2, -1.9, 2.6, 0.1, 2.6);
        s.poly(far, 0.52, 0.2, 1.9, 2.6, -0.1, 2.6);
        s.shape(
                s.ink,
                "M -.85 .5 L -.88 .1 Q -.86 -.04 -.66 -.06 L -.44 -.42 Q -.4 -.48 -.3 -.48 L .3 -.48 Q .4 -.48 .44 -.42 L .66 -.06 "
                        + "Q .86 -.04 .88 .1 L .85 .5 Z");
        s.shape(s.accent, "M -.52 -.09 L -.36 -.38 Q -.34 -.4 -.3 -.4 L .3 -.4 Q .34 -.4 .36 -.38 L .52 -.09 Z");
        s.circle(s.ink, -0.24, -0.2, 0.1);
        s.circle(s.ink, 0.22, -0.2, 0.1);
        s.box(s.ink, -0.36, -0.12, 0.24, 0.05);
        s.box(s.ink, 0.1, -0.12, 0.24, 0.05);
        s.shape(s.main, "M -.14 -.3 Q 0 -.46 .13 -.3 L .12 -.09 L -.13 -.09 Z");
        s.shape(s.ink, "M -.17 -.26 L .17 -.26 L .1 -.36 L -.1 -.36 Z");
        s.circle(s.paper, 0.05, -0.21, 0.025);
        for (int i = -3; i <= 3; i++) {
            s.box(mix(s.ink, s.main, 0.6), i * 0.09 - 0.02, 0.08, 0.04, 0.26);
        }
        s.box(s.ink, -0.8, 0.4, 0.3, 0.34);
        s.box(s.ink, 0.5, 0.4, 0.3, 0.34);
        s.box(mix(s.paper, s.main, 0.4), -0.92, 0.42, 1.84, 0.07);
        for (double x : new double[] {-0.58, 0.58}) {
            s.glow(s.paper, x, 0.18, 0.75, 0.9);
            s.circle(s.paper, x, 0.18, 0.15);
            s.ring(s.accent, x, 0.18, 0.16, 0.025);
        }
    }

    static void ghostWheel(Stage s) {
        s.sky(s.ink, s.shade);
        s.glow(s.main, 0, -0.1, 1.9, 0.45);
        s.circle(fade(s.accent, 0.9), 0.62, -0.85, 0.2);
        s.peaks(mix(s.ground, s.ink, 0.3), 0.9, 0.3, 0.5);
        for (int ghost = 4; ghost >= 0; ghost--) {
            Color tone = ghost == 0 ? s.paper : fade(s.paper, 0.2 - ghost * 0.035);
            double x = -ghost * 0.24;
            double turn = ghost * 7;
            s.at(x, 0, turn, 1, () -> {
                s.ring(tone, 0, 0, 0.8, 0.075);
                s.ring(tone, 0, 0, 0.17, 0.05);
                for (int spoke = 0; spoke < 12; spoke++) {
                    double angle = spoke * Math.PI / 6;
                    s.line(
                            tone,
                            0.035,
                            Math.cos(angle) * 0.17,
                            Math.sin(angle) * 0.17,
                            Math.cos(angle) * 0.78,
                            Math.sin(angle) * 0.78);
                }
            });
        }
        s.circle(s.accent, 0, 0, 0.08);
        s.shape(s.ink, "M -.98 1.2 L -.9 .3 Q -.9 -.02 -.7 -.06 Q -.5 -.02 -.5 .3 L -.38 1.2 Z");
        s.shape(s.ink, "M -.86 0 Q -.86 -.34 -.68 -.34 Q -.52 -.32 -.54 0 Z");
        s.trace(s.ink, 0.035, "M -.42 1.2 L -.16 -.9");
        s.shape(s.paper, "M -.16 -.92 Q -.75 -1.08 -1.05 -.6 Q -.7 -.88 -.18 -.8 Z");
        s.floor(0.84, fade(s.ink, 0.92), s.ink);
        s.ripples(s.main, 0, 0.88, 1.5, 0.6, 26);
    }
}
