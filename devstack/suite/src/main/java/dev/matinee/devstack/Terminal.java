package dev.matinee.devstack;

import java.io.Console;
import java.io.File;
import java.io.IOException;

/** The terminal, where there is one. */
final class Terminal {
    private Terminal() {}

    /** Whether output goes to a terminal that shows so many lines at once. */
    static boolean holds(int lines) throws InterruptedException {
        Console console = System.console();
        return console != null && console.isTerminal() && lines() >= lines;
    }

    private static int lines() throws InterruptedException {
        try {
            Process size = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .start();
            String[] rowsAndColumns = new String(
                            size.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return size.waitFor() == 0 ? Integer.parseInt(rowsAndColumns[0]) : 0;
        } catch (IOException noTerminal) {
            return 0;
        }
    }
}
