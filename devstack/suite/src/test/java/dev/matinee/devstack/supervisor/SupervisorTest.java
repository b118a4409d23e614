package dev.matinee.devstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.Chore;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.PartFailure;
import dev.matinee.devstack.part.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @Test
    void a_step_waits_for_what_it_needs_and_not_for_what_the_suite_does_not_have() throws Exception {
        CountDownLatch storeMayStart = new CountDownLatch(1);
        Supervisor supervisor = supervisor(
                chore("service", Set.of("store", "not-in-this-clone"), () -> {}),
                chore("store", Set.of(), storeMayStart::await),
                chore("other", Set.of(), () -> {}));
        supervisor.start();
        assertThat(next()).isEqualTo("other");
        assertThat(state(supervisor, "service")).isEqualTo(StepState.WAITING);
        storeMayStart.countDown();
        assertThat(List.of(next(), next())).containsExactly("store", "service");
        supervisor.stop();
    }

    @Test
    void what_needs_a_failed_step_fails_and_says_so() throws Exception {
        Supervisor supervisor = supervisor(
                chore("build", Set.of(), () -> {
                    throw new PartFailure("cannot find symbol");
                }),
                chore("gateway", Set.of("build"), () -> {}),
                chore("edge", Set.of("gateway"), () -> {}));
        supervisor.start();
        await(supervisor, "edge", StepState.FAILED);
        assertThat(report(supervisor, "build").note()).isEqualTo("cannot find symbol");
        assertThat(report(supervisor, "gateway").note()).isEqualTo("it needs build");
        supervisor.stop();
    }

    @Test
    void parts_stop_after_those_that_need_them() throws Exception {
        Path order = Files.createFile(folder.resolve("order"));
        Supervisor supervisor = supervisor(part("store", Set.of(), order), part("service", Set.of("store"), order));
        supervisor.start();
        await(supervisor, "service", StepState.UP);
        supervisor.stop();
        assertThat(order).hasContent("service\nstore");
    }

    @Test
    void a_part_that_dies_is_shown_failed_with_what_it_said_last() throws Exception {
        Part part = new Part(
                "encoder",
                Set.of(),
                () -> new Launch(List.of("sh", "-c", "echo out of disk space; exit 3"), folder),
                () -> false);
        Supervisor supervisor = supervisor(part);
        supervisor.start();
        await(supervisor, "encoder", StepState.FAILED);
        assertThat(report(supervisor, "encoder").note()).contains("status 3", "out of disk space");
        supervisor.stop();
    }

    @Test
    void steps_that_need_each_other_are_refused() {
        assertThatThrownBy(
                        () -> supervisor(chore("hen", Set.of("egg"), () -> {}), chore("egg", Set.of("hen"), () -> {})))
                .hasMessageContaining("hen")
                .hasMessageContaining("egg");
    }

    private Supervisor supervisor(Step... steps) {
        return new Supervisor(new Home(folder, folder.resolve(".matinee")), List.of(steps));
    }

    private Chore chore(String name, Set<String> needs, Chore.Work work) {
        return new Chore(name, needs, () -> {
            work.run();
            done.add(name);
        });
    }

    /** Writes its name into the file when it is asked to end. */
    private Part part(String name, Set<String> needs, Path order) {
        String script = "trap 'echo %s >> %s; exit 0' TERM; touch %s.up; while :; do sleep 0.05; done"
                .formatted(name, order, name);
        return new Part(
                name,
                needs,
                () -> new Launch(List.of("sh", "-c", script), folder),
                () -> Files.exists(folder.resolve(name + ".up")));
    }

    private String next() throws InterruptedException {
        return done.poll(10, TimeUnit.SECONDS);
    }

    private static StepReport report(Supervisor supervisor, String name) {
        return supervisor.reports().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static StepState state(Supervisor supervisor, String name) {
        return report(supervisor, name).state();
    }

    private static void await(Supervisor supervisor, String name, StepState wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (state(supervisor, name) != wanted) {
            assertThat(System.nanoTime())
                    .as(name + " is " + state(supervisor, name))
                    .isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
