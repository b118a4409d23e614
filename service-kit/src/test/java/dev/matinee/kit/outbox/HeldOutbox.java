package dev.matinee.kit.outbox;

import com.google.protobuf.Message;
import dev.matinee.events.Topic;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An outbox that hands on what is said instead of storing it, for tests without a database. */
@SuppressWarnings("NullAway") // What it is built on is never used.
public final class HeldOutbox extends Outbox {
    private final BiConsumer<String, @Nullable Message> said;

    /** @param said hears the key and the event of each, in the moment it is written; the event is null for an end */
    public HeldOutbox(BiConsumer<String, @Nullable Message> said) {
        super(null, null);
        this.said = said;
    }

    @Override
    public void say(Topic topic, String key, Message event) {
        said.accept(key, event);
    }

    @Override
    public void end(Topic topic, String key) {
        said.accept(key, null);
    }
}
