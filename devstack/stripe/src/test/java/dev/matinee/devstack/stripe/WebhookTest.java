package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.Event;
import com.stripe.model.Subscription;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {
    private record Delivered(String payload, String signature) {}

    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final AtomicBoolean taking = new AtomicBoolean(true);
    private HttpServer endpoint;
    private Shop shop;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/", exchange -> {
            String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (taking.get()) {
                delivered.add(
                        new Delivered(payload, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
            }
            exchange.sendResponseHeaders(taking.get() ? 200 : 503, -1);
            exchange.close();
        });
        endpoint.start();
        shop = new Shop(
                state, URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/hook"));
    }

    @AfterEach
    void close() {
        shop.close();
        endpoint.stop(0);
    }

    @Test
    void aPurchaseIsToldInEventsThatStripeJavaBelievesAndReads() throws Exception {
        var session = shop.checkout(shop.customer(), shop.price("standard", 1299), 0);
        shop.post(session.getUrl(), Map.of("card", "4242424242424242"));

        await().untilAsserted(() -> assertThat(types())
                .containsSubsequence("customer.subscription.created", "invoice.paid", "checkout.session.completed"));
        for (Delivered one : delivered) {
            Event event = Webhook.constructEvent(one.payload(), one.signature(), Shop.SECRET, 300, shop.clock);
            assertThat(event.getDataObjectDeserializer().getObject()).isPresent();
            if (event.getType().equals("customer.subscription.created")) {
                var told = (Subscription)
                        event.getDataObjectDeserializer().getObject().orElseThrow();
                assertThat(told.getStatus()).isEqualTo("active");
            }
        }
    }

    @Test
    void whatIsNotTakenIsBroughtAgainAlsoAfterARestart() throws Exception {
        taking.set(false);
        shop.customer();
        await().pollDelay(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(delivered).isEmpty());
        shop.restart();
        taking.set(true);
        shop.clock.pass(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(types()).containsExactly("customer.created"));
    }

    private List<String> types() {
        return delivered.stream()
                .map(d -> Event.GSON.fromJson(d.payload(), Event.class).getType())
                .toList();
    }
}
