package dev.matinee.ingest.run;

import java.io.PrintWriter;

/** How far a run is, told while it goes on. */
public interface Progress {
    void step(int done, int total, String what);

    void end();

    Progress SILENT = new Progress() {
        @Override
        public void step(int done, int total, String what) {}

        @Override
        public void end() {}
    };

    /** A bar on a terminal's last line. */
    static Progress bar(PrintWriter terminal) {
        return new Progress() {
            private static final int WIDTH = 30;

            @Override
            public void step(int done, int total, String what) {
                int full = done * WIDTH / Math.max(1, total);
                terminal.printf(
                        "\r\033[K[%s%s] %d/%d %s", "#".repeat(full), " ".repeat(WIDTH - full), done, total, what);
                terminal.flush();
            }

            @Override
            public void end() {
                terminal.print("\r\033[K");
                terminal.flush();
            }
        };
    }
}
