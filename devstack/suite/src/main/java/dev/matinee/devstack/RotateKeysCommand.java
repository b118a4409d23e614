package dev.matinee.devstack;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has a new key sign access tokens. */
@Command(
        name = "rotate-keys",
        description = "Makes a new signing key, which is published at once and signs in a while.")
final class RotateKeysCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ServiceRun.ofAuth().of(place, "rotate-keys", Map.of());
    }
}
