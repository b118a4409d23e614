package dev.matinee.ingest.feed;

import java.io.IOException;
import java.io.Reader;
import tools.jackson.databind.JsonNode;

/** How the records of a feed are told apart. */
interface FeedForm {
    void read(Reader text, Records records) throws IOException;

    /** Takes one record after the other. */
    interface Records {
        void record(JsonNode record, long line);

        /** What cannot be read at all. */
        void unreadable(long line, String why);
    }
}
