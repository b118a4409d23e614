package dev.matinee.playback.cdn;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A custom policy with one statement, to the byte as the AWS SDK writes it.
 *
 * @param resource an address that may end with a wildcard
 * @param until the second from which on it opens nothing
 */
record Policy(String resource, Instant until) {
    private static final Pattern JSON = Pattern.compile("\\{\"Statement\": \\[\\{\"Resource\":\"([^\"\\\\]+)\","
            + "\"Condition\":\\{\"DateLessThan\":\\{\"AWS:EpochTime\":(\\d{1,12})}}}]}");

    String json() {
        return "{\"Statement\": [{\"Resource\":\"" + resource + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
                + until.getEpochSecond() + "}}}]}";
    }

    /** Of a policy that this service wrote; empty for any other. */
    static Optional<Policy> parse(String json) {
        var found = JSON.matcher(json);
        return found.matches()
                ? Optional.of(new Policy(found.group(1), Instant.ofEpochSecond(Long.parseLong(found.group(2)))))
                : Optional.empty();
    }

    boolean allows(String address, Instant now) {
        return now.isBefore(until)
                && (resource.endsWith("*")
                        ? address.startsWith(resource.substring(0, resource.length() - 1))
                        : address.equals(resource));
    }
}
