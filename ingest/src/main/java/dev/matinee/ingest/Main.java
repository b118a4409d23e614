package dev.matinee.ingest;

import dev.matinee.ingest.demo.DemoCommand;
import dev.matinee.ingest.studio.Refused;
import dev.matinee.ingest.studio.Unreachable;
import picocli.CommandLine;

/** Where the command line begins: {@code ingest SOURCE…} and {@code ingest demo}. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new IngestCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A ladder may be called demo as well.
                .setAllowSubcommandsAsOptionParameters(true)
                .addSubcommand(new DemoCommand());
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof Refused
                    || exception instanceof Unreachable
                    || exception instanceof IllegalArgumentException) {
                command.getErr().println(exception.getMessage());
                return FAILED;
            }
            throw exception;
        });
        return line;
    }
}
