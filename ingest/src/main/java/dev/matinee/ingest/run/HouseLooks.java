package dev.matinee.ingest.run;

import dev.matinee.ingest.artwork.Face;
import dev.matinee.ingest.artwork.Layout;
import dev.matinee.ingest.artwork.Look;
import dev.matinee.ingest.artwork.Motif;
import dev.matinee.ingest.artwork.Palette;
import dev.matinee.ingest.artwork.Seed;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.util.List;
import java.util.Map;

/**
 * The house's own pictures: 28 looks, some for each kind of film. A title without pictures gets one of them by its first genre
 * that has some, and by its key; always the same one.
 */
final class HouseLooks {
    private static final List<Look> ANY = List.of(
            look("projector", Motif.PROJECTOR, Palette.BRASS),
            look("marquee", Motif.MARQUEE, Palette.CRIMSON),
            look("arabesque", Motif.ARABESQUE, Palette.TEAL_CORAL),
            look("towers", Motif.CITY_TOWERS, Palette.COBALT));

    private static final List<Look> WONDER = List.of(
            look("rocket", Motif.MOON_ROCKET, Palette.MOONLIGHT), look("moon", Motif.SLICED_MOON, Palette.VIOLET));
    private static final List<Look> DREAD =
            List.of(look("hill", Motif.HAUNTED_HILL, Palette.PLUM), look("stair", Motif.CLAW_STAIR, Palette.ABSINTHE));
    private static final List<Look> CRIME =
            List.of(look("lamp", Motif.FOG_LAMP, Palette.NOIR), look("keyhole", Motif.KEYHOLE, Palette.SLATE));
    private static final List<Look> WEST =
            List.of(look("mesa", Motif.MESA, Palette.SAND), look("train", Motif.TRAIN_SIDE, Palette.RUST));
    private static final List<Look> WAR = List.of(
            look("biplanes", Motif.BIPLANES, Palette.EMBER), look("battleship", Motif.BATTLESHIP, Palette.ARCTIC));
    private static final List<Look> ADVENTURE =
            List.of(look("sea", Motif.DEEP_SEA, Palette.LAGOON), look("flight", Motif.NIGHT_FLIGHT, Palette.MUSTARD));
    private static final List<Look> LOVE =
            List.of(look("doorway", Motif.DOORWAY_PAIR, Palette.ROSE), look("lake", Motif.FERRIS_LAKE, Palette.PLUM));
    private static final List<Look> COMEDY =
            List.of(look("bow-tie", Motif.BOW_TIE, Palette.MUSTARD), look("clown", Motif.CHALK_CLOWN, Palette.CITRUS));
    private static final List<Look> STAGE =
            List.of(look("chandelier", Motif.CHANDELIER, Palette.BRASS), look("bob", Motif.BOBBED_HAIR, Palette.ROSE));
    private static final List<Look> WORLD =
            List.of(look("lens", Motif.LENS_EYE, Palette.JADE), look("ink", Motif.INKWELL, Palette.BONE));
    private static final List<Look> YOUNG = List.of(
            look("meadow", Motif.MEADOW_BUNNY, Palette.MEADOW),
            look("giant", Motif.SLEEPING_GIANT, Palette.TEAL_CORAL));
    private static final List<Look> DRAMA =
            List.of(look("candles", Motif.CANDLES, Palette.INK), look("clock", Motif.BIG_CLOCK, Palette.SLATE));

    private static final Map<String, List<Look>> BY_GENRE = Map.ofEntries(
            Map.entry("science-fiction", WONDER),
            Map.entry("fantasy", WONDER),
            Map.entry("superhero", WONDER),
            Map.entry("horror", DREAD),
            Map.entry("supernatural", DREAD),
            Map.entry("crime", CRIME),
            Map.entry("mystery", CRIME),
            Map.entry("noir", CRIME),
            Map.entry("film-noir", CRIME),
            Map.entry("thriller", CRIME),
            Map.entry("spy", CRIME),
            Map.entry("western", WEST),
            Map.entry("war", WAR),
            Map.entry("historical", WAR),
            Map.entry("history", WAR),
            Map.entry("adventure", ADVENTURE),
            Map.entry("action", ADVENTURE),
            Map.entry("romance", LOVE),
            Map.entry("comedy", COMEDY),
            Map.entry("musical", STAGE),
            Map.entry("music", STAGE),
            Map.entry("dance", STAGE),
            Map.entry("documentary", WORLD),
            Map.entry("biography", WORLD),
            Map.entry("animation", YOUNG),
            Map.entry("animated", YOUNG),
            Map.entry("family", YOUNG),
            Map.entry("kids", YOUNG),
            Map.entry("drama", DRAMA));

    private HouseLooks() {}

    static Look of(Title title) {
        List<Look> looks = title.genres().stream()
                .filter(BY_GENRE::containsKey)
                .findFirst()
                .map(BY_GENRE::get)
                .orElse(ANY);
        return looks.get((int) Long.remainderUnsigned(Seed.of(title.key() + "/house"), looks.size()));
    }

    private static Look look(String name, Motif motif, Palette palette) {
        return new Look("house-" + name, "", "", motif, palette, Layout.FOOT, Face.GOTHIC);
    }
}
