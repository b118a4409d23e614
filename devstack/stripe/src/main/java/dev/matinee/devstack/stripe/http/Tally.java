package dev.matinee.devstack.stripe.http;

import dev.matinee.devstack.stripe.objects.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.node.ObjectNode;

/** What went back and forth since the stand-in was started: a test may ask how often. */
public final class Tally {
    private final Map<String, LongAdder> calls = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> deliveries = new ConcurrentSkipListMap<>();

    /** @param address of the API, with {@code {id}} for any id */
    public void called(String method, String address) {
        count(calls, method + " " + address);
    }

    /** @param answer the status that the webhook endpoint gave, or that it was away */
    public void delivered(String answer, String type) {
        count(deliveries, answer + " " + type);
    }

    private static void count(Map<String, LongAdder> what, String name) {
        what.computeIfAbsent(name, fresh -> new LongAdder()).increment();
    }

    public ObjectNode shown() {
        ObjectNode shown = Json.object();
        show(calls, shown.putObject("calls"));
        show(deliveries, shown.putObject("deliveries"));
        return shown;
    }

    private static void show(Map<String, LongAdder> what, ObjectNode into) {
        what.forEach((name, count) -> into.put(name, count.sum()));
    }
}
