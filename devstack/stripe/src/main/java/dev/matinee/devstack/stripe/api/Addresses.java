package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Postal addresses as parameters have them. */
final class Addresses {
    private static final List<String> MEMBERS = List.of("city", "line1", "line2", "postal_code", "state");

    private Addresses() {}

    static ObjectNode of(Params params) {
        ObjectNode address = Json.object()
                .put(
                        "country",
                        params.text("country")
                                .map(c -> c.toUpperCase(Locale.ROOT))
                                .orElse(null));
        MEMBERS.forEach(member -> Json.put(address, member, params.text(member)));
        params.refuseUnread();
        return address;
    }
}
