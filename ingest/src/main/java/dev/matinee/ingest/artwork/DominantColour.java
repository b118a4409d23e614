package dev.matinee.ingest.artwork;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** The colour that a picture is remembered by: the fullest of 512 boxes, vivid pixels counting more than grey ones. */
public final class DominantColour {
    private static final int STEP = 4;

    private DominantColour() {}

    /** As {@code #RRGGBB}. */
    public static String of(BufferedImage image) {
        double[][] boxes = new double[512][4];
        for (int y = 0; y < image.getHeight(); y += STEP) {
            for (int x = 0; x < image.getWidth(); x += STEP) {
                int pixel = image.getRGB(x, y);
                int red = pixel >> 16 & 0xff;
                int green = pixel >> 8 & 0xff;
                int blue = pixel & 0xff;
                float[] hsb = Color.RGBtoHSB(red, green, blue, null);
                double weight = 0.08 + hsb[1] * hsb[2];
                double[] box = boxes[red >> 5 << 6 | green >> 5 << 3 | blue >> 5];
                box[0] += weight;
                box[1] += weight * red;
                box[2] += weight * green;
                box[3] += weight * blue;
            }
        }
        double[] fullest = boxes[0];
        for (double[] box : boxes) {
            fullest = box[0] > fullest[0] ? box : fullest;
        }
        return "#%02X%02X%02X"
                .formatted(
                        Math.round(fullest[1] / fullest[0]),
                        Math.round(fullest[2] / fullest[0]),
                        Math.round(fullest[3] / fullest[0]));
    }
}
