package dev.matinee.catalog.search;

/**
 * What a match counts. The order is what matters: a whole name before its beginning, a word of the name before people and
 * these before the story, what is written before what is mistyped. Found by trying on the judged queries.
 */
final class Weights {
    static final float WHOLE = 100;
    static final float WHOLE_WITHOUT_LITTLE_WORDS = 80;
    static final float WHOLE_JOINED = 70;
    static final float WHOLE_PERSON = 60;
    static final float BEGINS = 25;
    static final float BEGINS_WITHOUT_LITTLE_WORDS = 22;
    static final float BEGINS_JOINED = 12;
    static final float PERSON_BEGINS = 8;
    static final float WHOLE_MISTYPED = 20;
    static final float WHOLE_MISTYPED_TWICE = 10;

    static final float WORD = 10;
    static final float WORD_JOINED = 8;
    static final float WORD_STEM = 7;
    static final float WORD_BEGINS = 6;
    static final float WORD_WITHIN_BEGINS = 3;
    static final float YEAR = 8;
    static final float DECADE = 6;
    static final float NEXT_YEAR = 1;
    static final float SHELF = 10;
    static final float STORY = 2;
    /** Of the same match of a name. */
    static final float PEOPLE = 0.7f;

    static final float MISTYPED = 4;
    static final float MISTYPED_TWICE = 2;
    static final float MISTYPED_BEGINNING = 2;
    static final float LITTLE_WORD = 0.1f;

    /** A name that has been typed to its last word. */
    static final float TO_ITS_END = 2;
    /** What is liked most counts so much more than what nobody knows. Less than lies between whole and begun. */
    static final float LIKED = 0.4f;
    /** Of what a word counts by its other matches, besides its best. */
    static final float OTHER_MATCHES = 0.05f;

    private Weights() {}
}
