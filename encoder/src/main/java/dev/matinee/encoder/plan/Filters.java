package dev.matinee.encoder.plan;

import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.master.Colours;
import dev.matinee.encoder.master.Master.Picture;
import dev.matinee.encoder.plan.Plan.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ffmpeg's filter graph from a master's picture to all rungs: what is decoded once is scaled step by step, largest first,
 * at a constant frame rate, upright, without interlacing and in a standard range of brightness.
 */
public final class Filters {
    private static final int MOST_ACROSS = 10;

    /**
     * From high dynamic range to BT.709: reference white is 203 cd/m² (ITU-R BT.2408), what is darker than a third of it stays as
     * bright as it is, and what is brighter, up to 1000 cd/m², is pressed into what is left.
     */
    private static final String TONE_MAPPED = "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=mobius:desat=0:peak=4.926,zscale=t=bt709:m=bt709:r=tv,";

    private final Picture picture;
    private final Ladder ladder;

    private Filters(Picture picture, Ladder ladder) {
        this.picture = picture;
        this.ladder = ladder;
    }

    public static Filters of(Picture picture, Ladder ladder) {
        return new Filters(picture, ladder);
    }

    /** The label of a rung's pictures, to be mapped. */
    public String output(int rung) {
        return "[v%d]".formatted(rung);
    }

    /** The label of the sheets of thumbnails. */
    public String sheets() {
        return "[sheets]";
    }

    /** How many thumbnails stand side by side on a sheet of so many. */
    public static int across(int perSheet) {
        return Math.min(MOST_ACROSS, perSheet);
    }

    /**
     * Exactly a span's frames, whose times begin at zero, and sheets of thumbnails. Frames are chosen on the grid of the
     * whole film, so that spans fit together whatever the source's own times are: input must keep its times, and begin
     * before the span does.
     */
    public String span(Span span, int thumbnailSeconds, int perSheet) {
        String cut = span.frames() == 0 ? "" : "trim=end_frame=%d,".formatted(span.frames());
        String begun = String.format(Locale.ROOT, "fps=%s:start_time=%.6f,", rate(), span.start());
        int across = across(perSheet);
        // Of the last span what is left gets its thumbnail, too: it may be all that there is.
        String rest = span.frames() == 0 ? ":eof_action=pass" : "";
        return prepared(begun + cut + "setpts=PTS-STARTPTS,")
                + scaled("[small]")
                + ";[small]fps=1/%d:start_time=0%s,".formatted(thumbnailSeconds, rest)
                + "scale=160:90:force_original_aspect_ratio=decrease,pad=160:90:-1:-1,tile=%dx%d[sheets]"
                        .formatted(across, Math.ceilDiv(perSheet, across));
    }

    /** The first seconds of the input. */
    String sample(int seconds) {
        return prepared("fps=%s,trim=duration=%d,setpts=PTS-STARTPTS,".formatted(rate(), seconds)) + scaled("");
    }

    private String rate() {
        return picture.frameRate().fraction();
    }

    private String prepared(String timed) {
        Colours colours = picture.colours();
        StringBuilder graph = new StringBuilder("[0:%d]".formatted(picture.stream()));
        graph.append(said(colours));
        if (picture.interlaced()) {
            graph.append("bwdif=mode=send_frame:deint=interlaced,");
        }
        graph.append(timed);
        String exact = colours.storesRgb() ? "format=gbrp16le," : "";
        if (colours.highDynamicRange()) {
            graph.append(largest()).append(exact).append(TONE_MAPPED);
        } else if (colours.wide()) {
            graph.append(largest()).append(exact);
            graph.append("zscale=p=bt709:t=bt709:m=bt709:r=tv,");
            graph.append(colours.storesRgb() ? "format=yuv444p," : "");
        } else if (colours.storesRgb()) {
            graph.append(largest()).append("format=yuv444p,").append(said(Colours.HD));
        }
        return graph.toString();
    }

    /** Red, green and blue need not be told that they are. */
    private static String said(Colours colours) {
        String matrix = colours.storesRgb() ? "" : "colorspace=%s:".formatted(colours.matrix());
        return "setparams=%scolor_primaries=%s:color_trc=%s,"
                .formatted(matrix, colours.primaries(), colours.transfer());
    }

    /** What costs much for a pixel is done to no more of them than are shown. */
    private String largest() {
        Rung rung = ladder.rungs().get(sizes().getLast().getFirst());
        Colours colours = picture.colours();
        boolean becomesYuv = colours.storesRgb() && !colours.highDynamicRange() && !colours.wide();
        String matrix = becomesYuv ? ":out_color_matrix=bt709:out_range=tv" : "";
        return "scale=%d:%d:flags=bicubic%s,".formatted(rung.width(), rung.height(), matrix);
    }

    /** @param rest label of what is left of the smallest; empty to leave nothing */
    private String scaled(String rest) {
        String scaler = ladder.isCheap() ? "fast_bilinear" : "bicubic";
        List<List<Integer>> sizes = sizes();
        StringBuilder graph = new StringBuilder();
        for (int size = sizes.size() - 1; size >= 0; size--) {
            List<Integer> rungs = sizes.get(size);
            Rung rung = ladder.rungs().get(rungs.getFirst());
            String below = size == 0 ? rest : "[below%d]".formatted(size);
            int ways = rungs.size() + (below.isEmpty() ? 0 : 1);
            graph.append("scale=%d:%d:flags=%s:out_range=tv,setsar=1,format=yuv420p"
                    .formatted(rung.width(), rung.height(), scaler));
            graph.append(ways == 1 ? "" : ",split=" + ways);
            rungs.forEach(one -> graph.append(output(one)));
            graph.append(below).append(size == 0 ? "" : ";" + below);
        }
        return graph.toString();
    }

    /** Places of the rungs, those of one size together, smallest first. */
    private List<List<Integer>> sizes() {
        List<List<Integer>> sizes = new ArrayList<>();
        for (int i = 0; i < ladder.rungs().size(); i++) {
            int lines = ladder.rungs().get(i).lines();
            int place = i;
            sizes.stream()
                    .filter(rungs -> ladder.rungs().get(rungs.getFirst()).lines() == lines)
                    .findFirst()
                    .ifPresentOrElse(rungs -> rungs.add(place), () -> sizes.add(new ArrayList<>(List.of(place))));
        }
        return sizes;
    }
}
