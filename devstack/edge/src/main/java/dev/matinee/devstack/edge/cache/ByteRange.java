package dev.matinee.devstack.edge.cache;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of an object that a request wants (RFC 9110, 14.1.2).
 *
 * @param first its first byte; behind the last where nothing of the object is in it
 */
public record ByteRange(int first, int last) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,12})-(\\d{0,12})\\s*");

    /** Empty for the whole: no range, one that cannot be read, or several, which may be answered so. */
    public static Optional<ByteRange> of(@Nullable String header, int length) {
        var range = ONE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long wanted = Long.parseLong(range.group(2));
            return Optional.of(
                    wanted == 0
                            ? new ByteRange(length, length)
                            : new ByteRange((int) Math.max(0, length - wanted), length - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? length - 1L : Long.parseLong(range.group(2));
        return last < first && !range.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange((int) Math.min(first, length), (int) Math.min(last, length - 1L)));
    }

    public boolean isIn(int length) {
        return first < length;
    }
}
