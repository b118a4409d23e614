package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.Subscription;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    @Test
    void whatIsHeldWaitsAndWhatIsDoubledComesTwice() throws Exception {
        control("hold=true&duplicates=1");
        shop.customer();
        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(delivered).isEmpty());
        var event = shop.stripe.v1().events().list().getData().getFirst();
        assertThat(event.getPendingWebhooks()).isEqualTo(1);
        assertThat(control("hold=false").body()).contains("\"waiting\" : 2");
        await().untilAsserted(() -> assertThat(types()).containsExactly("customer.created", "customer.created"));
        assertThat(ids().getFirst()).isEqualTo(ids().getLast()).isEqualTo(event.getId());
        await().untilAsserted(() -> assertThat(
                        shop.stripe.v1().events().retrieve(event.getId()).getPendingWebhooks())
                .isZero());
    }

    @Test
    void whatIsDroppedIsBroughtAgainLater() throws Exception {
        control("drop=1");
        shop.customer();
        await().untilAsserted(() -> assertThat(control("").body()).contains("\"drop\" : 0", "\"waiting\" : 1"));
        assertThat(delivered).isEmpty();
        shop.clock.pass(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(types()).containsExactly("customer.created"));
    }

    @Test
    void whatIsLateComesWhenItsTimeHasPassed() throws Exception {
        control("delay_ms=60000");
        shop.customer();
        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(delivered).isEmpty());
        shop.clock.pass(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(types()).containsExactly("customer.created"));
    }

    @Test
    void whatIsReorderedComesWithTheNewestFirst() throws Exception {
        control("reorder_ms=3600000");
        shop.customer();
        shop.price("standard", 1299);
        shop.clock.pass(Duration.ofHours(1));
        await().untilAsserted(() ->
                assertThat(types()).containsExactly("price.created", "product.created", "customer.created"));
    }

    @Test
    void aRolledSecretAndTheOneBeforeItBothSignForAWhile() throws Exception {
        assertThat(shop.control("/_stand-in/webhooks/secrets", "secret=whsec_fresh&both_for_seconds=3600")
                        .statusCode())
                .isEqualTo(200);
        shop.customer();
        await().untilAsserted(() -> assertThat(delivered).hasSize(1));
        Delivered both = delivered.getFirst();
        assertThat(both.signature().split("v1=", -1)).hasSize(3);
        Webhook.constructEvent(both.payload(), both.signature(), Shop.SECRET, 300, shop.clock);
        Webhook.constructEvent(both.payload(), both.signature(), "whsec_fresh", 300, shop.clock);

        shop.clock.pass(Duration.ofHours(1));
        shop.customer();
        await().untilAsserted(() -> assertThat(delivered).hasSize(2));
        Delivered one = delivered.getLast();
        Webhook.constructEvent(one.payload(), one.signature(), "whsec_fresh", 300, shop.clock);
        assertThatThrownBy(() -> Webhook.constructEvent(one.payload(), one.signature(), Shop.SECRET, 300, shop.clock))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void anEventCanBeBroughtAgainAsTheCliAsksForIt() throws Exception {
        shop.customer();
        await().untilAsserted(() -> assertThat(delivered).hasSize(1));
        assertThat(shop.control("/v1/events/" + ids().getFirst() + "/retry", "for_stripecli=true")
                        .statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(ids()).hasSize(2));
        assertThat(ids().getFirst()).isEqualTo(ids().getLast());
    }

    @Test
    void whatWasCalledAndWhatWasAnsweredIsCounted() throws Exception {
        taking.set(false);
        String customer = shop.customer();
        await().untilAsserted(() -> assertThat(tally()).contains("\"503 customer.created\" : 1"));
        taking.set(true);
        shop.clock.pass(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(tally()).contains("\"200 customer.created\" : 1"));
        shop.stripe.v1().customers().retrieve(customer);
        shop.stripe.v1().customers().retrieve(customer);
        assertThat(tally()).contains("\"GET /v1/customers/{id}\" : 2", "\"POST /v1/customers\" : 1");
    }

    private String tally() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(shop.address("/_stand-in/tally")))
                                .header("Authorization", "Bearer " + Shop.KEY)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void whoHasNoKeyControlsNothing() throws Exception {
        assertThat(shop.post(shop.address("/_stand-in/webhooks"), Map.of("hold", "true"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(control("duplicates=11").statusCode()).isEqualTo(400);
        assertThat(control("colour=red").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> control(String body) throws Exception {
        return shop.control("/_stand-in/webhooks", body);
    }

    private List<String> ids() {
        return delivered.stream()
                .map(d -> Event.GSON.fromJson(d.payload(), Event.class).getId())
                .toList();
    }

    private List<String> types() {
        return delivered.stream()
                .map(d -> Event.GSON.fromJson(d.payload(), Event.class).getType())
                .toList();
    }
}
