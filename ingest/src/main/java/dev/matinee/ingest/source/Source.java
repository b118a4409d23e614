package dev.matinee.ingest.source;

import java.io.IOException;

/** Where titles come from. */
public interface Source {
    /** How it is named in what is said of it. */
    String name();

    /**
     * Hands on what it finds, one after the other and as it is read: a source may be larger than memory.
     *
     * @throws IOException where the source itself cannot be read, not where a record of it is wrong
     */
    void read(Finds finds) throws IOException;

    /** How much of it has been read, 0 to 1; negative where that cannot be told. May be asked from any thread. */
    double share();
}
