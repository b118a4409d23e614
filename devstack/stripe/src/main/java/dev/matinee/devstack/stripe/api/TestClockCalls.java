package dev.matinee.devstack.stripe.api;

import dev.matinee.devstack.stripe.clock.ClockDeletion;
import dev.matinee.devstack.stripe.clock.TestClocks;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Due;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.List;

/** docs.stripe.com/api/test_clocks */
final class TestClockCalls {
    private static final String PATH = "/v1/test_helpers/test_clocks";

    private final ClockDeletion deletion;

    TestClockCalls(ClockDeletion deletion) {
        this.deletion = deletion;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        "POST",
                        PATH,
                        (objects, params, id) -> TestClocks.create(objects, frozen(params), params.text("name"))),
                new Route(
                        "GET",
                        PATH,
                        (objects, params, id) -> Listing.page(objects, params, TestClocks.KIND, PATH, c -> true)),
                Route.one(PATH, TestClocks.KIND),
                new Route("POST", PATH + "/{id}/advance", (objects, params, id) -> {
                    byTimeOfDay(objects);
                    return TestClocks.advance(objects, id, frozen(params));
                }),
                new Route("DELETE", PATH + "/{id}", (objects, params, id) -> deletion.delete(objects, id)));
    }

    /** A clock itself lives by the time of day, and so do the events that are about it. */
    private static void byTimeOfDay(Objects objects) {
        objects.liveBy(Due.TIME_OF_DAY, objects.timeOfDay().getEpochSecond());
    }

    private static long frozen(Params params) {
        params.required("frozen_time");
        long frozen = params.number("frozen_time").orElse(0L);
        if (frozen <= 0) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "frozen_time", "Invalid timestamp: " + frozen);
        }
        return frozen;
    }
}
