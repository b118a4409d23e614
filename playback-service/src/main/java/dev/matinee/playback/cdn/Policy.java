package dev.matinee.playback.cdn;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A custom policy with one statement, to the byte as the AWS SDK writes it.
 *
 * @param resource an address that may end with a wildcard
 * @param until the second from which on it opens nothing
 * @param network of the viewers that it is for, such as {@code 192.0.2.0/24}; null for all
 */
record Policy(String resource, Instant until, @Nullable String network) {
    private static final Pattern JSON = Pattern.compile("\\{\"Statement\": \\[\\{\"Resource\":\"([^\"\\\\]+)\","
            + "\"Condition\":\\{\"DateLessThan\":\\{\"AWS:EpochTime\":(\\d{1,12})}"
            + "(?:,\"IpAddress\":\\{\"AWS:SourceIp\":\"([0-9./]+)\"})?}}]}");

    String json() {
        return "{\"Statement\": [{\"Resource\":\"" + resource + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
                + until.getEpochSecond() + "}"
                + (network == null ? "" : ",\"IpAddress\":{\"AWS:SourceIp\":\"" + network + "\"}")
                + "}}]}";
    }

    /** Of a policy that this service wrote; empty for any other. */
    static Optional<Policy> parse(String json) {
        var found = JSON.matcher(json);
        return found.matches()
                ? Optional.of(new Policy(
                        found.group(1), Instant.ofEpochSecond(Long.parseLong(found.group(2))), found.group(3)))
                : Optional.empty();
    }

    /** @param viewer his IPv4 address; empty where it is not known */
    boolean allows(String address, Optional<String> viewer, Instant now) {
        return now.isBefore(until)
                && (network == null
                        || viewer.filter(one -> ViewerNetwork.contains(network, one))
                                .isPresent())
                && (resource.endsWith("*")
                        ? address.startsWith(resource.substring(0, resource.length() - 1))
                        : address.equals(resource));
    }
}
