package dev.matinee.events;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.Window;
import java.time.Instant;
import java.util.List;

/** Where and when a title may be seen. */
public final class Availability {
    private Availability() {}

    /** @param country ISO 3166-1 alpha-2 */
    public static boolean isOpen(Title title, String country, Instant now) {
        if (title.getWindowsCount() == 0) {
            return names(title.getCountriesAvailableList(), country);
        }
        long at = now.toEpochMilli();
        for (Window window : title.getWindowsList()) {
            if (names(window.getCountriesList(), country)
                    && at >= window.getFromMs()
                    && (window.getUntilMs() == 0 || at < window.getUntilMs())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(List<String> countries, String country) {
        return countries.isEmpty() || countries.contains(country);
    }
}
