package dev.matinee.devstack.aws;

import java.util.List;
import java.util.function.Function;

/**
 * A call as it came, with what signs it.
 *
 * @param path as it stands in the request line; what it is made of changes nothing when it is encoded once more
 * @param query without its question mark; empty where there is none
 * @param headers all values of a header, by its name in any letters' case
 */
public record SignedCall(
        String method, String path, String query, Function<String, List<String>> headers, byte[] body) {

    /** The first value; empty where there is none. */
    String header(String name) {
        List<String> values = headers.apply(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** What a signature is for (AWS Signature Version 4). */
    String canonical(List<String> names) {
        var canonical = new StringBuilder(method)
                .append('\n')
                .append(path)
                .append('\n')
                .append(query)
                .append('\n');
        for (String name : names) {
            canonical
                    .append(name)
                    .append(':')
                    .append(String.join(",", headers.apply(name)).strip().replaceAll(" +", " "))
                    .append('\n');
        }
        return canonical
                .append('\n')
                .append(String.join(";", names))
                .append('\n')
                .append(AwsSigningKey.sha256(body))
                .toString();
    }
}
