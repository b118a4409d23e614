package dev.matinee.catalog.search;

import java.util.EnumSet;
import java.util.Set;

/** The ways in which what was typed finds a title. The judged queries take one away at a time, and see that it is missed. */
enum Way {
    /** A name that is the whole of what was typed. */
    WHOLE_NAME,
    /** Names and people that begin with what was typed. */
    BEGINNING,
    /** Letters that are missing, swapped, doubled or wrong. */
    TYPO,
    /** Words that are written as one, or as two. */
    JOINED,
    /** Numbers in words, in figures, in Roman figures. */
    NUMBER,
    /** Years, and decades. */
    YEAR,
    PEOPLE,
    GENRE,
    /** What is told of a title. */
    STORY,
    /** The same words with other endings. */
    STEM,
    /** Little words need not match. */
    LITTLE_WORDS,
    /** What is watched and liked comes first among equals. */
    LIKED;

    static final Set<Way> ALL = EnumSet.allOf(Way.class);
}
