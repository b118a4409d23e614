package dev.matinee.ingest.site;

import java.time.Duration;

/**
 * How sites are asked.
 *
 * @param perSecond requests a second that a host gets at most; robots.txt may want fewer
 * @param mostPages of a site in one run
 * @param patience for one request
 * @param allowLocal whether addresses of private networks may be asked
 */
public record Manners(double perSecond, int mostPages, Duration patience, boolean allowLocal) {
    /** Of a page: what is larger is no page. */
    private static final int MOST_BYTES = 8 << 20;

    public Manners {
        if (perSecond <= 0 || perSecond > 1000 || mostPages < 1) {
            throw new IllegalArgumentException("--rate is above 0 and at most 1000, --most-pages at least 1");
        }
    }

    int mostBytes() {
        return MOST_BYTES;
    }
}
