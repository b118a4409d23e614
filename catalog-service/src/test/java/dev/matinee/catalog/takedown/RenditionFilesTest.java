package dev.matinee.catalog.takedown;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.matinee.kit.s3.S3Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What S3 answers where it removes some files and others not. */
class RenditionFilesTest {
    private static final String LISTED = """
            <ListBucketResult><IsTruncated>false</IsTruncated><KeyCount>1</KeyCount>
            <Contents><Key>media/film/a.m4s</Key></Contents></ListBucketResult>""";
    private static final String DENIED = """
            <DeleteResult><Error><Key>media/film/a.m4s</Key><Code>AccessDenied</Code></Error></DeleteResult>""";

    private HttpServer server;
    private S3Client s3;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", RenditionFilesTest::answer);
        server.start();
        s3 = S3Client.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    @AfterEach
    void stop() {
        s3.close();
        server.stop(0);
    }

    private static void answer(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            byte[] xml = (call.getRequestMethod().equals("POST") ? DENIED : LISTED).getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/xml");
            call.sendResponseHeaders(200, xml.length);
            call.getResponseBody().write(xml);
        }
    }

    @Test
    @Timeout(30)
    void aFileThatStaysIsSaidAndNotTakenForRemoved() {
        var settings = new S3Settings(null, null, "us-east-1", null, null, "masters", "media", "images", "models");

        assertThatThrownBy(() -> new RenditionFiles(s3, settings).remove("media/film/"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 files of media/film/ could not be removed");
    }
}
