package dev.matinee.devstack.supervisor;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Shows how far the suite is: redrawn in place on a terminal, a line for each change elsewhere. */
public final class Board {
    private static final int NOTE = 60;
    private static final Map<StepState, String> COLOURS = Map.of(
            StepState.UP, "\u001b[32m",
            StepState.DONE, "\u001b[32m",
            StepState.STARTING, "\u001b[33m",
            StepState.STOPPING, "\u001b[33m",
            StepState.FAILED, "\u001b[31m",
            StepState.WAITING, "\u001b[2m",
            StepState.STOPPED, "\u001b[2m");

    private final PrintStream out;
    private final boolean inPlace;
    private final Map<String, StepState> shown = new HashMap<>();
    private int drawn;

    /** @param inPlace whether the output is a terminal that is high enough */
    public Board(PrintStream out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
    }

    /** Shows this. */
    public synchronized void show(Report report) {
        if (inPlace) {
            draw(report);
        } else {
            tell(report);
        }
    }

    /** Something else was written: what comes next is drawn below it. */
    public synchronized void below() {
        drawn = 0;
    }

    private void draw(Report report) {
        StringBuilder text = new StringBuilder();
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append('A');
        }
        for (StepReport step : report.steps()) {
            text.append("\u001b[2K").append(line(step, COLOURS.getOrDefault(step.state(), ""), "\u001b[0m"));
        }
        text.append("\u001b[2K").append(total(report));
        drawn = report.steps().size() + 1;
        out.print(text);
        out.flush();
    }

    private void tell(Report report) {
        for (StepReport step : report.steps()) {
            StepState before = shown.put(step.name(), step.state());
            if (before != step.state() && !(before == null && step.state() == StepState.WAITING)) {
                out.printf(Locale.ROOT, "%6.1f s  %s", report.seconds(), line(step, "", ""));
            }
        }
        out.flush();
    }

    private static String line(StepReport step, String colour, String plain) {
        return String.format(
                Locale.ROOT,
                "%-22s %s%-9s%s %7s %9s  %s%n",
                step.name(),
                colour,
                step.state().word(),
                plain,
                step.seconds() == 0 ? "" : String.format(Locale.ROOT, "%.1f s", step.seconds()),
                step.memory() == 0 ? "" : step.memory() + " MiB",
                step.note().length() > NOTE && !colour.isEmpty() ? step.note().substring(0, NOTE) + "…" : step.note());
    }

    private static String total(Report report) {
        return String.format(
                Locale.ROOT,
                "%-22s %-9s %5.0f s %5d MiB  %.0f CPU-seconds%n",
                "all",
                report.stopping() ? "stopping" : report.playable() ? "playable" : "",
                report.seconds(),
                report.memory(),
                report.cpuSeconds());
    }

    /** The same as a table, once. */
    public static String table(Report report) {
        StringBuilder text = new StringBuilder();
        report.steps().forEach(step -> text.append(line(step, "", "")));
        return text.append(total(report)).toString();
    }
}
