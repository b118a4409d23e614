package dev.matinee.ingest.site;

import dev.matinee.ingest.studio.Pause;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Fetches with manners: what robots.txt allows, at a rate, and only what has changed. */
final class Collector {
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final int TRIES = 4;
    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Web web;
    private final Rate rate;
    private final Robots robots;
    private final Kept kept;
    private final Clock clock;

    /** @param kept where pages are kept from run to run */
    Collector(Manners manners, Path kept, Pause pause, Clock clock) {
        this.web = new Web(new Inside(manners.allowLocal()), manners.patience());
        this.rate = new Rate(manners.perSecond(), pause, System::nanoTime);
        this.robots = new Robots(web, rate);
        this.kept = new Kept(kept);
        this.clock = clock;
    }

    RobotsRules robots(URI address) throws IOException {
        return robots.of(address);
    }

    /** The file that a fetched thing is kept in. */
    Path file(URI address) {
        return kept.body(address);
    }

    /**
     * What is there now.
     *
     * @param most bytes
     * @throws NotCollected where it may not be fetched, or is not there
     */
    Kept.Page fetch(URI address, String accept, long most, BiPredicate<URI, URI> follows) throws IOException {
        RobotsRules rules = robots.of(address);
        if (rules.equals(RobotsRules.UNREACHABLE)) {
            throw new NotCollected(address + " is left alone, since the site's robots.txt cannot be had");
        }
        if (!rules.allows(address)) {
            throw NotCollected.byRobots(address.toString());
        }
        Optional<Kept.Page> before = kept.find(address);
        Map<String, String> headers = new HashMap<>(Map.of("Accept", accept));
        before.ifPresent(page -> {
            if (!page.etag().isEmpty()) {
                headers.put("If-None-Match", page.etag());
            }
            if (!page.lastModified().isEmpty()) {
                headers.put("If-Modified-Since", page.lastModified());
            }
        });
        BiPredicate<URI, URI> allowed = (from, to) -> follows.test(from, to) && isAllowed(to);
        Web.Answer answer = patiently(address, headers, most, allowed, rules.delay());
        if (answer.status() == NOT_MODIFIED && before.isPresent()) {
            return before.get();
        }
        if (answer.status() != OK) {
            throw new NotCollected(address + " answers " + answer.status());
        }
        String collectedAt = before.filter(page -> page.sameAs(answer.body()))
                .map(Kept.Page::collectedAt)
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        Kept.Page page = new Kept.Page(
                answer.address().toString(),
                answer.header("Content-Type"),
                answer.header("ETag"),
                answer.header("Last-Modified"),
                collectedAt,
                answer.body());
        kept.keep(address, page);
        return page;
    }

    private boolean isAllowed(URI address) {
        try {
            return robots.of(address).allows(address);
        } catch (IOException unreachable) {
            return false;
        }
    }

    private Web.Answer patiently(
            URI address, Map<String, String> headers, long most, BiPredicate<URI, URI> follows, Duration delay)
            throws IOException {
        for (int turn = 1; ; turn++) {
            rate.await(address.getRawAuthority(), delay);
            Web.Answer answer = web.get(address, headers, most, follows);
            if (!LATER.contains(answer.status()) || turn == TRIES) {
                return answer;
            }
            String after = answer.header("Retry-After");
            Duration wait = after.matches("\\d{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(after))
                    : Duration.ofSeconds(1L << turn);
            rate.pause(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }
}
