package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerListParams;
import com.stripe.param.SubscriptionListParams;
import dev.matinee.devstack.testing.BrokerCable;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The service as a process that is killed at a step of what it does, without a chance to say so, with its stores there or away: and
 * whether then nothing is lost, and nothing is twice.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class KilledService {
    /** Which of its stores is not there when it is killed, and after. */
    enum Away {
        NOBODY,
        MYSQL,
        KAFKA
    }

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final Map<String, String> CARD = Map.of("card", "4242424242424242");

    @TempDir
    static Path folder;

    final Suite stripeAndPort = new Suite();
    final StripeClient stripe = StripeClient.builder()
            .setApiKey(Suite.KEY)
            .setApiBase(stripeAndPort.stripe())
            .build();
    private final TestSchema schema = TestStores.mysql("billing_killed");
    private final String kafka = TestStores.kafka().bootstrapServers();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(schema.jdbcUrl(), schema.username(), schema.password()));
    private final Map<String, String> settings = new LinkedHashMap<>();
    final Moment moment = new Moment();
    Cable toMysql;
    BrokerCable toKafka;
    Caller viewer;
    private Cable toStripe;
    private BillingProcess service;
    private String account;

    @BeforeAll
    void begin() {
        URI mysql = URI.create(schema.jdbcUrl().substring("jdbc:".length()));
        toMysql = through(mysql);
        toStripe = through(URI.create(stripeAndPort.stripe()));
        toKafka = new BrokerCable(kafka);
        settings.put("spring.kafka.bootstrap-servers", toKafka.bootstrapServers());
        // The topics are there. A start waits no longer than that for a broker that is not.
        settings.put("spring.kafka.admin.operation-timeout", "1s");
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
        toKafka.close();
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

    /** Each moment with all there, and some with a store away; {@code -Dmatinee.moments=all} for all moments with each. */
    static Stream<Arguments> crossings(List<String> some, List<String> others, Arguments... chosen) {
        if (!"all".equals(System.getProperty("matinee.moments"))) {
            return Stream.concat(some.stream().map(when -> Arguments.of(when, Away.NOBODY)), Stream.of(chosen));
        }
        return Stream.of(Away.values())
                .flatMap(away -> Stream.of(some, others).flatMap(List::stream).map(when -> Arguments.of(when, away)));
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

    /**
     * Another is started. Stripe waits with its events until it is there: each try in between would put off the next.
     *
     * @param away MySQL is away when it is started, and goes away again when it has begun
     */
    void anotherAfterIt(Away away) throws IOException {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> !service.isAlive());
        stripeAndPort.hold(true);
        if (away == Away.MYSQL) {
            toMysql.cut();
            startInVain();
            toMysql.mend();
        }
        if (away == Away.KAFKA) {
            toKafka.cut();
        }
        start();
        if (away == Away.MYSQL) {
            toMysql.cut();
        }
        stripeAndPort.hold(false);
    }

    /** Without its database it does not begin, and ends by itself: who runs it (Kubernetes, an operator) starts it again. */
    private void startInVain() throws IOException {
        try (var inVain = new BillingProcess(stripeAndPort.service(), settings, folder)) {
            await().atMost(PATIENCE).until(() -> !inVain.isAlive());
        }
    }

    /** What came of it is known to the account, and told to nobody; then there is somebody to tell. */
    void isToldOnlyWhenKafkaIsThere() {
        await().atMost(PATIENCE).until(() -> status().equals("active"));
        try (var entitled = new Entitled(kafka)) {
            assertThat(entitled.of(account)).isEmpty();
        }
        assertThat(said("entitlement")).as("to be said").isPositive();
        toKafka.mend();
    }

    Caller.Answer begin(String key) {
        return viewer.post("/api/billing/checkout", "{\"planId\":\"standard\"}", "Idempotency-Key", key);
    }

    /** Empty where nobody answers. */
    Optional<String> page(String key) {
        try {
            var answer = begin(key);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return Optional.of(answer.json().path("checkoutUrl").asString());
        } catch (IllegalStateException died) {
            return Optional.empty();
        }
    }

    private String status() {
        return viewer.get("/api/billing/subscription").json().path("status").asString();
    }

    List<Customer> customers() throws StripeException {
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
    void isPaidOnce() throws StripeException {
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
