package dev.matinee.billing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of which one runs at a time, from one step to the next, in an order that a seed decides: the same seed, the same run. A
 * process may die between any two steps of its tasks.
 */
public final class Sim {
    private static final int HELD_UP_EACH = 8;
    private static final int LONGEST_SLEEP = 80;
    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();

    private final Random random;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<Object, Task> locks = new HashMap<>();
    private final Semaphore back = new Semaphore(0);

    public Sim(Random random) {
        this.random = random;
    }

    /** What ends a task whose process died. Nothing of the service catches it. */
    static final class Died extends Error {
        Died() {
            super("the process died", null, false, false);
        }
    }

    private static final class Task {
        final Object process;
        final Runnable work;
        final Semaphore go = new Semaphore(0);

        @Nullable
        Object waitsFor;

        int sleeps;
        boolean isKilled;
        boolean isOver;

        @Nullable
        Throwable failure;

        Task(Object process, Runnable work) {
            this.process = process;
            this.work = work;
        }
    }

    public Random random() {
        return random;
    }

    public void spawn(Object process, Runnable work) {
        var task = new Task(process, work);
        tasks.add(task);
        Thread.ofVirtual().start(() -> {
            task.go.acquireUninterruptibly();
            CURRENT.set(task);
            try {
                if (!task.isKilled) {
                    work.run();
                }
            } catch (Died died) {
                // What it had not committed is not there.
            } catch (Throwable failure) {
                task.failure = failure;
            } finally {
                task.isOver = true;
                locks.values().removeIf(holder -> holder == task);
                back.release();
            }
        });
    }

    /** A moment between two steps: others may run, or the process die. Outside of a task nothing happens. */
    public void step() {
        var task = CURRENT.get();
        if (task == null) {
            return;
        }
        back.release();
        task.go.acquireUninterruptibly();
        if (task.isKilled) {
            throw new Died();
        }
    }

    /** Waits until nobody else holds it, and holds it until {@link #unlock}. */
    public void lock(Object what) {
        var task = CURRENT.get();
        if (task == null) {
            return;
        }
        step();
        while (locks.getOrDefault(what, task) != task) {
            task.waitsFor = what;
            step();
        }
        task.waitsFor = null;
        locks.put(what, task);
    }

    /** Lets go of all that the task holds. */
    public void unlock() {
        var task = CURRENT.get();
        locks.values().removeIf(holder -> holder == task);
    }

    public boolean isIdle() {
        return tasks.isEmpty();
    }

    public long running(Object process) {
        return tasks.stream().filter(task -> task.process == process).count();
    }

    /**
     * Lets one task, of those that need not wait, take a step. Now and then one is held up for long, as by a network or a
     * collector of garbage: what goes wrong then would hardly ever come up by steps in turn.
     */
    public void runOne() {
        var ready = tasks.stream().filter(this::isReady).toList();
        if (ready.isEmpty()) {
            throw new IllegalStateException("all " + tasks.size() + " tasks wait for one another");
        }
        var awake = ready.stream().filter(task -> task.sleeps == 0).toList();
        tasks.forEach(task -> task.sleeps = Math.max(0, task.sleeps - 1));
        var of = awake.isEmpty() ? ready : awake;
        var chosen = of.get(random.nextInt(of.size()));
        if (random.nextInt(HELD_UP_EACH) == 0) {
            chosen.sleeps = random.nextInt(LONGEST_SLEEP);
        }
        resume(chosen);
    }

    private boolean isReady(Task task) {
        return task.waitsFor == null || locks.getOrDefault(task.waitsFor, task) == task;
    }

    private void resume(Task task) {
        go(task);
        if (task.isOver) {
            tasks.remove(task);
            if (task.failure != null) {
                throw new IllegalStateException("a task failed", task.failure);
            }
        }
    }

    private void go(Task task) {
        task.go.release();
        back.acquireUninterruptibly();
    }

    /** Kills a process: none of its tasks takes another step. */
    public void kill(Object process) {
        for (Task task : List.copyOf(tasks)) {
            if (task.process == process) {
                task.isKilled = true;
                while (!task.isOver) {
                    resume(task);
                }
            }
        }
    }

    /** Kills all that is left, whatever comes of it: a thread that waits for its next step is kept, with all that it knows, for good. */
    void end() {
        for (Task task : tasks) {
            task.isKilled = true;
            while (!task.isOver) {
                go(task);
            }
        }
        tasks.clear();
    }
}
