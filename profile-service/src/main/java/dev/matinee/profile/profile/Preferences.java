package dev.matinee.profile.profile;

/** What languages are wished for: BCP 47, or a word. */
final class Preferences {
    /** As much of BCP 47 as languages of films need: language, script, region. */
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    static final String NO_SUBTITLES = "off";
    static final String SUBTITLES = NO_SUBTITLES + "|" + LANGUAGE;

    /** The language that a film was made in. */
    static final String ORIGINAL_AUDIO = "original";

    static final String AUDIO = ORIGINAL_AUDIO + "|" + LANGUAGE;

    private Preferences() {}
}
