package dev.matinee.ingest.mapping;

import java.util.List;

/** What a record is made of: an object of a feed, a row, or a part of a page. Paths are written as its kind wants them. */
public interface Origin {
    /** The texts at a path, blank ones left out. */
    List<String> values(String path);

    /** The parts at a path, each to be read on its own. */
    List<? extends Origin> each(String path);
}
