package dev.matinee.catalog.studio;

import dev.matinee.kit.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that an editor saw, from {@code If-Match}. */
final class Editing {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private Editing() {}

    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        var version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw Problem.invalid("If-Match", "is the version of the title, in quotes");
        }
        return Long.valueOf(version.group(1));
    }
}
