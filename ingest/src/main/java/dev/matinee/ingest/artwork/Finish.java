package dev.matinee.ingest.artwork;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What a printed picture has and a drawn one lacks: darker corners and a grain. Then JPEG. */
final class Finish {
    private static final float QUALITY = 0.82f;

    private Finish() {}

    static void corners(Graphics2D g, int width, int height, double strength) {
        float[] stops = {0.55f, 1f};
        Color[] colours = {new Color(0, 0, 0, 0), new Color(0, 0, 0, (int) (255 * strength))};
        Point2D middle = new Point2D.Double(width / 2.0, height / 2.0);
        g.setPaint(new RadialGradientPaint(middle, (float) (Math.hypot(width, height) / 2), stops, colours));
        g.fillRect(0, 0, width, height);
    }

    /** Lightens and darkens each pixel by at most {@code depth} levels of 255. */
    static void grain(BufferedImage image, long seed, int depth) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        long state = seed | 1;
        int span = depth * 2 + 1;
        for (int i = 0; i < pixels.length; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int noise = (int) ((state >>> 40) % span) - depth;
            int pixel = pixels[i];
            pixels[i] = level((pixel >> 16 & 0xff) + noise) << 16
                    | level((pixel >> 8 & 0xff) + noise) << 8
                    | level((pixel & 0xff) + noise);
        }
    }

    private static int level(int value) {
        return Math.clamp(value, 0, 255);
    }

    static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
