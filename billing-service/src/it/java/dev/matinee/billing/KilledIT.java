package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.checkout.SessionListParams;
import dev.matinee.devstack.testing.Cable;
import dev.matinee.devstack.testing.TestSchema;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The service as a process that is killed at each step of a checkout and of an event, without a chance to say so, and with its
 * stores away: nothing is lost, and nothing is twice.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KilledIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CARD = "4242424242424242";
    private static final String EVENT = "insert ignore into stripe_event";

    @TempDir
    static Path folder;

    private final Suite stripeAndPort = new Suite();
    private final StripeClient stripe = StripeClient.builder()
            .setApiKey(Suite.KEY)
            .setApiBase(stripeAndPort.stripe())
            .build();
    private final TestSchema schema = TestStores.mysql("billing_killed");
    private final String kafka = TestStores.kafka().bootstrapServers();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(schema.jdbcUrl(), schema.username(), schema.password()));
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Moment moment = new Moment();
    private Cable toMysql;
    private Cable toStripe;
    private BillingProcess service;
    private String account;
    private Caller viewer;

    @BeforeAll
    void begin() {
        URI mysql = URI.create(schema.jdbcUrl().substring("jdbc:".length()));
        toMysql = through(mysql);
        toStripe = through(URI.create(stripeAndPort.stripe()));
        TestStores.kafka().into((name, value) -> settings.put(name, String.valueOf(value.get())));
        TestTokens.into((name, value) -> settings.put(name, String.valueOf(value.get())));
        settings.put("server.port", String.valueOf(stripeAndPort.servicePort));
        settings.put(
                "spring.datasource.url",
                schema.jdbcUrl().replace(":" + mysql.getPort() + "/", ":" + toMysql.port() + "/"));
        settings.put("spring.datasource.username", schema.username());
        settings.put("spring.datasource.password", schema.password());
        settings.put("matinee.stripe.api-base", "http://127.0.0.1:" + toStripe.port());
        settings.put("matinee.stripe.api-key", Suite.KEY);
        settings.put("matinee.stripe.webhook-secret", Suite.SECRET);
        // What a dead one has taken is taken by another after this, and not after a minute.
        settings.put("matinee.billing.events.lease", "3s");
    }

    @AfterAll
    void end() throws IOException {
        service.close();
        toMysql.close();
        toStripe.close();
        stripeAndPort.stop();
    }

    @BeforeEach
    void somebodyNew() throws IOException {
        account = UUID.randomUUID().toString();
        viewer = new Caller(stripeAndPort.service(), account);
        if (service == null || !service.isAlive()) {
            start();
        }
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM plan WHERE offered AND stripe_price IS NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private void start() throws IOException {
        service = new BillingProcess(stripeAndPort.service(), settings, folder);
        service.awaitStart();
    }

    private void kill() {
        service.kill();
    }

    /** A way to what it asks, on which its moment comes. */
    private Cable through(URI to) {
        return new Cable(to.getHost(), to.getPort(), () -> {
            var talk = moment.talk();
            return (asking, some) -> {
                boolean isNow = asking ? talk.asks(some) : talk.isAnswered();
                if (isNow) {
                    kill();
                }
                return !isNow;
            };
        });
    }

    /** Some of them in each build; {@code -Dmatinee.moments=all} for all. */
    private static Stream<String> moments(List<String> some, List<String> others) {
        return "all".equals(System.getProperty("matinee.moments"))
                ? Stream.concat(some.stream(), others.stream())
                : some.stream();
    }

    static Stream<String> ofACheckout() {
        return moments(
                List.of(
                        "after post /v1/customers",
                        "before insert into checkout_attempt > commit",
                        "after post /v1/checkout/sessions"),
                List.of(
                        "before insert ignore into customer",
                        "after insert ignore into customer > commit",
                        "before post /v1/customers",
                        "after insert into checkout_attempt > commit",
                        "before post /v1/checkout/sessions",
                        "before update checkout_attempt",
                        "after update checkout_attempt > commit"));
    }

    static Stream<String> ofAnEvent() {
        return moments(
                List.of(
                        "before " + EVENT + " > commit",
                        "after " + EVENT + " > commit",
                        "after get /v1/subscriptions",
                        "before insert into ledger > commit",
                        "before delete from outbox > commit"),
                List.of(
                        "before " + EVENT,
                        "after update customer set worked_until_ms > commit",
                        "before get /v1/subscriptions",
                        "before insert into ledger",
                        "after insert into ledger > commit",
                        "before update stripe_event set state = 'done' > commit",
                        "after update stripe_event set state = 'done' > commit",
                        "before delete from outbox",
                        "after delete from outbox > commit"));
    }

    @ParameterizedTest
    @MethodSource("ofACheckout")
    void a_checkout(String when) throws Exception {
        moment.next(Moment.Sought.of(when));
        String key = UUID.randomUUID().toString();
        assertThat(page(key)).as("what a dead one answers").isEmpty();
        anotherAfterIt();
        String page = page(key).orElseThrow();

        assertThat(customers()).hasSize(1);
        var sessions = stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setCustomer(customers().getFirst().getId())
                        .build())
                .getData();
        assertThat(sessions).as("pages to pay on").hasSize(1);
        assertThat(page).isEqualTo(sessions.getFirst().getUrl());
        viewer.submit(page, Map.of("card", CARD));
        isPaidOnce();
    }

    @ParameterizedTest
    @MethodSource("ofAnEvent")
    void an_event(String when) throws Exception {
        String page = page("event").orElseThrow();
        moment.next(Moment.Sought.of(when));
        viewer.submit(page, Map.of("card", CARD));
        anotherAfterIt();
        isPaidOnce();
    }

    @Test
    void events_that_come_while_the_database_is_away() throws Exception {
        String page = page("away").orElseThrow();
        toMysql.cut();
        viewer.submit(page, Map.of("card", CARD));
        var refused = Caller.open(
                stripeAndPort.webhook(), "{\"id\":\"evt_away\",\"type\":\"ping\"}", "Stripe-Signature", signed());
        assertThat(refused.status()).as("what is not stored is not taken").isGreaterThanOrEqualTo(500);
        toMysql.mend();
        isPaidOnce();
    }

    @Test
    void what_is_to_be_said_is_said_when_there_is_somebody_to_tell() throws Exception {
        service.close();
        String there = settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + unusedPort());
        start();
        viewer.submit(page("untold").orElseThrow(), Map.of("card", CARD));
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        kill();
        settings.put("spring.kafka.bootstrap-servers", there);
        anotherAfterIt();
        isPaidOnce();
    }

    private static String signed() {
        return BillingSuite.signed("{\"id\":\"evt_away\",\"type\":\"ping\"}");
    }

    private static int unusedPort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stripe waits with its events until there is another: each try in between would put off the next. */
    private void anotherAfterIt() throws IOException {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> !service.isAlive());
        hold(true);
        start();
        hold(false);
    }

    private void hold(boolean hold) {
        var answer = Caller.open(
                stripeAndPort.stripe() + "/_stand-in/webhooks", "hold=" + hold, "Authorization", "Bearer " + Suite.KEY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Optional<String> page(String key) {
        try {
            var answer = viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}", "Idempotency-Key", key);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return Optional.of(answer.json().path("checkoutUrl").asString());
        } catch (IllegalStateException died) {
            return Optional.empty();
        }
    }

    private String status() {
        return viewer.get("/api/billing/subscription").json().path("status").asString();
    }

    private List<Customer> customers() throws StripeException {
        return stripe
                .v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(100L).build())
                .getData()
                .stream()
                .filter(customer -> account.equals(customer.getMetadata().get("account")))
                .toList();
    }

    /** Known, said, and written down once. */
    private void isPaidOnce() throws StripeException {
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        try (var entitled = new Entitled(kafka)) {
            await().atMost(PATIENCE)
                    .until(() -> !entitled.of(account).isEmpty()
                            && entitled.of(account)
                                    .getLast()
                                    .map(Entitlement::getEntitled)
                                    .orElse(false));
            assertThat(entitled.of(account).stream()
                            .map(said -> said.orElseThrow().getVersion()))
                    .as("versions that were said")
                    .isSorted();
            assertThat(entitled.of(account).stream().distinct().count())
                    .as("different things that were said")
                    .isEqualTo(said("entitlement"));
        }
        List<Subscription> subscriptions = stripe.v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(customers().getFirst().getId())
                        .build())
                .getData();
        assertThat(subscriptions).hasSize(1);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(stored()).as("events that were stored").containsAll(sent());
            assertThat(events("new")).as("events to work through").isZero();
            assertThat(said("subscription' AND state = 'active"))
                    .as("active in the ledger")
                    .isEqualTo(1);
            assertThat(said("invoice' AND state = 'paid"))
                    .as("paid in the ledger")
                    .isEqualTo(1);
        });
        assertThat(events("aside")).as("events set aside").isZero();
    }

    private int said(String about) {
        return jdbc.sql("SELECT COUNT(*) FROM ledger WHERE account_id = ? AND about = '" + about + "'")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private int events(String state) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM stripe_event e JOIN customer c USING (stripe_customer)
                        WHERE c.account_id = ? AND e.state LIKE ?""").params(account, state).query(Integer.class).single();
    }

    private List<String> stored() {
        return jdbc.sql("SELECT id FROM stripe_event").query(String.class).list();
    }

    /** The events that Stripe has of this customer. */
    private List<String> sent() throws StripeException {
        String customer = '"' + customers().getFirst().getId() + '"';
        var sent = new ArrayList<String>();
        for (var event : stripe.v1().events().list().autoPagingIterable()) {
            if (event.getDataObjectDeserializer().getRawJson().contains(customer)) {
                sent.add(event.getId());
            }
        }
        return sent;
    }
}
