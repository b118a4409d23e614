package dev.matinee.devstack;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has events of Stripe's that were set aside tried again. */
@Command(name = "replay-events", description = "Has events of Stripe's that were set aside tried again.")
final class ReplayEventsCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "EVENT", arity = "0..1", description = "the only one (evt_…); all of them without it")
    private String event = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ServiceRun.ofBilling().of(place, "replay-events", Map.of("COMMANDEVENT", event));
    }
}
