package dev.matinee.devstack;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes somebody an operator. */
@Command(
        name = "operator",
        description = "Makes somebody an operator; gives a link to set the password of a new account.")
final class OperatorCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "EMAIL", description = "whose account it is, or will be")
    private String email = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ServiceRun.ofAuth().of(place, "make-operator", Map.of("COMMANDEMAIL", email));
    }
}
