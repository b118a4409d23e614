package dev.matinee.ingest.master;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a picture as PAM (netpbm), which costs next to nothing to write and to read. */
final class Plate {
    private Plate() {}

    static void write(Path file, BufferedImage image) throws IOException {
        boolean clear = image.getColorModel().hasAlpha();
        int depth = clear ? 4 : 3;
        String head = "P7\nWIDTH %d\nHEIGHT %d\nDEPTH %d\nMAXVAL 255\nTUPLTYPE %s\nENDHDR\n"
                .formatted(image.getWidth(), image.getHeight(), depth, clear ? "RGB_ALPHA" : "RGB");
        int[] row = new int[image.getWidth()];
        byte[] bytes = new byte[image.getWidth() * depth];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
                for (int x = 0; x < row.length; x++) {
                    int pixel = row[x];
                    bytes[x * depth] = (byte) (pixel >> 16);
                    bytes[x * depth + 1] = (byte) (pixel >> 8);
                    bytes[x * depth + 2] = (byte) pixel;
                    if (clear) {
                        bytes[x * depth + 3] = (byte) (pixel >>> 24);
                    }
                }
                out.write(bytes);
            }
        }
    }
}
