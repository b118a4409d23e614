package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By which clock a call lives: that of what its path names, or its parameters. */
final class CallTime {
    private static final List<String> NAMES =
            List.of("test_clock", "customer", "subscription", "invoice", "payment_intent", "charge");

    private CallTime() {}

    static void liveBy(Objects objects, Params params, String id, String method) {
        Stream.concat(Stream.of(id), NAMES.stream().map(params::peek))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> clock(objects, name).stream())
                .findFirst()
                .ifPresent(clock -> TestClocks.liveBy(objects, clock));
        if (!method.equals("GET")) {
            TestClocks.requireStill(objects);
        }
    }

    private static Optional<String> clock(Objects objects, String name) {
        return objects.findAny(name)
                .map(node -> Json.text(node, "object").equals(TestClocks.KIND) ? name : Json.text(node, "_clock"))
                .filter(clock -> !clock.isEmpty());
    }
}
