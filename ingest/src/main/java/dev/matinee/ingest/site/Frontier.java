package dev.matinee.ingest.site;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses that are still to be gone to, each once. */
final class Frontier {
    private final int most;
    private final Deque<URI> next = new ArrayDeque<>();
    private final Set<URI> seen = new HashSet<>();
    private final Set<URI> read = new HashSet<>();
    private volatile double share;
    private int given;

    /** @param most how many are gone to in all */
    Frontier(int most) {
        this.most = most;
    }

    void add(URI address) {
        if (seen.size() < most && seen.add(address)) {
            next.add(address);
        }
    }

    @Nullable
    URI next() {
        URI address = next.poll();
        given += address == null ? 0 : 1;
        share = address == null ? 1 : (double) (given - 1) / (given + next.size());
        return address;
    }

    /** Whether a page that turned out to be at another address has not been read there already. */
    boolean arrived(URI asked, URI landed) {
        seen.add(landed);
        return read.add(landed) || asked.equals(landed);
    }

    double share() {
        return share;
    }
}
