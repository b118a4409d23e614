package dev.matinee.devstack.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.matinee.devstack.stripe.api.Answer;
import dev.matinee.devstack.stripe.api.Api;
import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.money.Invoices;
import dev.matinee.devstack.stripe.money.Subscriptions;
import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.page.CheckoutPage;
import dev.matinee.devstack.stripe.page.InvoicePage;
import dev.matinee.devstack.stripe.page.Page;
import dev.matinee.devstack.stripe.page.PortalPage;
import dev.matinee.devstack.stripe.webhook.Deliveries;
import dev.matinee.devstack.stripe.webhook.Events;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The stand-in as it listens: which path is whose. */
public final class StripeServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StripeServer.class.getName());
    private static final int LARGEST_BODY = 1 << 20;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private final Ledger ledger;
    private final Api api;
    private final CheckoutPage checkout;
    private final PortalPage portal;
    private final InvoicePage invoice;
    private final Passing passing;
    private final @Nullable Deliveries deliveries;

    public StripeServer(StripeSettings settings, Clock clock) throws IOException {
        http = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
        String publicUrl = settings.publicUrl() == null ? "http://127.0.0.1:" + port() : settings.publicUrl();
        ledger = new Ledger(settings.state(), clock);
        var subscriptions = new Subscriptions(new Invoices(publicUrl));
        api = new Api(ledger, subscriptions, settings.apiKey(), publicUrl);
        checkout = new CheckoutPage(ledger, subscriptions);
        portal = new PortalPage(ledger, subscriptions);
        invoice = new InvoicePage(ledger);
        passing = new Passing(ledger, subscriptions);
        deliveries = settings.webhook() == null
                ? null
                : new Deliveries(ledger, settings.webhook(), settings.webhookSecret(), clock);
    }

    public void start() {
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
        if (deliveries != null) {
            deliveries.start();
        }
        var unused = ticks.scheduleWithFixedDelay(this::passTime, 0, 5, TimeUnit.SECONDS);
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Lets the time that has passed have its effects; by itself every five seconds. */
    public void passTime() {
        try {
            passing.now();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Passing time failed, and is tried again", e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                send(exchange, 413, "text/plain; charset=utf-8", "Too large".getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/health")) {
                send(exchange, 200, "application/json", "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith("/v1/")) {
                send(exchange, api(exchange, path, new String(body, StandardCharsets.UTF_8)));
            } else {
                send(exchange, page(exchange, path, new String(body, StandardCharsets.UTF_8)));
            }
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " failed",
                    e);
            throw e;
        }
    }

    private Answer api(HttpExchange exchange, String path, String body) {
        var headers = exchange.getRequestHeaders();
        return api.answer(new Api.Call(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestURI().getRawQuery(),
                body,
                headers.getFirst("Authorization"),
                headers.getFirst("Idempotency-Key")));
    }

    private Page page(HttpExchange exchange, String path, String body) {
        boolean post = exchange.getRequestMethod().equals("POST");
        String[] parts = path.split("/", -1);
        try {
            if (path.startsWith("/c/pay/") && parts.length == 4) {
                return post ? checkout.pay(parts[3], Params.of(null, body)) : checkout.show(parts[3]);
            }
            if (path.startsWith("/p/session/") && parts.length == 4) {
                return post ? portal.act(parts[3], Params.of(null, body)) : portal.show(parts[3]);
            }
            if (path.startsWith("/i/") && !post) {
                return path.endsWith("/pdf") ? invoice.pdf(parts[2]) : invoice.show(parts[2]);
            }
        } catch (StripeRefusal unreadable) {
            return plain(unreadable.status(), String.valueOf(unreadable.getMessage()));
        }
        return plain(
                path.equals("/") ? 200 : 404, "This is a stand-in for Stripe. Its pages are reached from Matinee.");
    }

    private static Page plain(int status, String words) {
        return new Page(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), null);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Request-Id", Ids.fresh("req_", 14));
        headers.set("Stripe-Version", Events.API_VERSION);
        headers.set("Cache-Control", "no-cache, no-store");
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        if (answer.replayed()) {
            headers.set("Idempotent-Replayed", "true");
        }
        send(exchange, answer.status(), "application/json", answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (page.location() != null) {
            headers.set("Location", page.location());
        }
        send(exchange, page.status(), page.type(), page.body());
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Stops listening, then keeps what is kept. */
    @Override
    public void close() {
        ticks.shutdownNow();
        http.stop(0);
        threads.shutdown();
        if (deliveries != null) {
            deliveries.close();
        }
        ledger.close();
    }
}
