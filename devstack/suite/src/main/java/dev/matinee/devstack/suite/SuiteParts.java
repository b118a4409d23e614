package dev.matinee.devstack.suite;

import static dev.matinee.devstack.suite.Service.Use.CASSANDRA;
import static dev.matinee.devstack.suite.Service.Use.KAFKA;
import static dev.matinee.devstack.suite.Service.Use.MYSQL;
import static dev.matinee.devstack.suite.Service.Use.REDIS;
import static dev.matinee.devstack.suite.Service.Use.S3;

import dev.matinee.devstack.build.JavaBuild;
import dev.matinee.devstack.build.RunnableJar;
import dev.matinee.devstack.build.WebBuild;
import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.part.Chore;
import dev.matinee.devstack.part.CommandLog;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.PartFailure;
import dev.matinee.devstack.part.Probe;
import dev.matinee.devstack.part.Step;
import dev.matinee.devstack.store.StoreAddresses;
import dev.matinee.devstack.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of everything that {@code up} starts. Parts whose module is not in the clone are left out. */
public final class SuiteParts {
    private static final Set<String> FIRST = Set.of("build", "discovery", "config-server");

    /** In this order where they could all start at once: what the home page needs comes first. */
    private static final List<Service> SERVICES = List.of(
            new Service("discovery", Set.of(), Set.of("build")),
            new Service("config-server", Set.of(), Set.of("build")),
            new Service("auth-service", Set.of(MYSQL, KAFKA, REDIS), FIRST),
            new Service("gateway", Set.of(KAFKA, REDIS), FIRST),
            new Service("catalog-service", Set.of(CASSANDRA, KAFKA, REDIS, S3), FIRST),
            new Service("profile-service", Set.of(MYSQL, KAFKA, REDIS, S3), FIRST),
            new Service("recommendation-service", Set.of(CASSANDRA, KAFKA, REDIS, S3), FIRST),
            new Service("playback-service", Set.of(CASSANDRA, KAFKA, REDIS, S3), FIRST),
            new Service("billing-service", Set.of(MYSQL, KAFKA, REDIS), FIRST),
            new Service("encoder", Set.of(KAFKA, S3), FIRST));

    /** The edge's own distribution, and who may invalidate what it holds. */
    private static final Map<String, String> CDN =
            Map.of("MATINEE_CDN_DISTRIBUTIONID", "EMATINEE", "MATINEE_CDN_ACCESSKEYID", "matinee");

    private static final String KMS_CALLER = "matinee";

    private final Home home;
    private final Map<String, String> environment;
    private final int edgePort;
    private final Ports ports;
    private final Stores stores;
    private final StoreAddresses addresses;
    private final SuiteSecrets secrets;
    private final JavaBuild build;
    private final List<String> modules;

    public SuiteParts(Home home, Map<String, String> environment, int edgePort) throws IOException {
        this(home, environment, edgePort, new Ports(home.ports()));
    }

    /** Of a suite that runs already: for what is started beside it. */
    public static SuiteParts ofRunning(Home home, Map<String, String> environment, int edgePort) throws IOException {
        return new SuiteParts(home, environment, edgePort, Ports.inUse(home.ports()));
    }

    private SuiteParts(Home home, Map<String, String> environment, int edgePort, Ports ports) throws IOException {
        this.home = home;
        this.environment = environment;
        this.edgePort = edgePort;
        this.ports = ports;
        Secrets kept = new Secrets(home);
        this.stores = new Stores(home, ports, kept, List.of(publicUrl(), url("edge")));
        this.addresses = stores.addresses();
        this.secrets = new SuiteSecrets(home, kept, environment);
        this.build = new JavaBuild(home);
        List<String> all = new ArrayList<>(SERVICES.stream().map(Service::name).toList());
        all.addAll(List.of("edge", "mail", "stripe", "ingest"));
        this.modules = build.present(all);
        secrets.forCdn();
        secrets.forOrigin();
        secrets.forInvalidations();
        secrets.forKeys();
        secrets.forAuth();
        secrets.forStripe();
        new Secrets(home).give("edge", "matinee.s3.secret-access-key", addresses.get("s3.secret-access-key"));
        SERVICES.forEach(service -> secrets.forStores(service, addresses, schemaPassword(service)));
    }

    /** Everything, in the order in which the board shows it. */
    public List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        steps.add(new Chore("build", Set.of(), () -> build.run(modules)));
        Path web = home.root().resolve("web");
        if (Files.exists(web.resolve("package.json"))) {
            WebBuild webBuild = new WebBuild(home, web);
            steps.add(new Chore("web", Set.of("build"), webBuild::run));
        }
        steps.addAll(stores.parts());
        SERVICES.stream()
                .filter(service -> modules.contains(service.name()))
                .map(this::part)
                .forEach(steps::add);
        add(steps, "edge", Set.of("build", "web", "s3"), this::edge, "/");
        add(steps, "mail", Set.of("build"), this::mail, "/");
        if (!environment.containsKey("STRIPE_API_KEY")) {
            add(steps, "stripe", Set.of("build"), this::stripe, "/");
        }
        if (modules.contains("ingest")) {
            steps.add(new Chore("demo", names(steps), () -> {
                Files.deleteIfExists(home.log("demo"));
                new CommandLog(home.log("demo")).run(demo());
            }));
        }
        if (!"off".equals(environment.get("MATINEE_AOT"))) {
            steps.add(new Chore("aot", names(steps), this::train));
        }
        return steps;
    }

    private Set<String> names(List<Step> steps) {
        return steps.stream().map(Step::name).collect(Collectors.toUnmodifiableSet());
    }

    private void train() throws IOException, InterruptedException, PartFailure {
        AotTraining training = new AotTraining(home, environment);
        for (Service service : SERVICES) {
            if (modules.contains(service.name())) {
                training.train(service, settings(service));
            }
        }
    }

    private void add(List<Step> steps, String name, Set<String> needs, Part.Preparation launch, String page) {
        if (modules.contains(name)) {
            Probe probe = Probe.http(url(name) + page, 200, 204, 302, 401, 404);
            steps.add(new Part(name, needs, launch, probe));
        }
    }

    private Part part(Service service) {
        Probe ready = Probe.http(url(management(service)) + "/actuator/health/readiness", 200);
        return new Part(service.name(), service.needs(), () -> launch(service), ready);
    }

    private Launch launch(Service service) throws IOException, InterruptedException {
        RunnableJar jar = new RunnableJar(home, service.name());
        Path path = jar.path();
        List<String> command = Jvm.service(service.name(), environment);
        if (Files.exists(jar.cache())) {
            command.add("-XX:AOTCache=" + jar.cache());
        }
        command.addAll(List.of("-jar", path.toString()));
        return new Launch(command, settings(service), home.state());
    }

    /** A service started beside the suite, which nobody calls. */
    public Launch once(String name) throws IOException, InterruptedException {
        Service service = SERVICES.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> settings = settings(service);
        settings.put("SERVER_PORT", "0");
        settings.put("MANAGEMENT_SERVER_PORT", "0");
        settings.put("EUREKA_CLIENT_ENABLED", "false");
        settings.put("SPRING_KAFKA_LISTENER_AUTOSTARTUP", "false");
        return new Launch(launch(service).command(), settings, home.state());
    }

    private Map<String, String> settings(Service service) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("SERVER_PORT", Integer.toString(ports.port(service.name())));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.port(management(service))));
        settings.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        settings.put("MATINEE_SECRETS", home.secrets(service.name()).toString());
        settings.put("MATINEE_CONFIG_URL", url("config-server"));
        settings.put("EUREKA_CLIENT_SERVICEURL_DEFAULTZONE", url("discovery") + "/eureka/");
        settings.put("MATINEE_PUBLICURL", publicUrl());
        for (Service.Use use : service.uses()) {
            settings.putAll(settings(service, use));
        }
        switch (service.name()) {
            case "auth-service" -> {
                settings.put("SPRING_MAIL_HOST", "127.0.0.1");
                settings.put("SPRING_MAIL_PORT", Integer.toString(ports.port("mail-smtp")));
            }
            case "billing-service" -> {
                if (!environment.containsKey("STRIPE_API_KEY")) {
                    settings.put("MATINEE_STRIPE_APIBASE", url("stripe"));
                }
            }
            case "playback-service" -> {
                settings.put("MATINEE_CDN_KEYFOLDER", home.cdnKeys().toString());
                settings.put("MATINEE_CDN_LOOKEVERY", "PT1S");
                settings.put("MATINEE_CDN_ORIGIN", publicUrl());
                settings.putAll(kms());
            }
            case "catalog-service" -> {
                settings.putAll(CDN);
                settings.put("MATINEE_CDN_ENDPOINT", url("edge-control"));
            }
            case "encoder" -> {
                settings.putAll(ffmpeg());
                settings.putAll(kms());
            }
            default -> {
                // Nothing of its own.
            }
        }
        return settings;
    }

    /** The name of the port where its health and metrics are. */
    private static String management(Service service) {
        return service.name() + "-management";
    }

    private Map<String, String> settings(Service service, Service.Use use) {
        return switch (use) {
            case MYSQL ->
                Map.of(
                        "SPRING_DATASOURCE_URL", stores.jdbcUrl(service.schema()),
                        "SPRING_DATASOURCE_USERNAME", service.schema());
            case CASSANDRA ->
                Map.of(
                        "SPRING_CASSANDRA_CONTACTPOINTS",
                        addresses.get("cassandra.host") + ":" + addresses.get("cassandra.port"),
                        "SPRING_CASSANDRA_LOCALDATACENTER",
                        addresses.get("cassandra.datacenter"),
                        "MATINEE_CASSANDRA_CREATEKEYSPACE",
                        "true");
            case KAFKA -> Map.of("SPRING_KAFKA_BOOTSTRAPSERVERS", addresses.get("kafka.bootstrap-servers"));
            case REDIS ->
                Map.of(
                        "MATINEE_REDIS_CACHE_HOST", addresses.get("redis.cache.host"),
                        "MATINEE_REDIS_CACHE_PORT", addresses.get("redis.cache.port"),
                        "MATINEE_REDIS_STATE_HOST", addresses.get("redis.state.host"),
                        "MATINEE_REDIS_STATE_PORT", addresses.get("redis.state.port"));
            case S3 ->
                Map.of(
                        "MATINEE_S3_ENDPOINT", addresses.get("s3.endpoint"),
                        "MATINEE_S3_REGION", addresses.get("s3.region"),
                        "MATINEE_S3_ACCESSKEYID", addresses.get("s3.access-key-id"));
        };
    }

    private Launch edge() throws IOException, InterruptedException {
        Map<String, String> settings = new TreeMap<>(settings(SERVICES.getFirst(), S3));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", Integer.toString(edgePort));
        settings.put("MATINEE_SECRETS", home.secrets("edge").toString());
        settings.put("MATINEE_GATEWAY", url("gateway"));
        settings.put("MATINEE_UPLOADS", addresses.get("s3.endpoint"));
        settings.put("MATINEE_CDN_KEYS", home.cdn().toString());
        settings.putAll(CDN);
        settings.put("MATINEE_CONTROL_PORT", Integer.toString(ports.port("edge-control")));
        settings.put("MATINEE_KMS_PORT", Integer.toString(ports.port("kms")));
        settings.put("MATINEE_KMS_KEYS", home.data("kms").toString());
        settings.put("MATINEE_KMS_ACCESSKEYID", KMS_CALLER);
        settings.put("MATINEE_WEB", home.root().resolve("web/dist").toString());
        settings.put("MATINEE_ACCESSLOG", home.log("access").toString());
        return jar("edge", settings, "-Xmx128m");
    }

    private Launch mail() throws IOException, InterruptedException {
        return jar(
                "mail",
                Map.of(
                        "SERVER_PORT", Integer.toString(ports.port("mail")),
                        "SMTP_PORT", Integer.toString(ports.port("mail-smtp")),
                        "MAIL_FOLDER", home.data("mail").toString()),
                "-Xmx64m");
    }

    private Launch stripe() throws IOException, InterruptedException {
        return jar(
                "stripe",
                Map.of(
                        "SERVER_PORT",
                        Integer.toString(ports.port("stripe")),
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "STRIPE_STATE",
                        home.data("stripe").toString(),
                        "STRIPE_WEBHOOK_URL",
                        url("edge") + "/api/billing/stripe/webhook",
                        "STRIPE_PUBLIC_URL",
                        "http://localhost:" + ports.port("stripe"),
                        "MATINEE_SECRETS",
                        home.secrets("stripe").toString()),
                "-Xmx96m");
    }

    private Launch demo() throws IOException, InterruptedException {
        Map<String, String> settings = new TreeMap<>(ffmpeg());
        settings.put("MATINEE_URL", url("edge"));
        settings.put("MATINEE_SECRETS", home.secrets("ingest").toString());
        settings.put("MATINEE_DEMO_PROGRESS", DemoProgress.file(home).toString());
        settings.put("MATINEE_DEMO_FOLDER", home.build().resolve("demo").toString());
        settings.put("MATINEE_STRIPE_URL", "http://localhost:" + ports.port("stripe"));
        List<String> command = Jvm.small("-Xmx256m");
        command.addAll(List.of("-jar", new RunnableJar(home, "ingest").path().toString(), "demo"));
        return new Launch(command, settings, home.root());
    }

    private Launch jar(String module, Map<String, String> settings, String heap)
            throws IOException, InterruptedException {
        List<String> command = Jvm.small(heap);
        command.addAll(List.of("-jar", new RunnableJar(home, module).path().toString()));
        return new Launch(command, settings, home.state());
    }

    private Map<String, String> kms() {
        return Map.of("MATINEE_KMS_ENDPOINT", url("kms"), "MATINEE_KMS_ACCESSKEYID", KMS_CALLER);
    }

    private Map<String, String> ffmpeg() {
        Path folder = home.root().resolve("devstack/ffmpeg/target/ffmpeg");
        return Map.of(
                "MATINEE_FFMPEG", folder.resolve("ffmpeg").toString(),
                "MATINEE_FFPROBE", folder.resolve("ffprobe").toString());
    }

    private String schemaPassword(Service service) {
        return service.uses().contains(MYSQL) ? stores.mysqlPassword(service.schema()) : "";
    }

    /** Where browsers see the app. */
    public String publicUrl() {
        return "http://localhost:" + edgePort;
    }

    private String url(String part) {
        return "http://127.0.0.1:" + (part.equals("edge") ? edgePort : ports.port(part));
    }
}
