package dev.matinee.billing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** When a service is killed: before it asks something, or when that is done and the answer has not come. Once. */
final class Moment {
    /**
     * @param asked words of what is asked on one connection, each after the one before it; the last of them is what counts
     * @param isDone whether that is done first
     */
    record Sought(boolean isDone, List<String> asked) {
        static Sought of(String words) {
            var parts = List.of(words.split(" ", 2));
            var asked = List.of(parts.getLast().toLowerCase(Locale.ROOT).split(" > "));
            return switch (parts.getFirst()) {
                case "before" -> new Sought(false, asked);
                case "after" -> new Sought(true, asked);
                default -> throw new IllegalArgumentException(words);
            };
        }
    }

    private final AtomicReference<Sought> next = new AtomicReference<>();

    void next(Sought sought) {
        next.set(sought);
    }

    boolean hasCome() {
        return next.get() == null;
    }

    Talk talk() {
        return new Talk();
    }

    /** What is asked on one connection. */
    final class Talk {
        private Sought heardOf = null;
        private int heard;
        private boolean isAsked;

        /** Whether this is the moment. */
        synchronized boolean asks(String what) {
            Sought sought = next.get();
            if (sought == null) {
                return false;
            }
            if (sought != heardOf) {
                heardOf = sought;
                heard = 0;
            }
            String lower = what.toLowerCase(Locale.ROOT);
            while (heard < sought.asked.size() && lower.contains(sought.asked.get(heard))) {
                heard++;
            }
            if (heard < sought.asked.size()) {
                return false;
            }
            isAsked = sought.isDone;
            return !sought.isDone && next.compareAndSet(sought, null);
        }

        /** Whether what is answered now is what was sought. */
        synchronized boolean isAnswered() {
            return isAsked && next.compareAndSet(heardOf, null);
        }
    }
}
