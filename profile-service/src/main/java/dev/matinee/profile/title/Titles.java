package dev.matinee.profile.title;

import dev.matinee.events.Availability;
import dev.matinee.events.Card;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue as catalog-service tells it, seen through a profile's eyes. */
@Component
public class Titles {
    private final StateTable<Title> catalog;
    private final Clock clock;

    Titles(StateTable<Title> catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Empty where there is no such title, it is withdrawn, above the profile's maturity, or not available where it is. */
    public Optional<Card> card(String id, CurrentProfile profile) {
        return catalog.get(id)
                .filter(title -> title.getPublished() && profile.maySee(title.getMaturity()))
                .filter(title -> Availability.isOpen(title, profile.country(), clock.instant()))
                .map(title -> Card.of(title, profile.language()));
    }

    /** In the catalogue's language, whoever may see it; empty where there is no such title (any more). */
    public Optional<String> name(String id) {
        return catalog.get(id).map(Title::getName);
    }

    /** Passes if the profile may see it; 404 if not, or if there is none. */
    public void require(String id, CurrentProfile profile) {
        if (card(id, profile).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
