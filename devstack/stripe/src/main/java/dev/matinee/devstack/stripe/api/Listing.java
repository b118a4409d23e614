package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Lists as Stripe pages them: newest first, {@code limit}, {@code starting_after}, {@code has_more}. */
final class Listing {
    private static final long DEFAULT_LIMIT = 10;
    private static final long MOST = 100;

    private Listing() {}

    static ObjectNode page(Objects objects, Params params, String kind, String url, Predicate<ObjectNode> wanted) {
        long limit = params.number("limit").orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "limit", "Invalid limit: must be 1 to 100");
        }
        List<ObjectNode> all = objects.all(kind).stream().filter(wanted).toList();
        String after = params.text("starting_after").orElse("");
        if (!after.isEmpty()) {
            objects.get(after, kind, "starting_after");
            all = all.stream()
                    .dropWhile(node -> !Json.text(node, "id").equals(after))
                    .skip(1)
                    .toList();
        }
        return Json.list(url, all.stream().limit(limit).toList(), all.size() > limit);
    }

    /** Those with this value in a member, where the parameter of the member's name asks for one. */
    static Predicate<ObjectNode> having(Params params, String member) {
        return params.text(member)
                .<Predicate<ObjectNode>>map(
                        value -> node -> node.path(member).asString("").equals(value))
                .orElse(node -> true);
    }
}
