package dev.matinee.events;

import static dev.matinee.events.Topic.Retention.FACTS;
import static dev.matinee.events.Topic.Retention.STATE;
import static dev.matinee.events.Topic.Retention.TOKEN_LIFE;

/**
 * The topics, and how each is kept. A state topic carries one full state a key and is compacted; a fact is told once.
 */
public enum Topic {
    ACCOUNTS(Topics.ACCOUNTS, STATE),
    PROFILES(Topics.PROFILES, STATE),
    CATALOG(Topics.CATALOG, STATE),
    ENTITLEMENTS(Topics.ENTITLEMENTS, STATE),
    SESSIONS(Topics.SESSIONS, TOKEN_LIFE),
    TASTE(Topics.TASTE, FACTS),
    VIEWING(Topics.VIEWING, FACTS),
    IMPRESSIONS(Topics.IMPRESSIONS, FACTS),
    LETTERS(Topics.LETTERS, FACTS),
    ENCODING(Topics.ENCODING, FACTS),
    ENCODING_TASKS(Topics.ENCODING_TASKS, FACTS, 8);

    private final String topicName;
    private final Retention retention;
    private final int spread;

    Topic(String topicName, Retention retention) {
        this(topicName, retention, 1);
    }

    Topic(String topicName, Retention retention, int spread) {
        this.topicName = topicName;
        this.retention = retention;
        this.spread = spread;
    }

    public String topicName() {
        return topicName;
    }

    public Retention retention() {
        return retention;
    }

    /** How many times as many partitions as other topics it has: what is slow to do is shared by more instances. */
    public int spread() {
        return spread;
    }

    /** Of the topic with this name; {@link IllegalArgumentException} for a name that is none. */
    public static Topic named(String name) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(name)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("No topic is named " + name);
    }

    /** How a topic is kept. */
    public enum Retention {
        /** Compacted, with a maximum lag of compaction; kept for ever. */
        STATE,
        /** Compacted, and deleted once the longest-lived access token is dead. */
        TOKEN_LIFE,
        /** Kept for a month. */
        FACTS
    }
}
