package dev.matinee.events;

/** Names of the topics, as constants for annotations. {@link Topic} says how each is kept. */
public final class Topics {
    public static final String ACCOUNTS = "accounts";
    public static final String PROFILES = "profiles";
    public static final String CATALOG = "catalog";
    public static final String ENTITLEMENTS = "entitlements";
    public static final String SESSIONS = "sessions";
    public static final String TASTE = "taste";
    public static final String VIEWING = "viewing";
    public static final String IMPRESSIONS = "impressions";
    public static final String ENCODING = "encoding";
    public static final String LETTERS = "letters";
    public static final String ENCODING_TASKS = "encoding-tasks";

    private Topics() {}
}
