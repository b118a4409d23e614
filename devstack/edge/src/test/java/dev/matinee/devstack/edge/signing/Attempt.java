package dev.matinee.devstack.edge.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request for media.
 *
 * @param how what was done to it, in words
 * @param target as it stands in the request line
 * @param address the viewer's
 */
record Attempt(String how, String target, List<String> cookies, String host, String address, Instant at) {

    /** Where, from where and when something is asked for. */
    record Place(String how, String path, String host, String address, Instant at) {}

    static Attempt byCookies(String how, Map<String, String> values, Place place) {
        String header = "theme=dark; "
                + values.entrySet().stream()
                        .map(e -> "CloudFront-" + e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("; "));
        return new Attempt(how, place.path(), List.of(header), place.host(), place.address(), place.at());
    }

    static Attempt byQuery(String how, Map<String, String> values, Place place) {
        String query = values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
        return new Attempt(how, joined(place.path(), query), List.of(), place.host(), place.address(), place.at());
    }

    Attempt withCookies(Map<String, String> values) {
        List<String> all = new ArrayList<>(cookies);
        values.forEach((name, value) -> all.add("CloudFront-" + name + "=" + value));
        return new Attempt(how, target, List.of(String.join("; ", all)), host, address, at);
    }

    static String joined(String path, String query) {
        return path + (path.contains("?") ? "&" : "?") + query;
    }
}
