package dev.matinee.devstack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of the {@code matinee} script. */
@Command(
        name = "matinee",
        synopsisSubcommandLabel = "VERB",
        description = "Matinee on one machine.",
        subcommands = {StoresCommand.class})
public final class Matinee {
    private Matinee() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Matinee()).execute(arguments));
    }
}
