package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** What is up there. */
final class SkyMotifs {
    private SkyMotifs() {}

    static void moonRocket(Stage s) {
        s.sky();
        s.stars(160, s.bottom, s.paper);
        s.glow(s.accent, 0, 0, 1.6, 0.45);
        s.ball(s.accent, 0, 0, 0.95);
        s.within(new Ellipse2D.Double(-0.95, -0.95, 1.9, 1.9), () -> {
            Color crater = mix(s.accent, s.ink, 0.16);
            s.circle(crater, -0.55, 0.35, 0.2);
            s.circle(crater, 0.1, 0.72, 0.15);
            s.circle(crater, -0.2, -0.68, 0.13);
            s.circle(crater, 0.62, 0.42, 0.1);
            s.circle(crater, -0.78, -0.15, 0.1);
            Color line = mix(s.accent, s.ink, 0.75);
            s.oval(s.paper, -0.32, -0.12, 0.15, 0.1);
            s.circle(line, -0.29, -0.11, 0.06);
            s.trace(line, 0.035, "M -.56 -.3 Q -.34 -.44 -.14 -.28");
            s.trace(line, 0.04, "M .02 -.12 Q .12 .14 -.04 .2 Q -.1 .22 -.14 .18");
            s.trace(line, 0.045, "M -.4 .42 Q -.06 .62 .28 .36");
            s.trace(line, 0.025, "M -.36 .52 Q -.3 .46 -.4 .4");
        });
        s.at(0.36, -0.2, 38, 1, () -> {
            s.glow(s.paper, 0, 0, 0.42, 0.9);
            s.shape(s.shade, "M -.17 .1 L .17 .1 L .17 -.75 Q .17 -1.05 0 -1.05 Q -.17 -1.05 -.17 -.75 Z");
            s.box(s.main, -0.17, -0.25, 0.34, 0.07);
            s.box(s.main, -0.17, -0.7, 0.34, 0.07);
            s.circle(s.paper, 0, -0.48, 0.075);
            s.circle(s.ink, 0, -0.48, 0.05);
            s.shape(fade(s.paper, 0.16), "M -.17 .1 L -.08 .1 L -.08 -.95 Q -.17 -.9 -.17 -.75 Z");
        });
        s.hills(s.ink, 1.25, 0.1, 0.5);
    }

    static void sunTrain(Stage s) {
        s.sky(s.shade, s.accent);
        s.rays(fade(s.paper, 0.16), 0.1, -0.25, 22, 4.5, 0.1, 0.5);
        s.glow(s.paper, 0.1, -0.25, 1.5, 0.7);
        s.ball(s.accent, 0.1, -0.25, 0.72);
        Color line = mix(s.ground, s.ink, 0.4);
        s.circle(line, -0.14, -0.42, 0.06);
        s.circle(line, 0.32, -0.42, 0.06);
        s.oval(line, 0.1, 0.02, 0.27, 0.24);
        s.oval(s.ground, 0.1, 0.14, 0.18, 0.1);
        s.trace(line, 0.03, "M -.26 -.56 Q -.14 -.64 -.04 -.55");
        s.trace(line, 0.03, "M .22 -.55 Q .34 -.64 .46 -.56");
        s.peaks(mix(s.main, s.accent, 0.4), 1.1, 0.6, 0.9);
        s.shape(s.main, "M -4 2.6 L -4 1.15 L -1.6 .95 L -.95 .28 L -.72 .42 L -.2 1.2 L 4 1.6 L 4 2.6 Z");
        s.shape(fade(s.paper, 0.85), "M -.95 .28 L -.72 .42 L -.62 .58 L -.8 .52 L -.95 .62 L -1.08 .5 L -1.2 .54 Z");
        s.at(-0.62, 0.26, -34, 0.62, () -> {
            for (int i = 0; i < 3; i++) {
                double x = -0.62 * i - 0.42;
                s.box(i % 2 == 0 ? s.ink : s.ground, x - 0.1, -0.3, 0.5, 0.26);
                s.box(s.paper, x - 0.02, -0.24, 0.12, 0.1);
                s.box(s.paper, x + 0.18, -0.24, 0.12, 0.1);
                s.circle(s.ink, x, 0, 0.07);
                s.circle(s.ink, x + 0.3, 0, 0.07);
            }
            s.box(s.ink, 0.06, -0.26, 0.5, 0.22);
            s.box(s.ink, 0.36, -0.5, 0.1, 0.3);
            s.circle(s.ink, 0.16, 0, 0.1);
            s.circle(s.ink, 0.46, 0, 0.1);
            s.smoke(s.paper, 0.4, -0.56, -0.7, -0.1, 6, 0.14);
        });
    }

    static void nightFlight(Stage s) {
        s.sky();
        s.stars(190, 1, s.paper);
        s.glow(s.accent, 0.32, -0.42, 1.4, 0.45);
        s.circle(s.accent, 0.32, -0.42, 0.56);
        Color[] tones = {mix(s.shade, s.main, 0.35), mix(s.shade, s.ink, 0.35)};
        for (Color tone : tones) {
            double low = tone.equals(tones[0]) ? 0.72 : 0.92;
            for (double x = s.left; x < s.right; x += 0.34) {
                double height = s.between(0.1, 0.42);
                s.box(tone, x, low - height, 0.3, 3);
                s.poly(tone, x - 0.03, low - height, x + 0.15, low - height - 0.16, x + 0.33, low - height);
                s.box(tone, x + 0.2, low - height - 0.22, 0.06, 0.2);
                if (s.random.nextInt(3) > 0) {
                    s.window(s.accent, x + 0.1, low - height + 0.08, 0.07, 0.1, true);
                }
            }
        }
        double[][] flyers = {{-0.72, 0.16, 0.27}, {0.06, -0.2, 0.46}, {-0.3, 0.34, 0.2}, {0.66, -0.72, 0.3}};
        for (double[] flyer : flyers) {
            s.at(flyer[0], flyer[1], -24, flyer[2], () -> {
                s.trace(s.ink, 0.17, "M -.3 .16 L .22 .02");
                s.trace(s.ink, 0.1, "M -.3 .12 L -.66 .1 L -.9 .26 M -.3 .2 L -.62 .4 L -.92 .42");
                s.trace(s.ink, 0.08, "M .16 -.02 L .62 -.26 M .14 .1 L .5 .34");
                s.circle(s.ink, 0.42, -0.06, 0.17);
                s.poly(s.ink, 0.4, -0.1, 0.28, -0.3, 0.6, -0.12);
            });
        }
        s.glow(s.paper, -0.02, -0.56, 0.16, 1);
        s.circle(s.paper, -0.02, -0.56, 0.022);
    }

    static void slicedMoon(Stage s) {
        s.sky(s.ink, s.shade);
        s.glow(s.paper, 0, -0.15, 1.6, 0.35);
        s.ball(s.paper, 0, -0.15, 0.85);
        s.circle(s.main, 0, -0.15, 0.4);
        s.rays(mix(s.main, s.ink, 0.5), 0, -0.15, 40, 0.38, 0, 0.4);
        s.circle(s.ink, 0, -0.15, 0.2);
        s.circle(s.paper, -0.1, -0.26, 0.06);
        s.shape(
                fade(s.ground, 0.95),
                "M -4 -.12 C -2 -.1 -1 -.2 0 -.14 C .8 -.1 1.6 -.16 4 -.08 C 2 .02 1 -.04 0 -.07 C -1 -.02 -2 -.04 -4 -.06 Z");
        s.poly(s.accent, 1.1, -0.95, 1.2, -0.9, -0.98, 0.92, -1.02, 0.9);
        for (int i = 0; i < 26; i++) {
            s.at(s.between(-0.9, 0.9), s.between(0.68, 1.15), s.between(0, 360), 0.085, () -> {
                s.oval(s.ink, -0.32, 0, 0.3, 0.2);
                s.circle(s.ink, 0.08, 0, 0.16);
                s.circle(s.ink, 0.38, 0, 0.2);
                s.trace(
                        s.ink,
                        0.06,
                        "M .1 0 L .3 .5 M .1 0 L .3 -.5 M .05 0 L -.1 .5 M .05 0 L -.1 -.5 M 0 0 L -.5 .4 M 0 0 L -.5 -.4");
            });
        }
    }

    static void biplanes(Stage s) {
        s.sky(s.shade, s.main);
        s.glow(s.accent, 0.3, -0.1, 1.8, 0.8);
        s.circle(s.accent, 0.3, -0.1, 0.62);
        for (int i = 0; i < 15; i++) {
            double x = s.between(s.left, s.right);
            double y = s.between(0.62, 1.2);
            Color cloud = mix(s.paper, s.main, s.between(0, 0.55));
            for (int puff = 0; puff < 7; puff++) {
                s.circle(cloud, x + s.between(-0.4, 0.4), y + s.between(-0.05, 0.15), s.between(0.12, 0.24));
            }
        }
        double[][] places = {{-0.05, -0.02, -14, 1}, {-0.72, -0.72, -10, 0.42}, {0.75, -0.92, -18, 0.32}};
        for (double[] place : places) {
            s.at(place[0], place[1], place[2], place[3], () -> biplane(s));
        }
    }

    private static void biplane(Stage s) {
        s.shape(
                s.ink,
                "M -.85 -.16 L -.98 -.4 L -.78 -.4 L -.6 -.12 L .55 -.2 Q .72 -.16 .72 0 Q .72 .14 .55 .16 L -.6 .04 L -.9 -.04 Z");
        s.poly(s.ground, -0.1, -0.52, 0.62, -0.58, 0.62, -0.48, -0.1, -0.42);
        s.poly(s.ground, -0.16, 0.16, 0.56, 0.1, 0.56, 0.2, -0.16, 0.26);
        s.line(s.ink, 0.022, 0.02, -0.45, -0.02, 0.2);
        s.line(s.ink, 0.022, 0.46, -0.5, 0.42, 0.16);
        s.line(s.ink, 0.012, 0.02, -0.45, 0.42, 0.16);
        s.circle(s.paper, 0.26, -0.02, 0.11);
        s.circle(s.ground, 0.26, -0.02, 0.07);
        s.circle(s.ink, -0.2, -0.24, 0.09);
        s.shape(s.accent, "M -.26 -.2 Q -.5 -.3 -.72 -.22 Q -.5 -.18 -.26 -.14 Z");
        s.oval(fade(s.paper, 0.55), 0.76, -0.02, 0.035, 0.42);
        s.ring(s.ink, 0.3, 0.42, 0.1, 0.05);
        s.line(s.ink, 0.025, 0.2, 0.2, 0.3, 0.42);
    }

    static void searchlights(Stage s) {
        s.sky(s.ink, s.shade);
        s.stars(60, 0.3, s.paper);
        double[] turns = {-0.95, -0.5, -0.12, 0.2, 0.55, 0.98};
        for (int i = 0; i < turns.length; i++) {
            double foot = -1.1 + i * 0.44;
            double tip = foot + Math.tan(turns[i]) * -2.6;
            s.poly(
                    s.down(-1.9, 1, fade(s.paper, 0.02), fade(i % 2 == 0 ? s.accent : s.paper, 0.5)),
                    foot - 0.03,
                    0.95,
                    tip - 0.34,
                    -1.7,
                    tip + 0.34,
                    -1.7,
                    foot + 0.03,
                    0.95);
        }
        s.glow(s.accent, 0, -0.35, 0.95, 0.7);
        star(s, s.accent, 0, -0.35, 0.5);
        star(s, s.paper, 0, -0.35, 0.2);
        s.hills(s.ink, 0.92, 0.12, 0.5);
        for (double x = -0.95; x < 1; x += 0.075) {
            s.person(s.ink, x, 1.12 + s.between(-0.03, 0.05), s.between(0.28, 0.4));
        }
    }

    static void star(Stage s, Color colour, double x, double y, double radius) {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.42;
            points[i * 2] = x + Math.sin(i * Math.PI / 5) * reach;
            points[i * 2 + 1] = y - Math.cos(i * Math.PI / 5) * reach;
        }
        s.poly(colour, points);
    }
}
