package dev.matinee.auth.letter;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the SMTP server ({@code spring.mail.host}). */
@Component
class Post {
    private static final Logger log = LoggerFactory.getLogger(Post.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final LetterSettings settings;

    Post(ObjectProvider<JavaMailSender> sender, LetterSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    void send(String to, Letter letter) {
        var server = sender.getIfAvailable();
        if (server == null) {
            log.warn("A letter was not sent: no SMTP server is set (spring.mail.host)");
            return;
        }
        var message = server.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, true, "UTF-8");
            parts.setFrom(settings.from());
            parts.setTo(to);
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), letter.html());
            message.setHeader("Content-Language", letter.language());
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }
}
