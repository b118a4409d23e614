package dev.matinee.devstack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of messages, one file each, named after the time of their arrival. */
final class Mailbox {
    /** The newest; older ones stay in the folder. */
    private static final int SHOWN = 200;

    private static final String RECIPIENT = "X-Delivered-To";

    private final Path folder;

    Mailbox(Path folder) {
        this.folder = folder;
    }

    /** Keeps a message that was delivered to this address. */
    void keep(MimeMessage message, String recipient) throws MessagingException {
        try {
            MimeMessage copy = new MimeMessage(message);
            copy.setHeader(RECIPIENT, recipient);
            Path fresh = Files.createTempFile(folder, "incoming", ".part");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                copy.writeTo(out);
            }
            String name = Instant.now().toString().replace(':', '-') + "-" + fresh.getFileName();
            Files.move(fresh, folder.resolve(name.replace(".part", ".eml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first. */
    List<Letter> newest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.<Path>naturalOrder().reversed())
                    .limit(SHOWN)
                    .map(Mailbox::read)
                    .toList();
        }
    }

    private static Letter read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String from = message.getFrom() == null
                    ? ""
                    : Arrays.stream(message.getFrom()).map(Object::toString).collect(Collectors.joining(", "));
            return new Letter(
                    file.getFileName().toString(),
                    Files.getLastModifiedTime(file).toInstant(),
                    message.getHeader(RECIPIENT, ", "),
                    from,
                    message.getSubject() == null ? "" : message.getSubject(),
                    text(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is not a message", e);
        }
    }

    /** What a mail program without HTML would show. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        StringBuilder text = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                text.append(text(parts.getBodyPart(n)));
            }
        }
        return text.toString();
    }
}
