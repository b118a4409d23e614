package dev.matinee.auth.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What signed in, and from where, as far as the call shows it.
 *
 * @param name for people: {@code Firefox on Linux}
 * @param place ISO 3166-1 alpha-2, as the edge saw it
 */
public record Device(String name, @Nullable String place) {
    private static final int LONGEST = 80;
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");

    public static Device of(HttpServletRequest request) {
        String country = request.getHeader("CloudFront-Viewer-Country");
        return new Device(
                name(request.getHeader(HttpHeaders.USER_AGENT)),
                country != null && country.matches("[A-Za-z]{2}") ? country.toUpperCase(Locale.ROOT) : null);
    }

    static String name(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return "Unknown device";
        }
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser != null && system != null) {
            return spoken(browser) + " on " + spoken(system);
        }
        String product = agent.strip().split("[/ ]", 2)[0].replaceAll("\\p{Cntrl}", "");
        return product.isEmpty() ? "Unknown device" : product.substring(0, Math.min(product.length(), LONGEST));
    }

    private static @Nullable String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse(null);
    }

    private static String spoken(String name) {
        return switch (name) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "Mac OS X" -> "macOS";
            case "CrOS" -> "ChromeOS";
            default -> name;
        };
    }
}
