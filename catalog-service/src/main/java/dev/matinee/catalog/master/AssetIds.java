package dev.matinee.catalog.master;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids of assets: UUIDs of version 7 (<a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562</a>). They say,
 * to the millisecond, when the encoding was asked for, and order by it as text.
 */
final class AssetIds {
    private static final Pattern VERSION_7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private AssetIds() {}

    static String at(Instant moment) {
        UUID random = UUID.randomUUID();
        long high = moment.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }

    /** Whether it says when it was made; those of before do not. */
    static boolean isTimed(String assetId) {
        return VERSION_7.matcher(assetId).matches();
    }

    /** Of one that is timed. */
    static Instant moment(String assetId) {
        long high = UUID.fromString(assetId).getMostSignificantBits();
        return Instant.ofEpochMilli(high >>> 16);
    }

    /** Of one that is timed, in UTC. */
    static YearMonth month(String assetId) {
        return YearMonth.from(moment(assetId).atOffset(ZoneOffset.UTC));
    }
}
