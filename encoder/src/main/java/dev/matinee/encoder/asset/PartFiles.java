package dev.matinee.encoder.asset;

import dev.matinee.encoder.cmaf.CutFile;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.encoder.cmaf.Segment;
import dev.matinee.encoder.hls.RenditionPlaylists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a part of an asset is stored as: each under the name that it has in the whole. */
public final class PartFiles {
    static final String THUMBNAILS = "std/thumbnails/";

    private PartFiles() {}

    /**
     * Segments, and before the first of a rendition what initialises it.
     *
     * @param folder of the rendition
     * @param first place of the first segment, counted from 0
     */
    public static List<MediaFile> rendition(
            String folder, String contentType, FragmentedFile file, CutFile cut, int first) {
        List<MediaFile> files = new ArrayList<>();
        if (first == 0) {
            files.add(MediaFile.part(folder + "/init.mp4", contentType, file.path(), 0, file.headerSize()));
        }
        for (Segment segment : cut.segments()) {
            String name = folder + "/" + RenditionPlaylists.segmentName(first + files.size() - (first == 0 ? 1 : 0));
            files.add(MediaFile.part(name, contentType, file.path(), segment.offset(), segment.size()));
        }
        return files;
    }

    /** @param name of the sheet, as {@link #sheetName} gives it */
    public static MediaFile sheet(String name, Path jpeg) {
        return MediaFile.picture(THUMBNAILS + name, jpeg);
    }

    /** Beside the track of thumbnails. */
    public static String sheetName(int chunk, int place) {
        return "sheet-%05d-%03d.jpg".formatted(chunk + 1, place + 1);
    }
}
