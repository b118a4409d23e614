package dev.matinee.ingest.artwork;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A typeface and how titles are set in it. All are under the SIL Open Font License (beside the fonts). */
public enum Face {
    /** Condensed capitals, each line as wide as the block. */
    GOTHIC("league-gothic", true, true, 0.0),
    /** Broad capitals of the picture palaces. */
    DECO("limelight", true, false, 0.01),
    /** Fat strokes and hairlines, as written. */
    DIDONE("abril-fatface", false, false, 0.0),
    /** Geometric capitals, set wide. */
    SANS("josefin-sans", true, false, 0.06);

    private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();

    private final String file;
    final boolean capitals;
    final boolean justified;
    final double tracking;

    Face(String file, boolean capitals, boolean justified, double tracking) {
        this.file = file;
        this.capitals = capitals;
        this.justified = justified;
        this.tracking = tracking;
    }

    Font font() {
        return FONTS.computeIfAbsent(this, Face::load);
    }

    private static Font load(Face face) {
        try (InputStream data = Face.class.getResourceAsStream("/fonts/" + face.file + ".ttf")) {
            if (data == null) {
                throw new IllegalStateException("The font " + face.file + " is not in the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, data);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The font " + face.file + " is damaged", broken);
        }
    }
}
