package dev.matinee.devstack.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.matinee.devstack.stripe.api.Answer;
import dev.matinee.devstack.stripe.api.Api;
import dev.matinee.devstack.stripe.api.Routes;
import dev.matinee.devstack.stripe.checkout.Completion;
import dev.matinee.devstack.stripe.clock.Dues;
import dev.matinee.devstack.stripe.clock.Passing;
import dev.matinee.devstack.stripe.http.Tally;
import dev.matinee.devstack.stripe.invoice.Invoices;
import dev.matinee.devstack.stripe.objects.Ledger;
import dev.matinee.devstack.stripe.page.AuthenticationPage;
import dev.matinee.devstack.stripe.page.CheckoutPage;
import dev.matinee.devstack.stripe.page.InvoicePage;
import dev.matinee.devstack.stripe.page.Page;
import dev.matinee.devstack.stripe.page.Pages;
import dev.matinee.devstack.stripe.page.PortalPage;
import dev.matinee.devstack.stripe.page.ReceiptPage;
import dev.matinee.devstack.stripe.payment.PaymentIntents;
import dev.matinee.devstack.stripe.payment.SetupIntents;
import dev.matinee.devstack.stripe.subscription.Beginning;
import dev.matinee.devstack.stripe.subscription.Collection;
import dev.matinee.devstack.stripe.webhook.Deliveries;
import dev.matinee.devstack.stripe.webhook.Events;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The stand-in as it listens: which path is whose. */
public final class StripeServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StripeServer.class.getName());
    private static final int LARGEST_BODY = 1 << 20;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Ledger ledger;
    private final Api api;
    private final Pages pages;
    private final Passing passing;
    private final Ticking ticking;
    private final @Nullable Deliveries deliveries;

    public StripeServer(StripeSettings settings, Clock clock) throws IOException {
        http = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
        String publicUrl = settings.publicUrl() == null ? "http://127.0.0.1:" + port() : settings.publicUrl();
        ledger = new Ledger(settings.state(), clock, Dues::of);
        var payments = new PaymentIntents(publicUrl);
        var setups = new SetupIntents(publicUrl);
        var collection = new Collection(new Invoices(payments, publicUrl));
        var completion = new Completion(new Beginning(collection), payments, setups);
        var tally = new Tally();
        var routes = new Routes(collection, payments, setups, completion, publicUrl, tally);
        api = routes.api(ledger, settings.apiKey());
        pages = new Pages(
                new CheckoutPage(ledger, completion),
                new PortalPage(ledger, collection),
                new InvoicePage(ledger, collection),
                new ReceiptPage(ledger),
                new AuthenticationPage(ledger, collection, payments));
        passing = new Passing(ledger, collection, routes.clocks());
        ticking = new Ticking(ledger, this::passTime);
        deliveries = settings.webhook() == null
                ? null
                : new Deliveries(ledger, settings.webhook(), settings.webhookSecret(), clock, tally);
    }

    public void start() {
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
        if (deliveries != null) {
            deliveries.start();
        }
        ticking.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Lets the time that has passed have its effects; by itself each second, and after each change. */
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
            } else if (path.startsWith("/v1/") || path.startsWith("/_stand-in/")) {
                send(exchange, api(exchange, path, new String(body, StandardCharsets.UTF_8)));
            } else {
                boolean post = exchange.getRequestMethod().equals("POST");
                send(exchange, pages.page(post, path, new String(body, StandardCharsets.UTF_8)));
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

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Request-Id", answer.request());
        String version = exchange.getRequestHeaders().getFirst("Stripe-Version");
        headers.set("Stripe-Version", version == null ? Events.API_VERSION : version);
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
        ticking.close();
        http.stop(0);
        threads.shutdown();
        if (deliveries != null) {
            deliveries.close();
        }
        ledger.close();
    }
}
