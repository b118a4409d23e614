package dev.matinee.catalog.browse;

import dev.matinee.events.Availability;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.caller.CurrentProfile;
import java.time.Clock;
import java.time.Instant;

/**
 * Who looks, as far as it decides what is seen.
 *
 * @param maturity the highest rating that it may see
 * @param country ISO 3166-1 alpha-2
 * @param language what titles are named in, where they are translated
 * @param now what is open by then
 */
public record Viewer(int maturity, String country, String language, Instant now) {
    public static Viewer of(CurrentProfile profile, Clock clock) {
        return new Viewer(profile.maturity(), profile.country(), profile.language(), clock.instant());
    }

    /** Every read of the catalogue asks this of every title. */
    public boolean sees(Title title) {
        return title.getPublished() && title.getMaturity() <= maturity && Availability.isOpen(title, country, now);
    }
}
