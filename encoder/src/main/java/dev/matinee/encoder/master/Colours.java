package dev.matinee.encoder.master;

import java.util.Map;
import java.util.Set;

/**
 * What a picture's numbers mean (ITU-T H.273), as ffmpeg names it: never unknown, since players that are not told guess each
 * by their own rule, some by the size of a rendition.
 *
 * @param matrix from red, green and blue to what is stored; {@code gbr} where they are stored themselves
 * @param primaries what the purest colours are
 * @param transfer from light to numbers
 */
public record Colours(String matrix, String primaries, String transfer) {
    /** Of high definition (ITU-R BT.709): what most displays show. */
    public static final Colours HD = new Colours("bt709", "bt709", "bt709");

    private static final String RGB = "gbr";
    private static final Colours SD = new Colours("smpte170m", "smpte170m", "smpte170m");
    private static final Colours WIDE = new Colours("bt2020nc", "bt2020", "bt2020-10");

    private static final Set<String> MATRICES =
            Set.of("bt709", "fcc", "bt470bg", "smpte170m", "smpte240m", "bt2020nc", "bt2020c");
    private static final Set<String> PRIMARIES =
            Set.of("bt709", "bt470m", "bt470bg", "smpte170m", "smpte240m", "film", "bt2020", "smpte431", "smpte432");
    private static final Set<String> TRANSFERS =
            Set.of("bt709", "bt470m", "bt470bg", "smpte170m", "smpte240m", "iec61966-2-1", "bt2020-10", "bt2020-12");
    /** Perceptual quantizer and hybrid log-gamma (ITU-R BT.2100). */
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");

    private static final Set<String> WIDE_PRIMARIES = Set.of("bt2020", "smpte431", "smpte432");
    private static final Map<String, Colours> USUAL_WITH = Map.of(
            "smpte2084",
            WIDE,
            "arib-std-b67",
            WIDE,
            "bt2020-10",
            WIDE,
            "bt2020-12",
            WIDE,
            "bt2020",
            WIDE,
            "bt2020nc",
            WIDE,
            "bt2020c",
            WIDE,
            "smpte170m",
            SD,
            "bt470bg",
            SD,
            "bt709",
            HD);

    /** From so many lines on, what does not say what it is, is taken for high definition. */
    private static final int HD_LINES = 720;

    /**
     * What the master says, and where it says nothing what usually goes with the rest.
     *
     * @param stored red, green and blue themselves
     * @param lines of the picture as it is stored
     */
    static Colours of(String matrix, String primaries, String transfer, boolean stored, int lines) {
        Colours bySize = lines >= HD_LINES || stored ? HD : SD;
        Colours usual = USUAL_WITH.getOrDefault(
                transfer, USUAL_WITH.getOrDefault(matrix, USUAL_WITH.getOrDefault(primaries, bySize)));
        boolean known = TRANSFERS.contains(transfer) || HIGH_DYNAMIC_RANGE.contains(transfer);
        return new Colours(
                stored ? RGB : MATRICES.contains(matrix) ? matrix : usual.matrix,
                PRIMARIES.contains(primaries) ? primaries : usual.primaries,
                known ? transfer : usual.transfer);
    }

    public boolean highDynamicRange() {
        return HIGH_DYNAMIC_RANGE.contains(transfer);
    }

    /** Whether displays show less than its purest colours. */
    public boolean wide() {
        return WIDE_PRIMARIES.contains(primaries) || matrix.startsWith("bt2020");
    }

    public boolean storesRgb() {
        return matrix.equals(RGB);
    }
}
