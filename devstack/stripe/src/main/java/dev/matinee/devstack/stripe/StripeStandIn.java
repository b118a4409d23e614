package dev.matinee.devstack.stripe;

import java.io.IOException;
import java.time.Clock;

/** Starts the stand-in for Stripe; {@link StripeSettings} says with what. */
final class StripeStandIn {
    private StripeStandIn() {}

    public static void main(String[] arguments) throws IOException {
        // Without it each small answer waits for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        StripeSettings settings;
        try {
            settings = StripeSettings.of(System.getenv());
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        var server = new StripeServer(settings, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        server.start();
        System.out.println("The stand-in for Stripe listens on http://127.0.0.1:" + server.port());
    }
}
