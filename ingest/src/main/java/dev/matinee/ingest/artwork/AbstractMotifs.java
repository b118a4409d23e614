package dev.matinee.ingest.artwork;

/** Arcs, grids and ornaments. */
final class AbstractMotifs {
    private AbstractMotifs() {}

    static void constructivist(Stage s) {
        s.sky(s.ground, s.shade);
        s.circle(s.paper, 0.1, -0.2, 0.86);
        s.circle(s.main, 0.1, -0.2, 0.6);
        s.at(0.1, -0.2, -24, 1, () -> {
            s.stroke(s.ink, 0.05, new java.awt.geom.Ellipse2D.Double(-1.3, -0.34, 2.6, 0.68));
            s.stroke(s.accent, 0.03, new java.awt.geom.Ellipse2D.Double(-1.5, -0.42, 3, 0.84));
        });
        s.poly(s.ink, -1.2, 1.5, -0.16, -0.3, 0.0, -0.36, -0.5, 1.5);
        s.poly(s.accent, -0.56, 1.5, 0.0, -0.36, 0.06, -0.36, -0.3, 1.5);
        for (int i = 0; i < 9; i++) {
            double y = 0.1 + i * 0.16;
            double x = -0.12 - i * 0.085;
            s.line(s.ink, 0.02, x - 0.12 - i * 0.02, y, x + 0.3, y - 0.08);
        }
        s.shape(
                s.ink,
                "M .02 -.36 Q .1 -.86 .42 -.84 Q .78 -.8 .74 -.36 Q .72 -.1 .56 .06 L .6 .22 Q 1.02 .3 1.2 1.5 L .1 1.5 Q .1 .6 .28 .2 L .26 .02 Q .02 -.1 .02 -.36 Z");
        s.shape(s.paper, "M .16 -.34 Q .2 -.6 .4 -.6 Q .62 -.58 .62 -.32 Q .6 -.06 .42 .02 Q .2 -.02 .16 -.34 Z");
        for (int i = -3; i <= 3; i++) {
            s.at(0.4, -0.66, i * 16, 1, () -> {
                s.line(s.accent, 0.022, 0, -0.12, 0, -0.66);
                s.circle(s.accent, 0, -0.68, 0.035);
            });
        }
        s.shape(
                s.ink,
                "M .2 -.3 Q .28 -.36 .36 -.28 Q .28 -.24 .2 -.3 Z M .44 -.28 Q .52 -.36 .6 -.3 Q .52 -.24 .44 -.28 Z");
        s.shape(s.main, "M .32 -.1 Q .4 -.14 .48 -.1 Q .4 -.04 .32 -.1 Z");
        for (int i = 0; i < 6; i++) {
            s.ring(s.accent, -0.86, -0.86, 0.08 + i * 0.075, 0.014);
        }
        s.circle(s.accent, -0.86, -0.86, 0.06);
        s.at(0.66, 0.86, 0, 1, () -> s.rays(s.accent, 0, 0, 10, 0.26, 0, 0.5));
    }

    static void target(Stage s) {
        s.sky(s.ink, s.ground);
        s.glow(s.main, 0, -0.1, 1.8, 0.5);
        for (int i = 0; i < 7; i++) {
            s.circle(i % 2 == 0 ? s.main : s.ground, 0, -0.1, 1.02 - i * 0.15);
        }
        s.circle(s.accent, 0, -0.1, 0.1);
        s.line(s.paper, 0.014, -1.3, -0.1, 1.3, -0.1);
        s.line(s.paper, 0.014, 0, -1.4, 0, 1.2);
        for (int i = 0; i < 26; i++) {
            double x = s.left + (s.right - s.left) * i / 25.0;
            double height = s.between(0.4, 0.9);
            for (int leaf = -2; leaf <= 2; leaf++) {
                s.shape(
                        s.ink,
                        "M " + x + " 1.4 Q " + (x + leaf * 0.1) + " " + (1.3 - height) + " " + (x + leaf * 0.26) + " "
                                + (1.2 - height * 0.7) + " Q " + (x + leaf * 0.14 + 0.07) + " " + (1.3 - height * 0.6)
                                + " " + (x + 0.06) + " 1.4 Z");
            }
        }
        s.at(0.02, 0.42, 0, 1, () -> {
            s.circle(s.ink, 0.12, -0.72, 0.1);
            s.shape(s.ink, "M -.06 -.56 Q .1 -.68 .2 -.56 L .14 -.16 L -.06 -.14 Z");
            s.trace(s.ink, 0.085, "M .14 -.52 L .34 -.36 L .52 -.46");
            s.trace(s.ink, 0.085, "M -.02 -.5 L -.26 -.4 L -.34 -.2");
            s.trace(s.ink, 0.11, "M .08 -.18 L .3 .02 L .2 .34 L .32 .36");
            s.trace(s.ink, 0.11, "M 0 -.18 L -.16 .1 L -.5 .16 L -.54 .06");
        });
        s.at(-0.7, -0.8, 36, 1, () -> {
            s.line(s.accent, 0.03, -0.5, 0, 0.5, 0);
            s.poly(s.accent, 0.48, -0.08, 0.72, 0, 0.48, 0.08);
            s.poly(s.accent, -0.5, 0, -0.66, -0.1, -0.54, 0, -0.66, 0.1);
        });
        s.floor(1.1, s.ink, s.ink);
    }

    static void maze(Stage s) {
        s.sky(s.ground, s.shade);
        for (int i = 0; i < 9; i++) {
            double radius = 1.0 - i * 0.11;
            double gap = s.between(0, 360);
            s.stroke(
                    i % 3 == 0 ? s.accent : i % 3 == 1 ? s.paper : s.main,
                    0.05,
                    new java.awt.geom.Arc2D.Double(
                            -radius, -0.1 - radius, radius * 2, radius * 2, gap, 318, java.awt.geom.Arc2D.OPEN));
        }
        for (int i = 0; i < 7; i++) {
            double angle = s.between(0, Math.PI * 2);
            double radius = 0.3 + i * 0.11;
            s.line(
                    s.paper,
                    0.05,
                    Math.cos(angle) * radius,
                    -0.1 + Math.sin(angle) * radius,
                    Math.cos(angle) * (radius + 0.11),
                    -0.1 + Math.sin(angle) * (radius + 0.11));
        }
        double[][] arrows = {
            {-1.12, -0.95, 40, 0.6}, {1.15, -0.72, 130, 0.5}, {-1.05, 0.78, -30, 0.5}, {1.08, 0.66, -140, 0.6}
        };
        for (double[] arrow : arrows) {
            s.at(arrow[0], arrow[1], arrow[2], arrow[3], () -> {
                s.box(s.accent, -0.5, -0.07, 0.7, 0.14);
                s.poly(s.accent, 0.16, -0.24, 0.58, 0, 0.16, 0.24);
            });
        }
        s.shape(
                s.ink,
                "M 0 -.36 Q -.5 -.34 -.54 .06 Q -.44 -.02 -.36 .06 Q -.28 -.03 -.19 .06 Q -.1 -.03 0 .06 Q .1 -.03 .19 .06 Q .28 -.03 .36 .06 Q .44 -.02 .54 .06 Q .5 -.34 0 -.36 Z");
        s.trace(s.ink, 0.035, "M 0 -.42 L 0 .5 Q 0 .62 .1 .62 Q .2 .6 .18 .5");
        s.person(s.main, -0.14, 0.6, 0.54);
        s.shape(s.paper, "M .12 .6 L .06 .34 Q .06 .18 .14 .16 Q .24 .18 .22 .34 L .26 .6 Z");
        s.circle(s.paper, 0.14, 0.1, 0.055);
        s.shape(s.ink, "M .06 .1 Q .06 .0 .15 .0 Q .24 .02 .22 .12 L .19 .06 Z");
    }

    static void arabesque(Stage s) {
        s.sky(s.ground, s.main);
        s.glow(s.accent, 0.1, -0.25, 1.6, 0.8);
        s.circle(s.accent, 0.1, -0.28, 0.7);
        for (int i = 0; i < 16; i++) {
            double x = s.left + (s.right - s.left) * i / 15.0;
            s.shape(
                    s.ink,
                    "M " + (x - 0.1) + " " + s.top + " L " + (x + 0.1) + " " + s.top + " Q " + (x + 0.02) + " "
                            + (s.top + 0.24) + " " + x + " " + (s.top + 0.5) + " Q " + (x - 0.02) + " " + (s.top + 0.24)
                            + " " + (x - 0.1) + " " + s.top + " Z");
            s.ring(s.ink, x, s.top + 0.56, 0.05, 0.014);
        }
        s.at(0.05, -0.1, -14, 1.05, () -> {
            s.shape(
                    s.ink,
                    "M -.6 .1 Q -.5 -.12 -.26 -.1 L .12 -.12 Q .22 -.34 .42 -.46 L .46 -.58 L .52 -.48 Q .62 -.44 .74 -.28 L .68 -.22 L .54 -.28 Q .5 -.08 .36 .06 Q .5 .1 .7 .02 L .74 .08 Q .5 .22 .3 .14 "
                            + "L .46 .34 L .4 .38 L .16 .16 Q -.1 .2 -.34 .14 Q -.5 .3 -.74 .28 L -.76 .22 Q -.58 .2 -.52 .12 L -.8 .0 Q -.96 .02 -1.06 .16 Q -1.06 -.1 -.8 -.08 Z");
            s.shape(
                    s.ink,
                    "M -.1 -.08 Q -.3 -.6 -.84 -.74 Q -.72 -.56 -.78 -.5 Q -.6 -.46 -.62 -.36 Q -.44 -.34 -.44 -.24 Q -.24 -.18 -.06 -.04 Z");
            s.shape(
                    s.ink,
                    "M .02 -.1 Q 0 -.38 .1 -.46 Q .2 -.44 .18 -.28 L .34 -.32 L .34 -.28 L .16 -.2 L .14 -.06 Z");
            s.circle(s.ink, 0.12, -0.54, 0.07);
            s.shape(s.ink, "M .04 -.56 Q .12 -.72 .2 -.56 Q .12 -.52 .04 -.56 Z");
            s.line(s.ink, 0.012, 0.12, -0.64, 0.1, -0.72);
        });
        for (int side : new int[] {-1, 1}) {
            for (int i = 0; i < 5; i++) {
                double x = side * (1.3 - i * 0.1);
                s.trace(
                        s.ink,
                        0.02,
                        "M " + side * 1.3 + " 1.3 C " + x + " " + (0.9 - i * 0.2) + " " + side * (0.7 - i * 0.06) + " "
                                + (0.9 - i * 0.16) + " " + side * (0.75 + i * 0.06) + " " + (0.72 - i * 0.24));
                s.ring(s.ink, side * (0.75 + i * 0.06), 0.66 - i * 0.24, 0.06, 0.018);
            }
        }
        for (double x = s.left; x < s.right; x += 0.4) {
            double y = 0.98 - s.between(0, 0.16);
            s.box(s.ink, x, y, 0.42, 3);
            s.shape(
                    s.ink,
                    "M " + (x + 0.06) + " " + y + " C " + (x - 0.02) + " " + (y - 0.16) + " " + (x + 0.16) + " "
                            + (y - 0.2) + " " + (x + 0.2) + " " + (y - 0.34) + " C " + (x + 0.24) + " " + (y - 0.2)
                            + " " + (x + 0.42) + " " + (y - 0.16) + " " + (x + 0.34) + " " + y + " Z");
        }
        s.stars(50, 0.4, s.paper);
    }
}
