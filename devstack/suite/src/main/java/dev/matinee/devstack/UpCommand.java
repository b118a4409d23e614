package dev.matinee.devstack;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.suite.Suite;
import dev.matinee.devstack.supervisor.Board;
import dev.matinee.devstack.supervisor.ProcessLedger;
import dev.matinee.devstack.supervisor.Report;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds what changed, starts everything and stays until Ctrl-C. */
@Command(name = "up", description = "Builds what changed, starts everything, and stays until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Option(names = "--detach", description = "return when the home page plays; ./matinee down stops it")
    private boolean detach;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        int port = place.port();
        try (RunLock lock = RunLock.of(home)) {
            if (!Ports.isFree(port)) {
                throw new Complaint("Port %1$d is taken. Free it, or take another: MATINEE_PORT=%2$d ./matinee up"
                        .formatted(port, port + 1));
            }
            if (!detach) {
                stay(home, port);
                return 0;
            }
            // The supervisor that is started now takes the lock itself.
            lock.close();
        }
        return new DetachedSupervisor(place).start();
    }

    private void stay(Home home, int port) throws IOException, InterruptedException {
        new ProcessLedger(home.run().resolve("processes")).endLeftovers();
        Suite suite = new Suite(home, place.environment(), port);
        Board board = new Board(System.out, Terminal.holds(26));
        CountDownLatch stopped = new CountDownLatch(1);
        Thread watch = Thread.ofPlatform().daemon().start(() -> watch(suite, board, stopped));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(suite, stopped, watch)));
        suite.start();
        stopped.await();
    }

    private void watch(Suite suite, Board board, CountDownLatch stopped) {
        boolean told = false;
        try {
            do {
                Report report = suite.report();
                place.status().write(report);
                board.show(report);
                if (report.playable() && !told) {
                    told = true;
                    System.out.print(Welcome.to(report.address(), place.home()));
                    board.below();
                }
            } while (!stopped.await(1, TimeUnit.SECONDS));
            board.show(suite.report());
            place.status().delete();
        } catch (IOException e) {
            System.err.println("matinee: the board stopped: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Suite suite, CountDownLatch stopped, Thread watch) {
        try {
            suite.stop();
            stopped.countDown();
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
