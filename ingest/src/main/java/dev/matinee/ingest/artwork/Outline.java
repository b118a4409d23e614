package dev.matinee.ingest.artwork;

import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Scanner;

/** Reads SVG path data: M, L, Q, C and Z with absolute coordinates, parts set apart by blanks (SVG 2, chapter 9). */
final class Outline {
    private Outline() {}

    static Path2D parse(String data) {
        Path2D path = new Path2D.Double();
        Scanner words = new Scanner(data).useLocale(Locale.ROOT);
        String command = "M";
        while (words.hasNext()) {
            if (words.hasNext("[A-Z]")) {
                command = words.next();
            }
            switch (command) {
                case "M" -> path.moveTo(next(words), next(words));
                case "L" -> path.lineTo(next(words), next(words));
                case "Q" -> path.quadTo(next(words), next(words), next(words), next(words));
                case "C" -> path.curveTo(next(words), next(words), next(words), next(words), next(words), next(words));
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("Unknown path command " + command + " in " + data);
            }
        }
        return path;
    }

    private static double next(Scanner words) {
        return Double.parseDouble(words.next());
    }
}
