package dev.matinee.catalog.search;

/** What is indexed of a title. All of it is folded. */
final class Fields {
    static final String ID = "id";
    /** Where its title is in {@link Slots}. */
    static final String SLOT = "slot";
    /** A whole name as one term, words joined by spaces. */
    static final String EXACT = "exact";
    /** A whole name without its little words. */
    static final String BARE = "bare";
    /** A whole name as one term, words joined by nothing: Spider-Man, spider man and spiderman are one. */
    static final String JOINED = "joined";
    /** Words of the title, the original title and translations. */
    static final String NAME = "name";
    /** Two words of a name that stand side by side, joined. */
    static final String PAIR = "pair";
    /** Stems of names, with their language. */
    static final String NAME_STEM = "name-stem";

    static final String PEOPLE = "people";
    /** Somebody's whole name as one term, and what is left of it from each of its words on: buster keaton, keaton. */
    static final String PERSON = "person";
    /** Stems of synopses and of what episodes are called, with their language. */
    static final String STORY = "story";

    static final String GENRE = "genre";
    static final String CHANNEL = "channel";
    static final String YEAR = "year";

    private Fields() {}
}
