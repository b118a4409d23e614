package dev.matinee.devstack.store;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.Part;
import dev.matinee.devstack.part.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** s3proxy over a folder: it checks signatures, and refuses who has none. */
final class S3 {
    static final String NAME = "s3";
    static final String REGION = "us-east-1";
    static final List<String> BUCKETS = List.of("matinee-masters", "matinee-media", "matinee-images", "matinee-models");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final List<String> appOrigins;

    /** @param appOrigins whose pages may put objects by signed addresses */
    S3(Home home, Ports ports, Secrets secrets, List<String> appOrigins) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.appOrigins = List.copyOf(appOrigins);
    }

    Part part() {
        // 403: it is there, and does not know us.
        return new Part(
                NAME,
                Set.of(),
                this::prepare,
                () -> Probe.http(endpoint() + "/", 403).answers());
    }

    String endpoint() {
        return "http://127.0.0.1:" + ports.port("s3");
    }

    /** The first of those whose pages may upload. */
    String appOrigin() {
        return appOrigins.getFirst();
    }

    String accessKeyId() {
        return secrets.password("s3-access-key-id");
    }

    String secretAccessKey() {
        return secrets.password("s3-secret-access-key");
    }

    private Launch prepare() throws IOException {
        Path data = home.data(NAME);
        Path objects = data.resolve("objects");
        for (String bucket : BUCKETS) {
            Path folder = Files.createDirectories(objects.resolve(bucket));
            // s3proxy takes a folder that everybody may read for a public bucket.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path settings = data.resolve("s3proxy.properties");
        Secrets.write(settings, """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.ignore-unknown-headers=true
                s3proxy.cors-allow-origins=%s
                s3proxy.cors-allow-methods=PUT
                s3proxy.cors-allow-headers=content-type
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                jclouds.identity=local
                jclouds.credential=local
                """.formatted(endpoint(), accessKeyId(), secretAccessKey(), patterns(), objects));
        return new Launch(
                Launch.java(
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xss512k",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlogback.configurationFile=" + home.root().resolve("devstack/stores/s3/logback.xml"),
                        "-cp",
                        ClassPath.of(home, NAME),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString()),
                data);
    }

    /** s3proxy takes regular expressions, between spaces. */
    private String patterns() {
        return appOrigins.stream().map(origin -> origin.replace(".", "\\\\.")).collect(Collectors.joining(" "));
    }
}
