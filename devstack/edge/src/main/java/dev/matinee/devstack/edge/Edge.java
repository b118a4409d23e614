package dev.matinee.devstack.edge;

import dev.matinee.devstack.edge.control.ControlServer;
import dev.matinee.devstack.edge.control.ControlSettings;
import dev.matinee.devstack.kms.KmsServer;
import dev.matinee.devstack.kms.KmsSettings;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The local stand-in for CloudFront: the app at {@code /}, signed media, open images and the API, all at one origin. What
 * plays here plays in AWS.
 */
public final class Edge implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Edge.class.getName());
    private static final int MOST_LOOPS = 4;
    private static final int START_SECONDS = 20;
    private static final int STOP_SECONDS = 5;

    private final Vertx vertx;
    private final EdgeServer.Shared shared;

    private Edge(EdgeSettings settings) {
        this.vertx = Vertx.vertx(new VertxOptions()
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.shared = EdgeServer.Shared.of(settings);
    }

    static Edge start(EdgeSettings settings) {
        Edge edge = new Edge(settings);
        int loops = Math.min(Runtime.getRuntime().availableProcessors(), MOST_LOOPS);
        Future<String> deployed = edge.vertx.deployVerticle(
                () -> new EdgeServer(settings, edge.shared), new DeploymentOptions().setInstances(loops));
        ControlSettings control = settings.control();
        if (control != null) {
            var shared = edge.shared;
            deployed = deployed.compose(listening -> edge.vertx.deployVerticle(
                    new ControlServer(control, shared.objects(), shared.clock(), shared.controlPort())));
        }
        KmsSettings kms = settings.kms();
        if (kms != null) {
            deployed = deployed.compose(listening ->
                    edge.vertx.deployVerticle(new KmsServer(kms, edge.shared.clock(), new CompletableFuture<>())));
        }
        try {
            deployed.await(START_SECONDS, TimeUnit.SECONDS);
            return edge;
        } catch (Exception e) {
            edge.close();
            throw new IllegalStateException(
                    "The edge cannot listen on " + settings.address() + ":" + settings.port() + ": " + e.getMessage(),
                    e);
        }
    }

    int port() {
        return shared.port().join();
    }

    int controlPort() {
        return shared.controlPort().join();
    }

    @Override
    public void close() {
        try {
            vertx.close().await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The edge did not stop in time", e);
        }
        shared.log().close();
    }

    public static void main(String[] arguments) {
        try {
            Edge edge = start(EdgeSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(edge::close, "stop"));
            LOG.log(Level.INFO, "The edge listens on port " + edge.port());
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("edge: " + e.getMessage());
            System.exit(1);
        }
    }
}
