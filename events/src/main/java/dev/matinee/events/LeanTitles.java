package dev.matinee.events;

import com.google.protobuf.AbstractParser;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import dev.matinee.events.v1.Title;

/** Reads titles without what only search needs of them: translated synopses are most of a title, and stay in no memory. */
public final class LeanTitles extends AbstractParser<Title> {
    private static final Parser<Title> PARSER = new LeanTitles();

    private LeanTitles() {}

    public static Parser<Title> parser() {
        return PARSER;
    }

    @Override
    public Title parsePartialFrom(CodedInputStream input, ExtensionRegistryLite extensions)
            throws InvalidProtocolBufferException {
        var title = Title.parser().parsePartialFrom(input, extensions);
        return title.getSynopsesCount() == 0
                ? title
                : title.toBuilder().clearSynopses().build();
    }
}
