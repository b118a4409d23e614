package dev.matinee.devstack.stripe.webhook;

import dev.matinee.devstack.stripe.http.Tally;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.objects.Objects;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings each event to the webhook endpoint until it is taken with a 2xx: at once, then after a second, two, four… up to
 * an hour, for three days as Stripe does.
 */
public final class Deliveries implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final long LONGEST_PAUSE_MS = Duration.ofHours(1).toMillis();
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    private final Ledger ledger;
    private final URI endpoint;
    private final String secret;
    private final Clock clock;
    private final Tally tally;
    private final Semaphore woken = new Semaphore(0);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    public Deliveries(Ledger ledger, URI endpoint, String secret, Clock clock, Tally tally) {
        this.ledger = ledger;
        this.endpoint = endpoint;
        this.secret = secret;
        this.clock = clock;
        this.tally = tally;
    }

    public void start() {
        ledger.listeners(1);
        ledger.afterChange(woken::release);
        thread = Thread.ofPlatform().daemon().name("deliveries").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                for (ObjectNode due : due()) {
                    deliver(due);
                }
                if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Deliveries broke off and go on", e);
            }
        }
    }

    private List<ObjectNode> due() {
        return ledger.change(Delivery::due);
    }

    private void deliver(ObjectNode delivery) throws InterruptedException {
        String id = Json.text(delivery, "id");
        String event = Json.text(delivery, "event");
        if (ledger.change(objects -> isGone(objects, id, event))) {
            return;
        }
        ObjectNode told = ledger.change(objects -> Json.visible(objects.get(event, "event", "id")));
        boolean dropped = ledger.change(DeliveryControl::drops);
        boolean taken = !dropped && post(told);
        ledger.changing(objects -> {
            long made = objects.get(event, "event", "id").path("_made").asLong();
            if (taken || clock.instant().getEpochSecond() - made > GIVE_UP_AFTER.toSeconds()) {
                Delivery.over(objects, delivery);
            } else {
                int attempts = delivery.path("attempts").asInt() + 1;
                long pause = Math.min(LONGEST_PAUSE_MS, 1000L << Math.min(attempts - 1, 12));
                objects.edit(id, Delivery.KIND).put("attempts", attempts).put("next_at_ms", clock.millis() + pause);
            }
        });
    }

    /** A delivery that is over by now, or that is held since it was found; one without its event is let go of. */
    private static boolean isGone(Objects objects, String id, String event) {
        boolean there = objects.find(id, Delivery.KIND).isPresent();
        if (there && objects.find(event, "event").isEmpty()) {
            objects.remove(id, Delivery.KIND);
            return true;
        }
        return !there || DeliveryControl.of(objects).path("hold").asBoolean();
    }

    private boolean post(ObjectNode event) throws InterruptedException {
        String payload = Json.MAPPER.writeValueAsString(event);
        String type = Json.text(event, "type");
        List<String> secrets = ledger.change(objects -> SigningSecrets.now(objects, secret));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (stand-in)")
                .header("Stripe-Signature", Signature.header(clock.instant().getEpochSecond(), payload, secrets))
                .POST(HttpRequest.BodyPublishers.ofString(payload))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            tally.delivered(Integer.toString(status), type);
            if (status / 100 != 2) {
                LOG.log(System.Logger.Level.WARNING, "The webhook endpoint answered {0}", status);
            }
            return status / 100 == 2;
        } catch (IOException away) {
            tally.delivered("away", type);
            LOG.log(System.Logger.Level.INFO, "The webhook endpoint is away: {0}", away.toString());
            return false;
        }
    }

    @Override
    public void close() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        http.shutdownNow();
    }
}
