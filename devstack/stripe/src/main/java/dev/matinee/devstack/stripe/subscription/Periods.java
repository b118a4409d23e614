package dev.matinee.devstack.stripe.subscription;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import tools.jackson.databind.JsonNode;

/** Billing periods. They are counted from their anchor, so that one begun on the 31st comes back to the 31st. */
final class Periods {
    private Periods() {}

    /** The end of the period that begins then, in seconds. */
    static long endAfter(long anchor, long start, JsonNode recurring) {
        var from = ZonedDateTime.ofInstant(Instant.ofEpochSecond(anchor), ZoneOffset.UTC);
        long each = recurring.path("interval_count").asLong(1);
        long steps = each;
        ZonedDateTime end = after(from, steps, recurring);
        while (end.toEpochSecond() <= start) {
            steps += each;
            end = after(from, steps, recurring);
        }
        return end.toEpochSecond();
    }

    private static ZonedDateTime after(ZonedDateTime from, long steps, JsonNode recurring) {
        return switch (recurring.path("interval").asString("")) {
            case "day" -> from.plusDays(steps);
            case "week" -> from.plusWeeks(steps);
            case "month" -> from.plusMonths(steps);
            case "year" -> from.plusYears(steps);
            default -> throw new IllegalStateException("A price without an interval cannot recur");
        };
    }
}
