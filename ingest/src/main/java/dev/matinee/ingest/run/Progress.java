package dev.matinee.ingest.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How far a run is, told while it goes on. */
public interface Progress {
    /**
     * @param titles how many are done
     * @param share how much of the source has been read, 0 to 1; negative where that cannot be told
     */
    void step(int titles, double share);

    /** Clears the line for what is printed next. */
    void end();

    Progress SILENT = new Progress() {
        @Override
        public void step(int titles, double share) {}

        @Override
        public void end() {}
    };

    /** A bar on a terminal's last line, drawn anew five times a second at most. */
    static Progress bar(PrintWriter terminal) {
        return new Line(terminal, "\r\033[K", Duration.ofMillis(200), System::nanoTime);
    }

    /** A line now and then, for logs. */
    static Progress lines(PrintWriter log) {
        return new Line(log, "", Duration.ofSeconds(10), System::nanoTime);
    }

    /** Titles, titles a second, and the time that is left if it goes on like that. */
    final class Line implements Progress {
        private static final int WIDTH = 30;

        private final PrintWriter to;
        private final String clear;
        private final long every;
        private final LongSupplier nanos;
        private final long begun;
        private long told;

        Line(PrintWriter to, String clear, Duration every, LongSupplier nanos) {
            this.to = to;
            this.clear = clear;
            this.every = every.toNanos();
            this.nanos = nanos;
            this.begun = nanos.getAsLong();
            this.told = begun;
        }

        @Override
        public synchronized void step(int titles, double share) {
            long now = nanos.getAsLong();
            if (now - told >= every) {
                told = now;
                double seconds = (now - begun) / 1e9;
                String text = "%,d titles, %,.0f a second".formatted(titles, titles / seconds);
                if (share > 0) {
                    int full = (int) (share * WIDTH);
                    long left = Math.round(seconds / share - seconds);
                    text = "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + text
                            + ", %d:%02d to go".formatted(left / 60, left % 60);
                }
                to.print(clear + text + (clear.isEmpty() ? System.lineSeparator() : ""));
                to.flush();
            }
        }

        @Override
        public synchronized void end() {
            to.print(clear);
            to.flush();
        }
    }
}
