package dev.matinee.devstack;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has what Stripe lists compared with what is here, and mended. */
@Command(name = "reconcile", description = "Compares what Stripe lists with what is here, and mends what differs.")
final class ReconcileCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ServiceRun.ofBilling().of(place, "reconcile", Map.of());
    }
}
