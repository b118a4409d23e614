package dev.matinee.devstack.edge.cache;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long an object is kept here, whatever viewers may do with it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html">Manage how long
 *     content stays in the cache</a>
 */
public final class Lifetime {
    private static final Duration LONGEST = Duration.ofDays(365);

    private Lifetime() {}

    /**
     * As CloudFront reckons it: what is {@code private}, {@code no-cache} or {@code no-store}, and what says nothing, is
     * kept for the least that the behaviour is set to, all else for as long as it says and at least for that.
     *
     * @param least of the path's behaviour; zero keeps only what asks for it
     */
    public static Duration of(@Nullable String cacheControl, Duration least) {
        if (cacheControl == null) {
            return least;
        }
        Duration shared = null;
        Duration any = null;
        for (String directive : cacheControl.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = directive.strip().split("=", 2);
            switch (parts[0].strip()) {
                case "private", "no-cache", "no-store" -> {
                    return least;
                }
                case "s-maxage" -> shared = seconds(parts);
                case "max-age" -> any = seconds(parts);
                default -> {
                    // It says nothing of time.
                }
            }
        }
        Duration said = shared == null ? any : shared;
        return said == null || said.compareTo(least) < 0 ? least : said;
    }

    private static Duration seconds(String[] directive) {
        String digits = directive.length < 2 ? "" : directive[1].strip();
        if (!digits.matches("\\d{1,18}")) {
            return Duration.ZERO;
        }
        Duration said = Duration.ofSeconds(Long.parseLong(digits));
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
