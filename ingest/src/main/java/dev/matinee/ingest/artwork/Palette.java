package dev.matinee.ingest.artwork;

import java.awt.Color;

/** Six colours that go together. {@code ink} is the darkest, {@code paper} the lightest; {@code ground} may be either. */
public enum Palette {
    MOONLIGHT("0D1B4C 27458F 7FB2D6 F4C95D FDF4DA 060B24"),
    EMBER("3B0D11 8C1C13 D9481C F9B233 FDEBCB 140506"),
    ABSINTHE("11261D 2C6A4B 8DBB5E E8E26B F3F5DF 06110C"),
    RUST("4A1C10 9C3F1B DE7A2B F5C27A FFF0DA 1A0905"),
    LAGOON("04313C 0B6E7A 3BB7AE FFB35C F2F7E9 021820"),
    NOIR("17171C 3A3A44 8B8B96 E63946 F4EFE4 070709"),
    BONE("E9DDC3 CDB98F B23A2E 1F4E5F F7F0DF 1A1714"),
    MUSTARD("E2A72E C77F1C B3261E 1F3A5F FFF4DC 20160C"),
    CRIMSON("A4161A 6A0E14 E5383B F2C14E FBEFD9 1C0507"),
    COBALT("123C9C 0A2463 3E8EDE FFD23F FFF8E7 050F2E"),
    PLUM("2E0F3E 6B1E62 C2417C F7A072 FCE9DC 14051C"),
    ARCTIC("BFDCE6 6FA8C4 2B6C8F F25F5C F8FBFA 0E2A3D"),
    MEADOW("8FD3EA 2E8FC0 5BAA3C FFD447 FFFBEA 12331D"),
    ROSE("5B0E2D 9E2A52 E86A8A F9C6B0 FFF1E8 21040F"),
    BRASS("16120C 4A3A1C B68D40 F1D58A FBF3DC 080603"),
    SLATE("1F2F3D 3F5D73 8FA9B8 F2A541 F3EFE6 0B131A"),
    JADE("0C3B35 1B7A63 6CC3A0 F26B5B F7F3E3 051B18"),
    SAND("E09A54 B4552D 7A2E1D F7DDAE FFF5E1 2A100A"),
    INK("F1EADB D5CBB6 35507A C8442F FFFBF0 15171C"),
    CITRUS("E8622C B83A1B 0E6E75 FFD25A FFF4DE 2A0D06"),
    VIOLET("21124D 4B2A8C 8F5BD6 B8E04A F2ECFF 0E0726"),
    TEAL_CORAL("0E5A63 093E47 F2785C FBD87F FDF3E1 042026");

    final Color ground;
    final Color shade;
    final Color main;
    final Color accent;
    final Color paper;
    final Color ink;

    Palette(String hex) {
        String[] colours = hex.split(" ");
        ground = Color.decode("#" + colours[0]);
        shade = Color.decode("#" + colours[1]);
        main = Color.decode("#" + colours[2]);
        accent = Color.decode("#" + colours[3]);
        paper = Color.decode("#" + colours[4]);
        ink = Color.decode("#" + colours[5]);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }

    static Color fade(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Relative luminance by WCAG 2.2, 0 for black to 1 for white. */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
