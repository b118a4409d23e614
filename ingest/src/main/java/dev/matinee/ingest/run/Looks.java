package dev.matinee.ingest.run;

import dev.matinee.ingest.artwork.Look;
import dev.matinee.ingest.sheet.Sheets.Art;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a title is drawn: by its sheet's hints, and by its key where there are none. */
public final class Looks {
    private Looks() {}

    public static Look of(Title title) {
        String directors = title.directors().stream().limit(2).collect(Collectors.joining(" & "));
        String credit = directors.isEmpty() ? String.valueOf(title.year()) : directors + " · " + title.year();
        return hinted(Look.of(title.key(), title.title(), credit), title.art());
    }

    /** An episode looks like its series, with a motif and a seed of its own. */
    public static Look of(Title series, Episode episode) {
        Look look = of(series);
        return hinted(
                new Look(
                        episode.key(),
                        episode.title(),
                        look.credit(),
                        look.motif(),
                        look.palette(),
                        look.layout(),
                        look.face()),
                episode.art());
    }

    private static Look hinted(Look look, Art art) {
        return new Look(
                look.key(),
                look.title(),
                look.credit(),
                Objects.requireNonNullElse(art.motif(), look.motif()),
                Objects.requireNonNullElse(art.palette(), look.palette()),
                Objects.requireNonNullElse(art.layout(), look.layout()),
                Objects.requireNonNullElse(art.face(), look.face()));
    }
}
