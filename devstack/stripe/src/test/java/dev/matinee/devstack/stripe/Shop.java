package dev.matinee.devstack.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A stand-in that runs, stripe-java that calls it, and a browser that fills in its forms. */
final class Shop implements AutoCloseable {
    static final String KEY = "sk_test_shop";
    static final String SECRET = "whsec_shop";

    final MovingClock clock = new MovingClock();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Path state;
    private final URI webhook;
    private StripeServer server;
    StripeClient stripe;

    Shop(Path state, URI webhook) throws IOException {
        this.state = state;
        this.webhook = webhook;
        start();
    }

    private void start() throws IOException {
        server = new StripeServer(
                new StripeSettings(InetAddress.getLoopbackAddress(), 0, state, null, webhook, KEY, SECRET), clock);
        server.start();
        stripe = StripeClient.builder().setApiKey(KEY).setApiBase(address("")).build();
    }

    void restart() throws IOException {
        server.close();
        start();
    }

    void passTime() {
        server.passTime();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    Price price(String plan, long amount) throws StripeException {
        return price(plan, amount, "month", "eur");
    }

    Price price(String plan, long amount, String interval, String currency) throws StripeException {
        return price(plan, amount, interval, currency, PriceCreateParams.TaxBehavior.UNSPECIFIED);
    }

    Price taxedPrice(String plan, long amount, String behavior) throws StripeException {
        return price(
                plan, amount, "month", "eur", PriceCreateParams.TaxBehavior.valueOf(behavior.toUpperCase(Locale.ROOT)));
    }

    private Price price(String plan, long amount, String interval, String currency, PriceCreateParams.TaxBehavior tax)
            throws StripeException {
        var product = stripe.v1()
                .products()
                .create(ProductCreateParams.builder()
                        .setId("matinee_" + plan)
                        .setName(plan)
                        .build());
        return stripe.v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setProduct(product.getId())
                        .setCurrency(currency)
                        .setTaxBehavior(tax)
                        .setUnitAmount(amount)
                        .setLookupKey(plan)
                        .setNickname(plan)
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(
                                        PriceCreateParams.Recurring.Interval.valueOf(interval.toUpperCase(Locale.ROOT)))
                                .build())
                        .putMetadata("plan", plan)
                        .build());
    }

    String customer() throws StripeException {
        return stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .putMetadata("account", "a-1")
                        .build())
                .getId();
    }

    Session checkout(String customer, Price price, long trialDays) throws StripeException {
        var data = SessionCreateParams.SubscriptionData.builder().putMetadata("account", "a-1");
        if (trialDays > 0) {
            data.setTrialPeriodDays(trialDays);
        }
        return stripe.v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setCustomer(customer)
                        .setClientReferenceId("a-1")
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice(price.getId())
                                .setQuantity(1L)
                                .build())
                        .setSubscriptionData(data.build())
                        .setSuccessUrl("http://localhost:8080/checkout/success?session_id={CHECKOUT_SESSION_ID}")
                        .setCancelUrl("http://localhost:8080/checkout/cancel")
                        .build());
    }

    List<Subscription> subscriptions(String customer) throws StripeException {
        return stripe.v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(customer)
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .build())
                .getData();
    }

    HttpResponse<String> get(String url) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    /** A call with the API key that stripe-java has no words for. */
    HttpResponse<String> control(String path, String body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String url, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        browser.shutdownNow();
    }
}
