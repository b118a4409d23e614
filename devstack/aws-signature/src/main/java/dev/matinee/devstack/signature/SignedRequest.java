package dev.matinee.devstack.signature;

import java.util.List;
import java.util.function.Function;

/**
 * What a signature is over.
 *
 * @param path as it was sent, of ids and names of calls only: encoding it changes nothing
 * @param query as it was sent; empty where there is none
 * @param headers all values of a header, by its name in any case; empty where it is not there
 */
public record SignedRequest(
        String method, String path, String query, Function<String, List<String>> headers, byte[] body) {
    String header(String name) {
        List<String> values = headers.apply(name);
        return values.isEmpty() ? "" : values.getFirst();
    }
}
