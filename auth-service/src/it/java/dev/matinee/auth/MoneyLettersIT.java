package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.LetterDue;
import dev.matinee.events.v1.LetterKind;
import dev.matinee.kit.event.EventPublisher;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Billing asks for letters by the topic; what comes of it is what an SMTP server was given. */
class MoneyLettersIT extends OnRealStores {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private EventPublisher events;

    @Autowired
    private JavaMailSenderImpl sender;

    private final String email = Api.newAddress();

    @Test
    void an_owner_is_written_to_in_the_language_of_the_last_sign_in() throws Exception {
        String account = register("en-GB");
        assertThat(signIn("fr-FR").status()).isEqualTo(200);

        say(due(account, LetterKind.TRIAL_ENDS).setWhenMs(inDays(3).toEpochMilli()));

        var letter = letters(1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Votre essai gratuit se termine bientôt");
        assertThat(letter.getHeader("Content-Language")).containsExactly("fr");
        assertThat(text(letter)).contains("formule Standard", "12,99 €", "/account");
    }

    @Test
    void a_sign_in_without_a_language_changes_none() throws Exception {
        String account = register("fr");
        assertThat(api.signIn(email, Api.PASSWORD).status()).isEqualTo(200);

        say(due(account, LetterKind.PLAN_ENDED_UNPAID));

        assertThat(letters(1).getFirst().getSubject()).isEqualTo("Votre formule a pris fin");
    }

    @Test
    void a_letter_heard_of_twice_is_sent_once() throws Exception {
        String account = register("en");
        var first = due(account, LetterKind.PAYMENT_FAILED).setWhenMs(inDays(7).toEpochMilli());
        say(first);
        say(first);
        say(due(account, LetterKind.AUTHENTICATION_ASKED));

        assertThat(subjects(2))
                .containsExactly("A payment did not go through", "Your bank asks you to confirm a payment");
    }

    @Test
    void what_is_no_news_any_more_is_not_sent() throws Exception {
        String account = register("en");
        say(due(account, LetterKind.TRIAL_ENDS)
                .setGoodUntilMs(clock.instant().minusMillis(1).toEpochMilli()));
        say(due(account, LetterKind.PLAN_ENDED_UNPAID));

        assertThat(subjects(1)).containsExactly("Your plan has ended");
    }

    @Test
    void an_erased_account_is_written_nothing() throws Exception {
        String account = register("en");
        String token = api.signIn(email, Api.PASSWORD).accessToken();
        assertThat(api.as(token, "DELETE", "/api/auth/account", Map.of("password", Api.PASSWORD))
                        .status())
                .isEqualTo(204);
        say(due(account, LetterKind.PAYMENT_FAILED));
        String other = Api.newAddress();
        // In the partition of the one before: it is heard after it.
        String witness =
                api.register(other, "native").body().path("account").path("id").asString();
        events.say(
                        Topic.LETTERS,
                        account,
                        due(witness, LetterKind.PLAN_ENDED_UNPAID).build())
                .get();

        await().atMost(PATIENCE).until(() -> to(other).stream().anyMatch(MoneyLettersIT::isOfMoney));
        assertThat(to(email)).noneMatch(MoneyLettersIT::isOfMoney);
    }

    @Test
    void what_the_server_does_not_take_is_tried_again() throws Exception {
        String account = register("en");
        await().atMost(PATIENCE).until(() -> to(email).size() == 1);
        int port = sender.getPort();
        try (var refusing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(refusing.getLocalPort());
            say(due(account, LetterKind.PAYMENT_FAILED));
            refusing.accept().close();
        } finally {
            sender.setPort(port);
        }

        assertThat(subjects(1)).containsExactly("A payment did not go through");
    }

    private String register(String language) {
        var registered = api.post(
                "/api/auth/register",
                Map.of(
                        "email",
                        email,
                        "password",
                        Api.PASSWORD,
                        "firstName",
                        "Ada",
                        "lastName",
                        "V",
                        "client",
                        "native"),
                "Accept-Language",
                language);
        assertThat(registered.status()).isEqualTo(201);
        return registered.body().path("account").path("id").asString();
    }

    private Answer signIn(String language) {
        return api.post(
                "/api/auth/login",
                Map.of("email", email, "password", Api.PASSWORD, "client", "native"),
                "Accept-Language",
                language);
    }

    private LetterDue.Builder due(String account, LetterKind kind) {
        return LetterDue.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAtMs(clock.millis())
                .setAccountId(account)
                .setKind(kind)
                .setPlanId("standard")
                .setPlanName("Standard")
                .setAmount(1299)
                .setCurrency("EUR")
                .setDecimals(2)
                .setGoodUntilMs(inDays(2).toEpochMilli());
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private void say(LetterDue.Builder due) throws Exception {
        events.say(Topic.LETTERS, due.getAccountId(), due.build()).get();
    }

    private List<MimeMessage> letters(int count) {
        await().atMost(PATIENCE).until(() -> ofMoney().size() >= count);
        return ofMoney();
    }

    private List<String> subjects(int count) {
        return letters(count).stream().map(MoneyLettersIT::subject).toList();
    }

    private List<MimeMessage> ofMoney() {
        return to(email).stream().filter(MoneyLettersIT::isOfMoney).toList();
    }

    /** All others lead to the account's address or password. */
    private static boolean isOfMoney(MimeMessage letter) {
        return text(letter).contains("/account");
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getRecipients(RecipientType.TO)[0]
                                .toString()
                                .equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return text(letter.getContent()).replace('\u00a0', ' ').replace('\u202f', ' ');
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws IOException, MessagingException {
        if (!(content instanceof MimeMultipart parts)) {
            return content.toString();
        }
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            all.append(text(part.getContent()));
        }
        return all.toString();
    }
}
