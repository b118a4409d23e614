package dev.matinee.ingest.artwork;

import static dev.matinee.ingest.artwork.Palette.fade;
import static dev.matinee.ingest.artwork.Palette.mix;

import java.awt.Color;

/** Streets, towers and temples. */
final class CityMotifs {
    private CityMotifs() {}

    static void crookedStreet(Stage s) {
        s.sky(s.ground, s.shade);
        s.rays(fade(s.ink, 0.1), 0.15, -0.7, 18, 4.5, 0.2, 0.5);
        s.circle(s.paper, 0.15, -0.72, 0.34);
        s.shape(s.main, "M -.1 .3 L .34 .24 L 1.5 2.6 L -1.5 2.6 Z");
        s.shape(fade(s.ink, 0.85), "M -.02 .3 L .06 .29 L -.3 2.6 L -.9 2.6 Z");
        s.poly(
                s.ink, -4, 2.6, -4, -0.6, -1.5, -0.9, -1.36, -0.2, -1.05, -1.3, -0.62, -0.3, -0.5, -0.66, -0.3, -0.1,
                -0.08, 0.3, -1.3, 2.6);
        s.poly(s.ink, 4, 2.6, 4, -0.8, 1.62, -0.5, 1.3, -1.4, 0.9, -0.42, 0.8, -0.74, 0.5, -0.12, 0.3, 0.26, 1.3, 2.6);
        s.poly(s.accent, -1.18, -0.5, -0.86, -0.6, -0.92, -0.12, -1.1, -0.2);
        s.poly(s.paper, -0.66, 0.1, -0.4, -0.04, -0.42, 0.34, -0.56, 0.42);
        s.poly(s.paper, 1.12, -0.7, 1.32, -0.8, 1.4, -0.34, 1.18, -0.3);
        s.poly(s.main, 0.66, 0.06, 0.86, 0.16, 0.78, 0.52, 0.66, 0.42);
        s.poly(s.paper, -0.98, 0.42, -0.72, 0.5, -0.86, 0.86, -0.98, 0.84);
        s.line(s.ink, 0.03, -1.02, -0.55, -1.01, -0.16);
        s.line(s.ink, 0.03, -0.53, 0.03, -0.49, 0.38);
        s.line(s.ink, 0.03, 1.22, -0.75, 1.29, -0.32);
        s.at(0.16, 0.78, 7, 0.86, () -> {
            s.person(s.ink, 0, 0, 0.8);
            s.line(s.ink, 0.045, 0.04, -0.56, 0.42, -0.7, 0.56, -0.6);
            s.shape(fade(s.ink, 0.7), "M -.1 0 L .1 0 L .7 1.1 L .2 1.1 Z");
        });
    }

    static void cityGrid(Stage s) {
        s.box(s.ground, s.left, s.top, s.right - s.left, s.bottom - s.top);
        Color[] tones = {s.main, s.accent, s.paper, s.ink, s.shade, s.accent, s.paper, s.ground};
        for (double x = s.left; x < s.right; x += 0.36) {
            double y = s.top;
            while (y < s.bottom) {
                double height = 0.12 + 0.12 * s.random.nextInt(6);
                s.box(tones[s.random.nextInt(tones.length)], x, y, 0.33, height - 0.03);
                y += height;
            }
        }
        s.at(0, 0, -28, 1, () -> {
            s.box(s.ink, -5, -0.32, 10, 0.64);
            s.box(s.paper, -5, -0.02, 10, 0.04);
            for (double x = -4.8; x < 5; x += 0.5) {
                s.box(s.ink, x, -0.03, 0.2, 0.06);
            }
            s.box(s.main, -0.9, -0.26, 1.5, 0.2);
            for (int i = 0; i < 8; i++) {
                s.box(s.paper, -0.84 + i * 0.18, -0.22, 0.12, 0.1);
            }
            s.box(s.accent, 0.3, 0.08, 0.34, 0.17);
            s.box(s.paper, -1.4, 0.08, 0.3, 0.17);
            s.box(s.accent, 1.2, -0.24, 0.3, 0.17);
        });
        s.at(0, 0, 62, 1, () -> {
            s.box(s.ink, 0.62, -5, 0.3, 10);
            for (double y = -4.9; y < 5; y += 0.16) {
                s.box(s.paper, 0.66, y, 0.22, 0.06);
            }
        });
        s.circle(s.ink, 0.18, -0.55, 0.46);
        s.circle(s.paper, 0.18, -0.55, 0.41);
        s.line(s.main, 0.05, 0.18, -0.55, 0.18, -0.86);
        s.line(s.ink, 0.06, 0.18, -0.55, 0.42, -0.42);
    }

    static void cityTowers(Stage s) {
        s.sky(s.ground, s.shade);
        s.rays(fade(s.accent, 0.2), 0, -0.3, 16, 5, 0.1, 0.42);
        s.glow(s.accent, 0, -0.3, 1.4, 0.7);
        Color[] depths = {mix(s.shade, s.main, 0.5), mix(s.shade, s.ink, 0.2), s.ink};
        for (int depth = 0; depth < 3; depth++) {
            for (double x = s.left - 0.1; x < s.right; x += 0.3 - depth * 0.02) {
                double height = (1.35 - depth * 0.3) * s.between(0.45, 1) * (1 - Math.min(0.4, Math.abs(x) * 0.12));
                tower(
                        s,
                        depths[depth],
                        x,
                        0.75 + depth * 0.2 - height,
                        0.22 + depth * 0.03,
                        depth == 2 ? s.accent : null);
            }
        }
        tower(s, s.main, -0.3, -0.92, 0.6, s.accent);
        s.poly(s.accent, -0.03, -0.92, 0, -1.45, 0.03, -0.92);
        s.box(s.ink, -0.3, 0.1, 0.6, 0.04);
        s.shape(s.ink, "M -4 .72 Q -1 .5 0 .52 Q 1 .54 4 .3 L 4 .4 Q 1 .63 0 .61 Q -1 .6 -4 .82 Z");
        for (double x = -1.1; x < 1.2; x += 0.24) {
            s.box(s.paper, x, 0.56 + Math.abs(x) * 0.02, 0.13, 0.035);
        }
        s.shape(
                s.ink,
                "M -.42 1.3 Q -.4 .98 -.18 .94 L -.16 .86 Q -.24 .6 0 .56 Q .24 .6 .16 .86 L .18 .94 Q .4 .98 .42 1.3 Z");
        s.shape(s.accent, "M 0 .6 Q .18 .64 .13 .85 L .1 .92 L .13 .97 L 0 1.02 Z");
        s.shape(s.main, "M 0 .6 Q -.18 .64 -.13 .85 L -.1 .92 L -.13 .97 L 0 1.02 Z");
        s.box(s.ink, -0.09, 0.75, 0.06, 0.025);
        s.box(s.ink, 0.03, 0.75, 0.06, 0.025);
        s.box(s.ink, -0.04, 0.87, 0.08, 0.02);
    }

    private static void tower(
            Stage s, Color wall, double x, double y, double width, @org.jspecify.annotations.Nullable Color lights) {
        s.box(wall, x, y, width, 4);
        s.box(wall, x + width * 0.15, y - width * 0.3, width * 0.7, width);
        s.box(wall, x + width * 0.32, y - width * 0.6, width * 0.36, width);
        if (lights != null) {
            for (double dy = 0.06; dy < 1.4; dy += 0.075) {
                for (double dx = 0.16; dx < 0.9; dx += 0.22) {
                    if (s.random.nextInt(3) > 0) {
                        s.box(fade(lights, s.between(0.4, 1)), x + width * dx, y + dy, width * 0.09, 0.04);
                    }
                }
            }
        }
    }

    static void lanternSkyline(Stage s) {
        s.sky(s.ground, s.main);
        s.glow(s.accent, 0.2, 0.2, 1.6, 0.6);
        for (double x = s.left; x < s.right; x += 0.27) {
            double y = 0.72 - s.between(0.3, 1.1);
            s.box(mix(s.ground, s.ink, 0.45), x, y, 0.24, 2);
            for (double dy = 0.06; dy < 0.9; dy += 0.11) {
                if (s.random.nextInt(3) == 0) {
                    s.box(fade(s.accent, 0.9), x + 0.05 + 0.09 * s.random.nextInt(2), y + dy, 0.05, 0.06);
                }
            }
        }
        s.floor(0.74, s.ink, s.ink);
        s.line(s.ink, 0.02, s.left, -0.95, -0.6, -0.72, 0.5, -0.78, s.right, -1.1);
        for (int i = 0; i < 8; i++) {
            double x = -1.1 + i * 0.31;
            double y = -0.66 + 0.09 * Math.sin(i * 1.3);
            s.glow(s.accent, x, y + 0.1, 0.34, 0.8);
            s.oval(s.accent, x, y + 0.1, 0.1, 0.12);
            s.trace(s.main, 0.01, "M " + x + " " + (y - 0.02) + " L " + x + " " + (y + 0.22));
            s.box(s.ink, x - 0.045, y - 0.04, 0.09, 0.03);
            s.box(s.ink, x - 0.045, y + 0.21, 0.09, 0.03);
            s.line(s.accent, 0.012, x, y + 0.24, x, y + 0.34);
        }
        s.shape(
                s.ink,
                "M -.3 1.3 Q -.24 .7 -.26 .42 Q -.3 .16 -.12 .06 L -.1 -.04 L .1 -.04 L .12 .06 Q .3 .16 .26 .42 Q .24 .7 .3 1.3 Z");
        s.circle(s.ink, 0, -0.22, 0.2);
        s.circle(s.ink, 0.2, -0.16, 0.12);
        s.shape(s.accent, "M -.04 .1 Q .1 .3 .06 .6 L .16 1.3 L .22 1.3 Q .16 .7 .2 .42 Q .22 .2 .1 .08 Z");
        s.line(s.ink, 0.06, 0.24, 0.34, 0.44, 0.1, 0.4, -0.14);
        s.line(s.paper, 0.02, 0.38, -0.16, 0.3, -0.24);
        s.smoke(fade(s.paper, 0.35), 0.3, -0.28, 0.12, -0.7, 12, 0.09);
    }

    static void minarets(Stage s) {
        s.sky(s.ground, s.main);
        s.stars(120, 0.4, s.paper);
        s.circle(s.accent, 0.38, -0.66, 0.46);
        s.circle(mix(s.ground, s.main, 0.3), 0.56, -0.74, 0.42);
        Color[] tones = {mix(s.shade, s.main, 0.45), s.shade, s.ink};
        for (int depth = 0; depth < 3; depth++) {
            Color wall = tones[depth];
            for (double x = s.left; x < s.right + 0.2; x += 0.46) {
                double low = 0.55 + depth * 0.22;
                double height = s.between(0.2, 0.6);
                dome(s, wall, x + s.between(-0.1, 0.1), low - height, s.between(0.13, 0.22));
                double spire = x + 0.24;
                double tall = low - height - s.between(0.3, 0.55);
                s.box(wall, spire - 0.035, tall, 0.07, 3);
                s.box(wall, spire - 0.06, tall + 0.14, 0.12, 0.03);
                s.shape(
                        wall,
                        "M " + (spire - 0.05) + " " + tall + " Q " + (spire - 0.05) + " " + (tall - 0.1) + " " + spire
                                + " " + (tall - 0.2) + " Q " + (spire + 0.05) + " " + (tall - 0.1) + " "
                                + (spire + 0.05) + " " + tall + " Z");
            }
        }
        s.at(-0.28, -0.3, -9, 0.9, () -> {
            s.shape(
                    s.accent,
                    "M -.62 .02 Q -.3 -.14 0 .02 Q .3 .16 .62 0 L .7 .12 Q .34 .3 0 .16 Q -.3 .02 -.56 .16 Z");
            s.shape(s.ink, "M -.2 .04 Q -.14 -.16 .02 -.2 L .04 -.34 L .16 -.34 L .16 -.2 Q .26 -.1 .3 .1 Z");
            s.circle(s.ink, 0.1, -0.4, 0.09);
            s.shape(s.paper, "M 0 -.42 Q .1 -.6 .2 -.42 Z");
            s.line(s.ink, 0.04, 0.14, -0.14, 0.42, -0.34);
        });
        s.box(s.ink, s.left, 1.0, s.right - s.left, 2);
    }

    private static void dome(Stage s, Color wall, double x, double y, double r) {
        s.box(wall, x - r, y, r * 2, 3);
        s.shape(
                wall,
                "M " + (x - r) + " " + y + " C " + (x - r * 1.5) + " " + (y - r) + " " + (x - r * 0.3) + " "
                        + (y - r * 1.3) + " " + x + " " + (y - r * 2) + " C " + (x + r * 0.3) + " " + (y - r * 1.3)
                        + " " + (x + r * 1.5) + " " + (y - r) + " " + (x + r) + " " + y + " Z");
    }

    static void templeFire(Stage s) {
        s.sky(s.ground, s.main);
        s.glow(s.accent, 0, 0.1, 1.9, 0.8);
        s.poly(s.shade, -1.7, 0.9, -0.5, -0.9, -0.25, -0.82, 0.15, -0.98, 0.4, -0.86, 1.7, 0.9);
        s.smoke(s.ink, 0, -0.95, 0.6, -0.6, 9, 0.3);
        s.poly(s.accent, -0.28, -0.84, 0.3, -0.9, 0.1, -0.4, -0.05, -0.1, -0.08, -0.5);
        s.poly(s.ink, -1.02, -0.02, 0, -0.5, 1.02, -0.02);
        s.box(s.ink, -1.05, -0.04, 2.1, 0.16);
        for (int i = 0; i < 6; i++) {
            double x = -0.92 + i * 0.345;
            s.box(i == 2 || i == 3 ? s.ink : mix(s.ink, s.shade, 0.4), x - 0.02, 0.12, 0.14, 0.72);
            s.box(s.ink, x - 0.05, 0.1, 0.2, 0.06);
            s.box(s.ink, x - 0.05, 0.78, 0.2, 0.06);
        }
        s.circle(s.ink, 0, 0.36, 0.26);
        s.glow(s.accent, 0, 0.5, 0.5, 1);
        s.shape(s.accent, "M -.16 .84 L -.16 .5 Q 0 .26 .16 .5 L .16 .84 Z");
        s.shape(s.paper, "M -.07 .84 Q -.12 .66 0 .5 Q .12 .66 .07 .84 Z");
        s.circle(s.accent, -0.1, 0.26, 0.045);
        s.circle(s.accent, 0.1, 0.26, 0.045);
        s.poly(s.ink, -1.2, 0.84, 1.2, 0.84, 1.36, 0.98, -1.36, 0.98);
        s.floor(0.97, s.ink, s.ink);
        for (int i = 0; i < 70; i++) {
            s.circle(
                    fade(s.accent, s.between(0.4, 1)),
                    s.between(-1.2, 1.2),
                    s.between(-1.3, 0.8),
                    s.between(0.004, 0.014));
        }
    }
}
