package dev.matinee.encoder.frame;

import java.util.Arrays;

/**
 * What a picture looks like, measured on a small copy of it.
 *
 * @param brightness mean luma, 0 to 255
 * @param contrast standard deviation of the luma
 * @param dark share of pixels that are nearly black, 0 to 1
 * @param light share of pixels that are nearly white
 * @param sharpness how much neighbouring pixels differ from their mean: blur and fog have little
 * @param tiles mean red, green and blue of each tile, row by row
 */
public record Look(double brightness, double contrast, double dark, double light, double sharpness, int[] tiles) {
    static final int WIDTH = 160;
    static final int HEIGHT = 90;
    static final int BYTES = WIDTH * HEIGHT * 3;

    private static final int TILE = 10;
    private static final int ACROSS = WIDTH / TILE;
    private static final int NEARLY_BLACK = 28;
    private static final int NEARLY_WHITE = 242;

    /** @param rgb {@value #BYTES} bytes, row by row */
    static Look at(byte[] rgb) {
        double[] luma = new double[WIDTH * HEIGHT];
        double[] tiles = new double[ACROSS * (HEIGHT / TILE) * 3];
        for (int pixel = 0; pixel < luma.length; pixel++) {
            int tile = (pixel / WIDTH / TILE * ACROSS + pixel % WIDTH / TILE) * 3;
            for (int colour = 0; colour < 3; colour++) {
                int value = rgb[pixel * 3 + colour] & 0xff;
                tiles[tile + colour] += value / (double) (TILE * TILE);
                luma[pixel] += value * weight(colour);
            }
        }
        return of(
                luma,
                Arrays.stream(tiles).mapToInt(mean -> (int) Math.round(mean)).toArray());
    }

    private static Look of(double[] luma, int[] tiles) {
        double sum = 0;
        double squares = 0;
        int dark = 0;
        int light = 0;
        for (double value : luma) {
            sum += value;
            squares += value * value;
            dark += value < NEARLY_BLACK ? 1 : 0;
            light += value > NEARLY_WHITE ? 1 : 0;
        }
        double mean = sum / luma.length;
        return new Look(
                mean,
                Math.sqrt(Math.max(0, squares / luma.length - mean * mean)),
                (double) dark / luma.length,
                (double) light / luma.length,
                sharpness(luma),
                tiles);
    }

    /** ITU-R BT.709. */
    private static double weight(int colour) {
        return switch (colour) {
            case 0 -> 0.2126;
            case 1 -> 0.7152;
            default -> 0.0722;
        };
    }

    private static double sharpness(double[] luma) {
        double sum = 0;
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int at = y * WIDTH + x;
                double around = luma[at - 1] + luma[at + 1] + luma[at - WIDTH] + luma[at + WIDTH];
                sum += Math.abs(luma[at] - around / 4);
            }
        }
        return sum / ((WIDTH - 2) * (HEIGHT - 2));
    }

    /** How different two are, 0 to 255: within a shot a few, over a cut usually more than 20. */
    double differenceTo(Look other) {
        int sum = 0;
        for (int i = 0; i < tiles.length; i++) {
            sum += Math.abs(tiles[i] - other.tiles[i]);
        }
        return (double) sum / tiles.length;
    }

    /** Whether there is something to see: no leader, no blank, no letters on black. */
    boolean showsSomething() {
        return contrast > 14 && dark < 0.7 && light < 0.8;
    }

    /** The same of a film that is dark altogether. */
    boolean showsALittle() {
        return contrast > 8 && dark < 0.93 && light < 0.93;
    }
}
