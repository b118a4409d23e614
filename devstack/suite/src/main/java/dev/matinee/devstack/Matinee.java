package dev.matinee.devstack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of the {@code matinee} script. */
@Command(
        name = "matinee",
        synopsisSubcommandLabel = "VERB",
        description = "Matinee on one machine.",
        subcommands = {
            UpCommand.class,
            WaitCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            OperatorCommand.class,
            RotateKeysCommand.class,
            RotateCdnKeyCommand.class,
            ReplayEventsCommand.class,
            ReconcileCommand.class,
            StoresCommand.class
        })
public final class Matinee {
    private Matinee() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Matinee())
                .setExecutionExceptionHandler(Matinee::complain)
                .execute(arguments));
    }

    /** A complaint is for people, anything else for whoever mends this program. */
    private static int complain(Exception exception, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (exception instanceof Complaint complaint) {
            command.getErr().println("matinee: " + complaint.getMessage());
            return 1;
        }
        throw exception;
    }
}
