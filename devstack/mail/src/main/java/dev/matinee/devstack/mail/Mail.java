package dev.matinee.devstack.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * An SMTP server that delivers to a folder, and a page to read what came: {@code /} for people, {@code /messages} and
 * {@code /messages?to=ADDRESS} as JSON for tests, newest first. Settings: SMTP_PORT, SERVER_PORT, SERVER_ADDRESS (127.0.0.1), MAIL_FOLDER.
 */
public final class Mail {
    private Mail() {}

    public static void main(String[] arguments) throws IOException {
        Mailbox mailbox = new Mailbox(Path.of(setting("MAIL_FOLDER")));
        String address = System.getenv().getOrDefault("SERVER_ADDRESS", "127.0.0.1");
        startSmtp(address, Integer.parseInt(setting("SMTP_PORT")), mailbox);
        startPage(address, Integer.parseInt(setting("SERVER_PORT")), mailbox);
    }

    static GreenMail startSmtp(String address, int port, Mailbox mailbox) {
        GreenMail smtp = new GreenMail(new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP));
        // GreenMail wants an inbox of its own for each delivery: one for everybody will do, for nobody reads it.
        GreenMailUser everybody = smtp.setUser("everybody", "everybody");
        smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            mailbox.keep(message.getMessage(), recipient.getEmail());
            return everybody;
        });
        smtp.start();
        return smtp;
    }

    static HttpServer startPage(String address, int port, Mailbox mailbox) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new MailPage(mailbox));
        server.start();
        return server;
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The setting " + name + " is missing");
        }
        return value;
    }
}
