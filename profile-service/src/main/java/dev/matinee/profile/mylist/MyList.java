package dev.matinee.profile.mylist;

import dev.matinee.events.Card;
import dev.matinee.events.v1.TasteKind;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import dev.matinee.profile.title.Tastes;
import dev.matinee.profile.title.Titles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A profile's list. What it may not see any more stays on it, unseen. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class MyList {
    private static final int PORTION = 100;

    private final MyListEntries entries;
    private final Titles titles;
    private final Tastes tastes;
    private final Clock clock;

    MyList(MyListEntries entries, Titles titles, Tastes tastes, Clock clock) {
        this.entries = entries;
        this.titles = titles;
        this.tastes = tastes;
        this.clock = clock;
    }

    void add(CurrentProfile profile, String title) {
        titles.require(title, profile);
        if (entries.insertIfAbsent(profile.id(), title, clock.instant()) == 1) {
            tastes.say(profile, title, TasteKind.LISTED);
        }
    }

    void remove(CurrentProfile profile, String title) {
        if (entries.remove(profile.id(), title) == 1) {
            tastes.say(profile, title, TasteKind.UNLISTED);
        }
    }

    @Transactional(readOnly = true)
    public Page<Card> page(CurrentProfile profile, int limit, @Nullable String cursor) {
        var cards = new ArrayList<Card>();
        long below = cursor == null ? Long.MAX_VALUE : position(cursor);
        while (true) {
            List<MyListEntry> portion = entries.newest(profile.id(), below, PORTION);
            for (var entry : portion) {
                var card = titles.card(entry.titleId(), profile);
                if (card.isPresent() && cards.size() == limit) {
                    return new Page<>(cards, Long.toString(below, Character.MAX_RADIX));
                }
                card.ifPresent(cards::add);
                below = entry.id();
            }
            if (portion.size() < PORTION) {
                return Page.of(cards);
            }
        }
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor, Character.MAX_RADIX);
        } catch (NumberFormatException rubbish) {
            throw Problem.invalid("cursor", "is none that was given out");
        }
    }
}
