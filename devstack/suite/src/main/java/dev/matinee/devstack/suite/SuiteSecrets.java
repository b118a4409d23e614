package dev.matinee.devstack.suite;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.store.StoreAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Makes what services must know and nobody else may, and puts it where each looks for it. */
final class SuiteSecrets {
    /** Signs in as the first operator: the demo does, and so can you. */
    static final String OPERATOR = "operator@matinee.local";

    private final Home home;
    private final Secrets secrets;
    private final Map<String, String> environment;

    SuiteSecrets(Home home, Secrets secrets, Map<String, String> environment) {
        this.home = home;
        this.secrets = secrets;
        this.environment = environment;
    }

    /** Gives a service the passwords of the stores that it uses. */
    void forStores(Service service, StoreAddresses stores, String schemaPassword) {
        String name = service.name();
        for (Service.Use use : service.uses()) {
            switch (use) {
                case MYSQL -> secrets.give(name, "spring.datasource.password", schemaPassword);
                case REDIS -> {
                    secrets.give(name, "matinee.redis.cache.password", stores.get("redis.cache.password"));
                    secrets.give(name, "matinee.redis.state.password", stores.get("redis.state.password"));
                }
                case S3 -> secrets.give(name, "matinee.s3.secret-access-key", stores.get("s3.secret-access-key"));
                case CASSANDRA, KAFKA -> {
                    // On one machine these two ask for no password: they listen on 127.0.0.1 alone.
                }
            }
        }
    }

    /** What the edge sends, and the gateway believes. */
    void forOrigin() {
        String secret = secrets.password("origin");
        secrets.give("edge", "matinee.origin-secret", secret);
        secrets.give("gateway", "matinee.origin-secret", secret);
    }

    /** What catalog-service signs its calls of the edge's control API with. */
    void forInvalidations() {
        String secret = secrets.password("cdn-control");
        secrets.give("edge", "matinee.cdn.secret-access-key", secret);
        secrets.give("catalog-service", "matinee.cdn.secret-access-key", secret);
    }

    /** What those sign with who have keys wrapped and unwrapped: by the stand-in for KMS, which is in the edge's process. */
    void forKeys() {
        String secret = secrets.password("kms");
        for (String who : new String[] {"edge", "encoder", "playback-service"}) {
            secrets.give(who, "matinee.kms.secret-access-key", secret);
        }
    }

    /** What refresh tokens are derived with, what signing keys are sealed with, and the first operator. */
    void forAuth() {
        secrets.keep("auth-service", "matinee.auth.refresh-secret", Secrets::random);
        secrets.keep("auth-service", "matinee.auth.sealing-key", Secrets::random);
        for (String who : new String[] {"auth-service", "ingest"}) {
            secrets.give(who, "matinee.auth.bootstrap-operator.email", OPERATOR);
            secrets.give(who, "matinee.auth.bootstrap-operator.password", secrets.password("operator"));
        }
    }

    /** The keys that playback signs with; their public halves are for the edge. */
    void forCdn() {
        CdnKeyGroup group = new CdnKeyGroup(home);
        Path before = home.secrets("playback-service").resolve("matinee.cdn.private-key");
        try {
            if (Files.exists(before)) {
                Path id = home.secrets("stores").resolve("cdn-key-pair-id");
                group.adopt(Files.readString(id), before);
                Files.delete(id);
            }
            group.begin();
            group.retire(Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real Stripe's, where the environment has them; otherwise the stand-in's. */
    void forStripe() {
        String apiKey = environment.getOrDefault("STRIPE_API_KEY", "sk_test_" + secrets.password("stripe-api"));
        String webhook =
                environment.getOrDefault("STRIPE_WEBHOOK_SECRET", "whsec_" + secrets.password("stripe-webhook"));
        secrets.give("billing-service", "matinee.stripe.api-key", apiKey);
        secrets.give("billing-service", "matinee.stripe.webhook-secret", webhook);
        // As while one is rolled: the service believes the one before as well.
        secrets.give(
                "billing-service",
                "matinee.stripe.previous-webhook-secret",
                "whsec_" + secrets.password("stripe-previous-webhook"));
        secrets.give("stripe", "api-key", apiKey);
        secrets.give("stripe", "webhook-secret", webhook);
    }
}
