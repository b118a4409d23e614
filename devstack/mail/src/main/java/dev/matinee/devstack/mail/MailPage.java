package dev.matinee.devstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Shows the mailbox: as a page, or as JSON. */
final class MailPage implements HttpHandler {
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:46rem;padding:0 1rem;background:#111;color:#eee}
            article{border-top:1px solid #333;padding:1rem 0}pre{white-space:pre-wrap;font:inherit;color:#bbb}
            small{color:#999}a{color:#8cf}</style>
            <h1>Mail</h1><p>What the suite has sent. None of it has left this machine.</p>%s</html>
            """;
    private static final String LETTER = "<article><small>%s · from %s to %s</small><h2>%s</h2><pre>%s</pre></article>";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Mailbox mailbox;

    MailPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String recipient = recipient(exchange.getRequestURI().getRawQuery());
            List<Letter> letters = mailbox.newest().stream()
                    .filter(letter -> recipient.isEmpty() || letter.to().equalsIgnoreCase(recipient))
                    .toList();
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> answer(exchange, 200, "text/html", page(letters));
                case "/messages" -> answer(exchange, 200, "application/json", json.writeValueAsString(letters));
                default -> answer(exchange, 404, "text/plain", "There is / and /messages?to=ADDRESS");
            }
        }
    }

    private static String recipient(@Nullable String query) {
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8)
                : "";
    }

    private static String page(List<Letter> letters) {
        String body = letters.stream()
                .map(letter -> LETTER.formatted(
                        letter.receivedAt(),
                        safe(letter.from()),
                        safe(letter.to()),
                        safe(letter.subject()),
                        linked(safe(letter.text()))))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(letters.isEmpty() ? "<p>Nothing yet.</p>" : body);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String linked(String text) {
        return text.replaceAll("(https?://[^\\s&]+)", "<a href=\"$1\">$1</a>");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
