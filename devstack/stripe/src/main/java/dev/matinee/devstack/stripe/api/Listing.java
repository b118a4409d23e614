package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists as Stripe pages them (docs.stripe.com/api/pagination): newest first, {@code limit}, {@code starting_after},
 * {@code ending_before}, {@code has_more}; and by {@code created}.
 */
final class Listing {
    private static final long DEFAULT_LIMIT = 10;
    private static final long MOST = 100;

    private Listing() {}

    static ObjectNode page(Objects objects, Params params, String kind, String url, Predicate<ObjectNode> wanted) {
        return page(objects, params, kind, url, objects.all(kind).filter(wanted));
    }

    /** @param all newest first; no more of it is looked at than the page needs */
    static ObjectNode page(Objects objects, Params params, String kind, String url, Stream<ObjectNode> all) {
        long limit = params.number("limit").orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "limit", "Invalid limit: must be 1 to 100");
        }
        String after = params.text("starting_after").orElse("");
        String before = params.text("ending_before").orElse("");
        if (!after.isEmpty() && !before.isEmpty()) {
            throw StripeRefusal.invalid(
                    null, "ending_before", "You can't set both starting_after and ending_before at once.");
        }
        Stream<ObjectNode> shown = all.filter(created(params));
        if (!before.isEmpty()) {
            objects.get(before, kind, "ending_before");
            List<ObjectNode> newer = shown.takeWhile(n -> !isNamed(n, before)).toList();
            int from = Math.max(0, newer.size() - (int) limit);
            return Json.list(url, newer.subList(from, newer.size()), from > 0);
        }
        if (!after.isEmpty()) {
            objects.get(after, kind, "starting_after");
            shown = shown.dropWhile(n -> !isNamed(n, after)).skip(1);
        }
        List<ObjectNode> page = shown.limit(limit + 1).toList();
        return Json.list(url, page.stream().limit(limit).toList(), page.size() > limit);
    }

    private static boolean isNamed(ObjectNode node, String id) {
        return Json.text(node, "id").equals(id);
    }

    private static Predicate<ObjectNode> created(Params params) {
        Predicate<ObjectNode> wanted = node -> true;
        for (String bound : List.of("gt", "gte", "lt", "lte")) {
            Long at = params.number("created[" + bound + "]").orElse(null);
            if (at != null) {
                wanted = wanted.and(node -> holds(bound, node.path("created").asLong(), at));
            }
        }
        Long exactly = params.number("created").orElse(null);
        return exactly == null
                ? wanted
                : wanted.and(node -> node.path("created").asLong() == exactly);
    }

    private static boolean holds(String bound, long value, long at) {
        return switch (bound) {
            case "gt" -> value > at;
            case "gte" -> value >= at;
            case "lt" -> value < at;
            default -> value <= at;
        };
    }

    /** All of a kind, or those with the value that the parameter of the member's name asks for. */
    static Stream<ObjectNode> by(Objects objects, Params params, String kind, String member) {
        return params.text(member)
                .map(value -> objects.having(kind, member, value))
                .orElseGet(() -> objects.all(kind));
    }

    /** Those with this value in a member, where the parameter of the member's name asks for one. */
    static Predicate<ObjectNode> having(Params params, String member) {
        return params.text(member)
                .<Predicate<ObjectNode>>map(
                        value -> node -> node.path(member).asString("").equals(value))
                .orElse(node -> true);
    }
}
