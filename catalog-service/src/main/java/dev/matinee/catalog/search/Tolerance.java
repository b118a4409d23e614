package dev.matinee.catalog.search;

/** How far from what was typed something may be. */
enum Tolerance {
    NONE,
    /** One mistake in a word of four letters or more, two from eight on. */
    TYPOS,
    /** Two mistakes from five letters on: what is near, where nothing is meant. */
    FAR
}
