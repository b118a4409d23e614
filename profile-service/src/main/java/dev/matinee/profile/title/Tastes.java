package dev.matinee.profile.title;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Taste;
import dev.matinee.events.v1.TasteKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a profile likes, in the transaction that wrote it down. */
@Component
public class Tastes {
    private final Outbox outbox;
    private final Clock clock;

    Tastes(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void say(CurrentProfile profile, String title, TasteKind kind) {
        var taste = Taste.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAtMs(clock.instant().toEpochMilli())
                .setProfileId(profile.id())
                .setAccountId(profile.account())
                .setTitleId(title)
                .setKind(kind)
                .build();
        outbox.say(Topic.TASTE, profile.id(), taste);
    }
}
