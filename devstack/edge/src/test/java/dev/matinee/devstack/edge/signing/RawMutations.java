package dev.matinee.devstack.edge.signing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;

/** The same requests, as the bytes that a viewer's connection carries to a running edge. */
public final class RawMutations {
    private static final String ADDRESS = "127.0.0.1";

    private final Instant now = Instant.now();
    private final MutatedGrants mutated;

    public RawMutations(Path keys) throws Exception {
        mutated = new MutatedGrants(keys, ADDRESS, now);
    }

    /** @param bytes that end the connection with the answer */
    public record Request(String how, String bytes) {}

    public Stream<Request> forbidden(long seed, int count) {
        return requests(mutated.random(seed, 4 * count)).limit(count);
    }

    public Stream<Request> harmless() {
        return requests(mutated.harmless(new Random(1)).stream());
    }

    /** All objects that are asked for, or meant. */
    public Stream<String> objects() {
        return mutated.grants.stream()
                .flatMap(grant -> Stream.concat(grant.within().stream(), grant.without().stream()))
                .distinct();
    }

    /** Those that can be made now and from here. */
    private Stream<Request> requests(Stream<Attempt> attempts) {
        return attempts.filter(attempt -> attempt.at().equals(now)
                        && attempt.address().equals(ADDRESS)
                        && !attempt.how().equals("an escaped name"))
                .map(attempt -> new Request(attempt.how() + ": " + attempt.target(), bytes(attempt)));
    }

    private static String bytes(Attempt attempt) {
        StringBuilder bytes = new StringBuilder("GET " + attempt.target() + " HTTP/1.1\r\nHost: " + attempt.host());
        attempt.cookies().forEach(cookie -> bytes.append("\r\nCookie: ").append(cookie));
        return bytes.append("\r\nConnection: close\r\n\r\n").toString();
    }
}
