package dev.matinee.ingest.artwork;

import java.util.List;

/**
 * What a title's artwork is made from.
 *
 * @param key the title's key: it seeds everything that is left to chance
 * @param credit the small type: who made it and when
 */
public record Look(String key, String title, String credit, Motif motif, Palette palette, Layout layout, Face face) {

    /** A look for a title whose sheet gives no hints: chosen by its key, and always the same. */
    public static Look of(String key, String title, String credit) {
        return new Look(
                key,
                title,
                credit,
                pick(key, "motif", List.of(Motif.values())),
                pick(key, "palette", List.of(Palette.values())),
                pick(key, "layout", List.of(Layout.values())),
                pick(key, "face", List.of(Face.values())));
    }

    public Look with(Motif other) {
        return new Look(key, title, credit, other, palette, layout, face);
    }

    private static <T> T pick(String key, String of, List<T> choices) {
        return choices.get((int) Long.remainderUnsigned(Seed.of(key + "/" + of), choices.size()));
    }
}
