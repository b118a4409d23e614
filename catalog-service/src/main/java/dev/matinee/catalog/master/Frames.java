package dev.matinee.catalog.master;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.v1.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Pictures that the encoder picked from a title's features, for artwork. */
@Service
public class Frames {
    private final FrameStore store;
    private final Slots slots;
    private final Titles titles;

    Frames(FrameStore store, Slots slots, Titles titles) {
        this.store = store;
        this.slots = slots;
        this.titles = titles;
    }

    /**
     * A picture.
     *
     * @param url a path under /images
     * @param atMs where in the feature it is seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Picture(
            String url,
            int width,
            int height,
            long atMs,
            @Nullable String episodeId) {
        private static Picture of(Frame frame, Slot slot) {
            return new Picture(
                    frame.getImage(), frame.getWidth(), frame.getHeight(), frame.getAtMs(), slot.episodeId());
        }
    }

    /** Those of the masters that play: of each episode, in the order of time. */
    public List<Picture> ofTitle(String titleId) {
        titles.document(titleId);
        var frames = store.ofTitle(titleId);
        var pictures = new ArrayList<Picture>();
        for (Master master : slots.playing(titleId)) {
            frames.getOrDefault(master.id(), List.of()).stream()
                    .map(frame -> Picture.of(frame, master.source().slot()))
                    .sorted(Comparator.comparing(Picture::atMs))
                    .forEach(pictures::add);
        }
        return pictures;
    }
}
