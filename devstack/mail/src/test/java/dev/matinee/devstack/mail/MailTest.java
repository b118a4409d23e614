package dev.matinee.devstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    @TempDir
    Path folder;

    private GreenMail smtp;
    private HttpServer page;

    @BeforeEach
    void start() throws IOException {
        Mailbox mailbox = new Mailbox(folder);
        smtp = Mail.startSmtp("127.0.0.1", 0, mailbox);
        page = Mail.startPage("127.0.0.1", 0, mailbox);
    }

    @AfterEach
    void stop() {
        page.stop(0);
        smtp.stop();
    }

    @Test
    void what_is_sent_by_smtp_can_be_read_by_recipient() throws Exception {
        send("ada@example.org", "Welcome");
        send("eve@example.org", "Hello");
        assertThat(get("/messages?to=ada%40example.org"))
                .contains("Welcome", "ada@example.org")
                .doesNotContain("Hello");
    }

    @Test
    void a_message_cannot_bring_markup_of_its_own_into_the_page() throws Exception {
        send("ada@example.org", "<script>alert(1)</script>");
        assertThat(get("/")).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void messages_are_still_there_after_a_restart() throws Exception {
        send("ada@example.org", "Welcome");
        assertThat(new Mailbox(folder).newest()).extracting(Letter::subject).containsExactly("Welcome");
    }

    private void send(String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "no-reply@matinee.local",
                subject,
                "Good to have you",
                smtp.getSmtp().getServerSetup());
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + page.getAddress().getPort() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
